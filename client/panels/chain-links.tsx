// A chain read link by link, downwards from the document's voice: who passes the words on, and by which words each
// attributes them to the next.
import type { Attribution, LinkView } from '#schema';
import { LinkNames } from '../theme/chain.tsx';
import { formatDate, formatNumber } from '../theme/number-and-date.ts';
import { Quotation } from '../theme/quotation.tsx';
import styles from './panel.module.css';
import { TextLink } from './panel-sections.tsx';

const ATTRIBUTION_NAMES: Record<Attribution, string> = {
  explicit: 'named outright',
  'carried-over': 'carried over from a neighbouring sentence',
  'source-note': 'by a source note',
  agentless: 'without saying who',
};

export function ChainLinks({ chain }: { chain: LinkView[] }) {
  return (
    <ol className={styles.links}>
      {chain.map((link) => (
        <li key={link.position}>
          {link.position > 0 ? <Attributes link={link} /> : null}
          <div className={styles.linkHead}>
            <span className={styles.who}>
              <LinkNames link={link} />
            </span>
            <span className={styles.quiet}>{roleOf(link.position, chain.length)}</span>
          </div>
          <LinkDetails link={link} />
        </li>
      ))}
    </ol>
  );
}

/** The words that lead from the link before to this one. */
function Attributes({ link }: { link: LinkView }) {
  const words = link.cue?.exact ?? link.cueText;
  return (
    <div className={styles.attributes}>
      {words ? <Quotation words={words} /> : null}
      <p className={styles.quiet}>
        {[
          link.attribution && ATTRIBUTION_NAMES[link.attribution],
          link.cue && `at ${formatNumber(link.cue.start)}`,
          link.attitude && `the cue ${link.attitude === 'distances' ? 'keeps its distance' : 'endorses'}`,
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
    </div>
  );
}

function LinkDetails({ link }: { link: LinkView }) {
  const { work } = link;
  const details = [
    link.saidAt && `said ${formatDate(link.saidAt)}`,
    link.locator,
    link.certainty === 'certain' ? null : `our reading of this link: ${link.certainty}`,
    link.note,
  ].filter((detail) => detail !== null && detail !== '');
  return (
    <>
      {work && link.actors.length > 0 ? (
        <p className={styles.quiet}>
          in <TextLink id={work.id}>{work.title}</TextLink>
        </p>
      ) : null}
      {link.occasion ? (
        <p className={styles.quiet}>
          at: <TextLink id={link.occasion.id}>{link.occasion.title}</TextLink>
        </p>
      ) : null}
      {details.map((detail) => (
        <p key={detail} className={styles.quiet}>
          {detail}
        </p>
      ))}
    </>
  );
}

function roleOf(position: number, length: number): string {
  if (length === 1) return 'the document’s own voice';
  if (position === 0) return 'the document’s voice';
  return position === length - 1 ? 'origin' : 'passes on';
}
