// Who states some claims: each origin with its documents; the number opens what it affirms and negates.
import type { OriginStates } from '#schema';
import { hoverHandlers } from '../state/hover.ts';
import { OpeningLine } from './opening-line.tsx';
import { ListSection, TextLink } from './panel-sections.tsx';
import styles from './panel.module.css';

export function OriginLines(props: { title: string; total: number; items: OriginStates[] }) {
  return (
    <ListSection
      isTight
      name="origins"
      first={8}
      {...props}
      keyOf={({ actors, work }) => actors.map((actor) => actor.id).join(' ') || (work?.id ?? '')}
    >
      {({ claims, ...origin }) => (
        <OpeningLine {...origin} count={claims.length} counted="claims">
          {() =>
            claims.map(({ id, text, polarity }) => (
              <li key={`${id} ${polarity}`} {...hoverHandlers(id)}>
                <span className={styles.quiet}>{polarity}</span> <TextLink id={id}>{text}</TextLink>
              </li>
            ))
          }
        </OpeningLine>
      )}
    </ListSection>
  );
}
