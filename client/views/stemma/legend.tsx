// What circles, lines and signs of the picture mean, in words.
import type { ReactNode } from 'react';
import { SIGNS } from '../../theme/sign.tsx';
import styles from './legend.module.css';

export function Legend() {
  return (
    <section className={styles.legend} aria-label="Witnesses and lines">
      <h2>Witnesses</h2>
      <ul>
        <Drawn drawing={<circle cx="15" cy="8" r="6.5" className={styles.solid} />}>
          read here: a passage, its document’s letter with a number
        </Drawn>
        <Drawn drawing={<circle cx="15" cy="8" r="6" className={styles.hollow} />}>
          known only by report: a Greek letter
        </Drawn>
        <Drawn drawing={<circle cx="15" cy="8" r="6" className={styles.hollow} strokeDasharray="1.6 2.4" />}>
          not identified, in the text’s words
        </Drawn>
      </ul>
      <h2>Lines</h2>
      <ul>
        <Drawn drawing={<Arrow />}>takes it from, as the text says; over it the words that say so</Drawn>
        <Drawn drawing={<Arrow isDotted />}>shared wording or the same occasion: no text says so</Drawn>
        <Drawn
          drawing={
            <text x="15" y="12" textAnchor="middle" className={styles.words}>
              ?
            </text>
          }
        >
          open: not shown to share an origin
        </Drawn>
        <Drawn
          drawing={
            <>
              <text x="15" y="10" textAnchor="middle" className={styles.words}>
                abc
              </text>
              <path d="M3 13.5H27" className={styles.line} />
            </>
          }
        >
          underlined: what changed between two wordings that are both read here
        </Drawn>
      </ul>
      <h2>Between readings</h2>
      <ul>
        {Object.values(SIGNS).map(({ glyph, name }) => (
          <Drawn
            key={glyph}
            drawing={
              <text x="15" y="12" textAnchor="middle" className={styles.words}>
                {glyph}
              </text>
            }
          >
            {name.toLowerCase()}
          </Drawn>
        ))}
      </ul>
    </section>
  );
}

function Arrow({ isDotted = false }: { isDotted?: boolean }) {
  return (
    <>
      <path d="M8 8H28" className={styles.line} strokeDasharray={isDotted ? '1.5 3' : undefined} />
      <path d="M2 8l6.5-3.2v6.4z" className={styles.solid} />
    </>
  );
}

function Drawn({ drawing, children }: { drawing: ReactNode; children: ReactNode }) {
  return (
    <li>
      <svg viewBox="0 0 30 16" width={30} height={16} aria-hidden="true" focusable="false">
        {drawing}
      </svg>
      <span>{children}</span>
    </li>
  );
}
