// What a reader should know before a dataset is opened; stands above it until it was read, once for each version.
import { useLocalStorage } from '@mantine/hooks';
import { useCurrentDataset } from '../state/current.ts';
import styles from './content-note.module.css';

export function ContentNote() {
  const dataset = useCurrentDataset();
  const [read, setRead] = useLocalStorage<string[]>({
    key: 'stemma-notes-read',
    defaultValue: [],
    getInitialValueInEffect: false,
  });
  if (!dataset?.contentNote) return null;
  const note = `${dataset.id}@${dataset.version}`;
  if (read.includes(note)) return null;
  return (
    <section className={styles.note} aria-label="Before you read on">
      <p>
        <strong>Before you read on.</strong> {dataset.contentNote}
      </p>
      <button type="button" onClick={() => setRead([...read, note])}>
        I have read this
      </button>
    </section>
  );
}
