// The stemma of the chosen question over its apparatus; where none is chosen, the questions to choose from.
import { useElementSize } from '@mantine/hooks';
import type { Stemma } from '#schema';
import { Answer, Empty } from '../../shell/answer-state.tsx';
import { LoadingShape } from '../../shell/loading-shapes.tsx';
import { Apparatus } from './apparatus.tsx';
import { Heading } from './heading.tsx';
import { Picker } from './picker.tsx';
import { StemmaInWords } from './stemma-in-words.tsx';
import { StemmaPicture } from './stemma-picture.tsx';
import styles from './stemma.module.css';
import { useShownStemma } from './use-shown-stemma.ts';

export function Picture() {
  const { id, query } = useShownStemma();
  if (id === null) return <Picker />;
  return (
    <Answer query={query} loading={<LoadingShape shape="picture" label="The stemma is on its way." />}>
      {(stemma) => <Whole stemma={stemma} />}
    </Answer>
  );
}

function Whole({ stemma }: { stemma: Stemma }) {
  const { ref, width } = useElementSize();
  return (
    <div className={styles.scroller}>
      <Heading stemma={stemma} />
      {stemma.held.length === 0 ? (
        <Empty title="No passage answers this">Nobody in these documents affirms or negates it.</Empty>
      ) : (
        <>
          <section
            ref={ref}
            className={styles.picture}
            aria-label="Stemma, drawn; arrow keys go along its links"
          >
            {width > 0 ? <StemmaPicture stemma={stemma} width={width} /> : null}
          </section>
          <StemmaInWords stemma={stemma} />
          <Apparatus stemma={stemma} />
        </>
      )}
    </div>
  );
}
