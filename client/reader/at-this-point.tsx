// Everything that stands at one point of a text, where that is more than one thing, for a reader to choose from.
import type { DocumentText } from '#schema';
import { useViewState } from '../state/view-state.ts';
import { SelectLink } from '../theme/select-link.tsx';
import type { LanedPassage } from './blocks.ts';
import styles from './legend.module.css';
import { originName } from './margin-marks.ts';

const ORDER: LanedPassage['role'][] = ['claim', 'cue', 'scope', 'citation'];

/** Ids of what some passages lead to, the nearest first: claims before cues, scopes and works, shorter before longer. */
export function passagesAt(passages: readonly LanedPassage[]): string[] {
  const nearest = passages.toSorted(
    (a, b) => ORDER.indexOf(a.role) - ORDER.indexOf(b.role) || a.end - a.start - (b.end - b.start),
  );
  return [...new Set(nearest.flatMap(({ assertions, cites }) => (cites === null ? assertions : [cites.id])))];
}

/** @param ids of assertions, and of documents that are cited */
export function AtThisPoint({ ids, content }: { ids: readonly string[]; content: DocumentText }) {
  const [{ selected }] = useViewState();
  const assertions = new Map(content.assertions.map((one) => [one.id, one]));
  const works = new Map(content.passages.flatMap(({ cites }) => (cites ? [[cites.id, cites]] : [])));
  return (
    <section className={styles.point} aria-label="At this point">
      <h3>{ids.length} at this point</h3>
      <ul>
        {ids.map((id) => {
          const assertion = assertions.get(id);
          return (
            <li key={id} data-selected={id === selected || undefined}>
              <SelectLink id={id}>
                {assertion ? (
                  <>
                    {assertion.claim.text} <span>{originName(assertion)}</span>
                  </>
                ) : (
                  <>
                    {works.get(id)?.title} <span>a work named here</span>
                  </>
                )}
              </SelectLink>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
