// What the chosen item is joined to: kinds of relation with their counts, each opened and closed by one press; and what
// else can be done with it.
import styles from './explore.module.css';
import { countInWords, type ItemDeed, useItemDeeds } from './item-deeds.ts';
import type { Exploration } from './use-exploration.ts';

export function Relations({ id, exploration }: { id: string; exploration: Exploration }) {
  const { deeds, state } = useItemDeeds(id, exploration);
  const press = (one: ItemDeed) => (
    <button
      key={one.words}
      type="button"
      className={styles.button}
      aria-pressed={one.isOn ?? undefined}
      title={one.hint}
      onClick={() => exploration.act(one.deed)}
    >
      {one.words} {one.count === null ? null : <span className={styles.quiet}>{countInWords(one)}</span>}
    </button>
  );
  return (
    <div className={styles.bar} role="toolbar" aria-label="What it is joined to">
      {state === 'here' ? null : (
        <span className={styles.quiet}>{state === 'failed' ? 'Its relations could not be read.' : '…'}</span>
      )}
      {deeds.filter(isRelation).map(press)}
      {deeds.some(isRelation) ? <span className={styles.divide} /> : null}
      {deeds.filter((one) => !isRelation(one)).map(press)}
    </div>
  );
}

function isRelation({ part }: ItemDeed): boolean {
  return part === 'relation';
}
