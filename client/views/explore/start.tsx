// The empty canvas: a search for what to set down first, and a few places where one may begin.
import { actorLabel } from '#layout';
import type { CitationGraph } from '#schema';
import { useCitationGraph } from '../../api.ts';
import { ThingSearch } from '../../shell/thing-search.tsx';
import { useCurrentDataset } from '../../state/current.ts';
import { countOf } from '../../theme/number-and-date.ts';
import styles from './explore.module.css';

const SUGGESTED = 5;

export function Start({ open }: { open: (item: string) => void }) {
  const dataset = useCurrentDataset();
  const { data: citations } = useCitationGraph(dataset?.id ?? null);
  return (
    <div className={styles.start}>
      <h2>Set something down to begin</h2>
      <p className={styles.quiet}>
        What you choose stands here with everything it is joined to one step away; open what you want to
        follow.
      </p>
      <ThingSearch label="Search for what to set down" className={styles.input} choose={open} />
      {citations ? (
        <>
          <h3>Cited most often here</h3>
          <ul>
            {mostCited(citations).map(({ id, name, times }) => (
              <li key={id}>
                <button type="button" className={styles.button} onClick={() => open(id)}>
                  {name} <span className={styles.quiet}>{countOf(times, 'time')}</span>
                </button>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </div>
  );
}

function mostCited(graph: CitationGraph): { id: string; name: string; times: number }[] {
  return graph.nodes
    .flatMap(({ key, attributes }) =>
      attributes.type === 'actor' && attributes.timesCited > 0
        ? [
            {
              id: key,
              name: actorLabel({ ...attributes, name: attributes.label }),
              times: attributes.timesCited,
            },
          ]
        : [],
    )
    .toSorted((one, other) => other.times - one.times || (one.id < other.id ? -1 : 1))
    .slice(0, SUGGESTED);
}
