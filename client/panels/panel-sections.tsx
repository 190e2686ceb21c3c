// The parts that every panel is built of: its heading, its numbers, and its lists. Each number opens what it counts.
import {
  createContext,
  Fragment,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
} from 'react';
import { takeFocus } from '../shell/panel-focus.ts';
import { announce } from '../shell/announce.tsx';
import { useViewState } from '../state/view-state.ts';
import { formatNumber } from '../theme/number-and-date.ts';
import { ReadLink, SelectLink } from '../theme/select-link.tsx';
import styles from './panel.module.css';

type Sections = { opened: ReadonlySet<string>; open: (name: string) => void; toggle: (name: string) => void };
const SectionsContext = createContext<Sections>({ opened: new Set(), open: () => {}, toggle: () => {} });

/** Remembers which lists of one panel are shown whole; a number anywhere in the panel can open one. */
export function PanelSections({ children }: { children: ReactNode }) {
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());
  const root = useRef<HTMLDivElement>(null);
  const open = useCallback((name: string) => {
    setOpened((before) => new Set(before).add(name));
    requestAnimationFrame(() => {
      const heading = root.current?.querySelector<HTMLElement>(`[data-section="${name}"]`);
      heading?.scrollIntoView({ block: 'start', behavior: 'smooth' });
      heading?.focus({ preventScroll: true });
    });
  }, []);
  const toggle = useCallback((name: string) => {
    setOpened((before) => {
      const after = new Set(before);
      if (!after.delete(name)) after.add(name);
      return after;
    });
  }, []);
  const sections = useMemo(() => ({ opened, open, toggle }), [opened, open, toggle]);
  return (
    <SectionsContext value={sections}>
      <div ref={root} className={styles.panel}>
        {children}
      </div>
    </SectionsContext>
  );
}

/** @param spoken the title in words, where the title itself is more than words */
export function PanelHead({
  mark,
  title,
  spoken,
  children,
  isSource = false,
  isInline = false,
}: {
  mark?: ReactNode;
  title: string;
  spoken?: string;
  children?: ReactNode;
  /** The title is a source's words. */
  isSource?: boolean;
  /** What stands under the title stands beside it. */
  isInline?: boolean;
}) {
  const heading = useRef<HTMLHeadingElement>(null);
  const [{ selected }] = useViewState();
  // A panel that nobody asked for, that of the dataset, is neither announced nor given the focus.
  const isAskedFor = selected !== null;
  useEffect(() => {
    if (!isAskedFor) return;
    announce(`Panel: ${spoken ?? title}`);
    if (heading.current) takeFocus(heading.current);
  }, [title, spoken, isAskedFor]);
  return (
    <header className={isInline ? `${styles.head} ${styles.inline}` : styles.head}>
      <h2
        ref={heading}
        tabIndex={-1}
        className={isSource ? `${styles.title} ${styles.source}` : styles.title}
      >
        {mark}
        <span dir="auto">{title}</span>
      </h2>
      {children ? <p className={styles.sub}>{children}</p> : null}
    </header>
  );
}

/** A number over its name; opens the list of what it counts. */
export function Figure({ count, name, section }: { count: number; name: string; section: string }) {
  const { open } = useContext(SectionsContext);
  return (
    <button type="button" className={styles.figure} onClick={() => open(section)} disabled={count === 0}>
      <span>{formatNumber(count)}</span> {name}
    </button>
  );
}

/** A number within a sentence that opens a list. */
export function Opens({ section, children }: { section: string; children: ReactNode }) {
  const { open } = useContext(SectionsContext);
  return (
    <button type="button" className={styles.number} onClick={() => open(section)}>
      {children}
    </button>
  );
}

export function Section({
  name,
  title,
  aside,
  children,
}: {
  name: string;
  title: string;
  aside?: ReactNode;
  children: ReactNode;
}) {
  const id = useId();
  return (
    <section className={styles.section} aria-labelledby={id}>
      <div className={styles.sectionHead}>
        <h3 id={id} data-section={name} tabIndex={-1}>
          {title}
        </h3>
        {aside}
      </div>
      {children}
    </section>
  );
}

const FIRST = 3;

/** A list of which the first few are shown until it is opened; nothing at all where it is empty. */
export function ListSection<T>({
  name,
  title,
  items,
  total = items.length,
  first = FIRST,
  isTight = false,
  keyOf,
  children,
}: {
  name: string;
  title: string;
  items: T[];
  total?: number;
  first?: number;
  /** Lines of one row each, without rules between them. */
  isTight?: boolean;
  keyOf: (item: T) => string;
  children: (item: T) => ReactNode;
}) {
  const { opened, toggle } = useContext(SectionsContext);
  if (total === 0) return null;
  const isOpen = opened.has(name) || items.length <= first;
  const shown = isOpen ? items : items.slice(0, first);
  return (
    <Section
      name={name}
      title={title}
      aside={
        <span className={styles.shown}>
          {isOpen ? null : `${first} of `}
          {isOpen ? (
            formatNumber(total)
          ) : (
            <button type="button" className={styles.number} onClick={() => toggle(name)}>
              {formatNumber(total)}
              <span className="unseen"> {title}, show all</span>
            </button>
          )}
        </span>
      }
    >
      <ul className={isTight ? `${styles.list} ${styles.tight}` : styles.list}>
        {shown.map((item) => (
          <li key={keyOf(item)}>{children(item)}</li>
        ))}
      </ul>
      {total > items.length && isOpen ? (
        <p className={styles.quiet}>
          The first {formatNumber(items.length)} of {formatNumber(total)}; search finds the others.
        </p>
      ) : null}
      {isOpen && items.length > first ? (
        <button type="button" className={styles.fewer} onClick={() => toggle(name)}>
          show fewer
        </button>
      ) : null}
    </Section>
  );
}

/** Names and values in two columns; what is null or empty is left out. */
export function Fields({ fields }: { fields: [name: string, value: ReactNode][] }) {
  const given = fields.filter(([, value]) => value !== null && value !== undefined && value !== '');
  if (given.length === 0) return null;
  return (
    <dl className={styles.fields}>
      {given.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Words that open another panel. */
export function TextLink({ id, children }: { id: string; children: ReactNode }) {
  return (
    <SelectLink id={id} className={styles.textLink}>
      {children}
    </SelectLink>
  );
}

/** Several such words with a comma between them; null where there are none. */
export function linksTo(items: readonly { id: string; text: string }[]): ReactNode {
  if (items.length === 0) return null;
  return (
    <span>
      {items.map(({ id, text }, index) => (
        <Fragment key={id}>
          {index > 0 ? ', ' : null}
          <TextLink id={id}>{text}</TextLink>
        </Fragment>
      ))}
    </span>
  );
}

/** Opens the reader at the words of an assertion, or on a whole document. */
export function ReadInText({ document, assertion }: { document: string; assertion?: string }) {
  return (
    <ReadLink document={document} assertion={assertion} className={styles.readLink}>
      Read in the text
    </ReadLink>
  );
}
