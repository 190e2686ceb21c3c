// The same content as the picture: the apparatus by itself.
import { Answer, Empty } from '../../shell/answer-state.tsx';
import { LoadingShape } from '../../shell/loading-shapes.tsx';
import { Apparatus } from './apparatus.tsx';
import { Heading } from './heading.tsx';
import { Picker } from './picker.tsx';
import styles from './stemma.module.css';
import { useShownStemma } from './use-shown-stemma.ts';

export function Table() {
  const { id, query } = useShownStemma();
  if (id === null) return <Picker />;
  return (
    <Answer query={query} loading={<LoadingShape shape="table" label="The apparatus is on its way." />}>
      {(stemma) => (
        <div className={`${styles.scroller} ${styles.within}`}>
          <Heading stemma={stemma} />
          {stemma.held.length === 0 ? (
            <Empty title="No passage answers this">Nobody in these documents affirms or negates it.</Empty>
          ) : (
            <Apparatus stemma={stemma} />
          )}
        </div>
      )}
    </Answer>
  );
}
