// A chain as one line of links: the document's voice → … → the origin, none left out.
import { Fragment } from 'react';
import type { AssertionView, LinkView } from '#schema';
import { ActorName } from './actor-name.tsx';
import { SelectLink } from './select-link.tsx';
import styles from './grammar.module.css';

export function Chain({ assertion }: { assertion: Pick<AssertionView, 'chain'> }) {
  return (
    <ol className={styles.chain} aria-label="Chain, from the document’s voice to the origin">
      {assertion.chain.map((link, index) => (
        <li key={link.position}>
          {index > 0 ? <Arrow /> : null}
          <LinkNames link={link} />
        </li>
      ))}
      {assertion.chain.length === 1 ? <li className={styles.alone}>· no source named</li> : null}
    </ol>
  );
}

/** Who stands at one link: several speak jointly; a work alone stands for its unnamed maker. */
export function LinkNames({ link }: { link: Pick<LinkView, 'actors' | 'work'> }) {
  const { work } = link;
  if (link.actors.length === 0 && work !== null) {
    return (
      <SelectLink id={work.id} className={styles.link}>
        <span className={styles.work}>{work.title}</span>
      </SelectLink>
    );
  }
  return (
    <>
      {link.actors.map((actor, index) => (
        <Fragment key={actor.id}>
          <ActorName actor={actor} />
          {index < link.actors.length - 1 ? ', ' : null}
        </Fragment>
      ))}
      {link.actors.length > 1 ? <span className={styles.alone}>, jointly</span> : null}
    </>
  );
}

function Arrow() {
  return (
    <span className={styles.arrow}>
      <span aria-hidden="true">→</span>
      <span className="unseen">citing</span>
      {'\u00a0'}
    </span>
  );
}
