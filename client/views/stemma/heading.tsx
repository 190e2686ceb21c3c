// What the stemma is of, the way to another one, and the files it can be saved as.
import type { Stemma } from '#schema';
import { stemmaAddress } from '../../api.ts';
import { announce } from '../../shell/announce.tsx';
import { saveAsPng } from '../../shell/save-picture.ts';
import { useViewState } from '../../state/view-state.ts';
import { SelectLink, StateLink } from '../../theme/select-link.tsx';
import { ChosenClaims } from './chosen-claims.tsx';
import styles from './stemma.module.css';

export function Heading({ stemma }: { stemma: Stemma }) {
  const { of } = stemma;
  const [, change] = useViewState();
  return (
    <header className={styles.heading}>
      <div>
        <button
          type="button"
          className={styles.other}
          onClick={() => change({ question: null, selected: null })}
        >
          Choose another question
        </button>
        {of.kind === 'question' ? (
          <h2 className={styles.question}>
            <SelectLink id={of.id}>{of.text}</SelectLink>
          </h2>
        ) : (
          <ChosenClaims stemma={stemma} />
        )}
      </div>
      <p className={styles.files}>
        {of.kind === 'question' ? (
          <StateLink
            to={{ view: 'timeline', form: 'picture', layout: null, step: 1 }}
            follow={() => change({ view: 'timeline', form: 'picture', layout: null, step: 1 })}
          >
            Replay
          </StateLink>
        ) : null}
        <span>Save as</span>
        <a href={stemmaAddress(of.id, 'svg')} download>
          SVG
        </a>
        <button
          type="button"
          onClick={() => {
            saveAsPng(stemmaAddress(of.id, 'svg')).catch(() => announce('The picture could not be saved.'));
          }}
        >
          PNG
        </button>
        <a href={stemmaAddress(of.id, 'html')} download>
          HTML table
        </a>
        <a href={stemmaAddress(of.id, 'tei')} download>
          TEI
        </a>
      </p>
    </header>
  );
}
