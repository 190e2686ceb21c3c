// Which question a claim answers is said in the dataset's file alone: how it is moved there, with the ids to copy.
import { useState } from 'react';
import type { Suggestion } from '#schema';
import { announce } from '../../shell/announce.tsx';
import styles from './suggestions.module.css';

export function MoveInFile({ sides }: { sides: Suggestion['sides'] }) {
  const entries = new Map(
    sides.flatMap(({ claim, questions }) =>
      [claim, ...questions].map(({ id, text }) => [id, { kind: id.split(':')[1] ?? '', id, text }]),
    ),
  );
  return (
    <section className={styles.move} aria-label="Moving a claim">
      <p>
        Where a claim stands under the wrong question, it is moved in the dataset’s file: the entry of the
        claim in <code>claims.yaml</code> names the question it answers. These are the ids.
      </p>
      <dl>
        {[...entries.values()].map(({ kind, id, text }) => (
          <div key={id}>
            <dt>
              {kind} “{text}”
            </dt>
            <dd>
              <CopyId id={id.split(':').slice(2).join(':')} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function CopyId({ id }: { id: string }) {
  const [isCopied, setIsCopied] = useState(false);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(id);
      setIsCopied(true);
      announce(`Copied: ${id}.`);
    } catch {
      announce('The browser does not let the page copy. Select the id and copy it.');
    }
  };
  return (
    <>
      <code>{id}</code>
      <button type="button" className={styles.copy} aria-label={`Copy ${id}`} onClick={() => void copy()}>
        {isCopied ? 'Copied' : 'Copy'}
      </button>
    </>
  );
}
