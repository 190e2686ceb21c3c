// Who affirms a claim, or who negates it: each origin once, with the documents in which it does.
import type { ActorRef, DocumentRef, Statement } from '#schema';
import { LinkNames } from '../theme/chain.tsx';
import { Siglum } from '../theme/siglum.tsx';
import styles from './panel.module.css';

type Given = Pick<Statement, 'actors' | 'work' | 'document' | 'polarity'>;

export function Givers({ statements }: { statements: readonly Given[] }) {
  return (
    <>
      <Side title="affirmed by" given={statements.filter(({ polarity }) => polarity === 'affirms')} />
      <Side title="negated by" given={statements.filter(({ polarity }) => polarity === 'negates')} />
      {statements.length === 0 ? <p className={styles.quiet}>stated by nobody here</p> : null}
    </>
  );
}

function Side({ title, given }: { title: string; given: readonly Given[] }) {
  const origins = originsOf(given);
  if (origins.length === 0) return null;
  return (
    <div className={styles.givers}>
      <span className={styles.quiet}>{title}</span>
      {origins.map(({ key, actors, work, documents }) => (
        <span key={key} className={styles.giver}>
          <LinkNames link={{ actors, work }} />
          {documents.map((one) => (
            <Siglum key={one.id} document={one} isLink />
          ))}
        </span>
      ))}
    </div>
  );
}

type Origin = { key: string; actors: ActorRef[]; work: DocumentRef | null; documents: DocumentRef[] };

/** Whoever speaks jointly stands once for each; a work without a named maker stands for itself. */
function originsOf(given: readonly Given[]): Origin[] {
  const origins = new Map<string, Origin>();
  for (const { actors, work, document } of given) {
    const own =
      actors.length > 0 ? actors.map((actor) => ({ actors: [actor], work: null })) : [{ actors, work }];
    for (const one of own) {
      const key = one.actors[0]?.id ?? one.work?.id;
      if (key === undefined) continue;
      const origin = origins.get(key) ?? { key, ...one, documents: [] };
      if (!origin.documents.some(({ id }) => id === document.id)) origin.documents.push(document);
      origins.set(key, origin);
    }
  }
  return [...origins.values()];
}
