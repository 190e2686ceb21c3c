// What the graph holds: labels and relationships with their counts and properties. A click writes one into the query.
import type { GraphSchema } from '#schema';
import { LoadingLines } from '../../shell/answer-state.tsx';
import { formatNumber } from '../../theme/number-and-date.ts';
import styles from './console.module.css';

type Insert = (words: string) => void;
type Property = { name: string; count: number };

export function SchemaItems({ schema, insert }: { schema: GraphSchema | null; insert: Insert }) {
  if (!schema) return <LoadingLines lines={12} label="What the graph holds is being counted." />;
  return (
    <>
      <h2 className={styles.heading}>Labels</h2>
      <ul className={styles.list}>
        {schema.labels.map(({ label, count, properties }) => (
          <Kind
            key={label}
            name={label}
            count={count}
            words={`:${label}`}
            properties={properties}
            insert={insert}
          />
        ))}
      </ul>
      <h2 className={styles.heading}>Relationships</h2>
      <ul className={styles.list}>
        {schema.relationships.map(({ type, count, ends, properties }) => (
          <Kind
            key={type}
            name={type}
            count={count}
            words={`[:${type}]`}
            ends={ends.map(({ source, target }) => `${source} → ${target}`)}
            properties={properties}
            insert={insert}
          />
        ))}
      </ul>
    </>
  );
}

function Kind({
  name,
  count,
  words,
  ends = [],
  properties,
  insert,
}: {
  name: string;
  count: number;
  words: string;
  ends?: string[];
  properties: Property[];
  insert: Insert;
}) {
  return (
    <li className={styles.kind}>
      <button type="button" className={styles.insert} title={`Write ${words}`} onClick={() => insert(words)}>
        {name} <span className={styles.count}>{formatNumber(count)}</span>
      </button>
      <details>
        <summary>
          <span className="unseen">What {name} has: </span>
          {properties.length} properties
        </summary>
        {ends.map((end) => (
          <p key={end} className={styles.ends}>
            {end}
          </p>
        ))}
        {properties.map((property) => (
          <button
            key={property.name}
            type="button"
            className={styles.property}
            title={`Write .${property.name}`}
            onClick={() => insert(`.${property.name}`)}
          >
            {property.name} <span className={styles.count}>{formatNumber(property.count)}</span>
          </button>
        ))}
      </details>
    </li>
  );
}
