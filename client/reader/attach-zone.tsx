// Where the text of a document is given: dropped anywhere on the page, or chosen. It is hashed and matched here; only
// the very text is sent, to the server alone; of anything else it is said what differs.
import { useEffect, useEffectEvent, useId, useState } from 'react';
import { useAttachText } from '../api.ts';
import { countOf } from '../theme/number-and-date.ts';
import styles from './attach-zone.module.css';
import { matchFile, type Wanted } from './match-file.ts';

export function AttachZone({ document, wanted }: { document: string; wanted: Wanted }) {
  const attach = useAttachText(document);
  const [isOver, setIsOver] = useState(false);
  const [isMatching, setIsMatching] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const field = useId();

  const take = async (files: Iterable<File>) => {
    const [file, ...more] = files;
    if (file === undefined || isMatching || attach.isPending) return;
    attach.reset();
    setRefusal(more.length > 0 ? 'Give one file: that with the text of this document.' : null);
    if (more.length > 0) return;
    setIsMatching(true);
    const matched = await matchFile(file, wanted).catch(() => ({
      refusal: `${file.name} cannot be read. Is it a folder, or was it moved?`,
    }));
    setIsMatching(false);
    if ('refusal' in matched) setRefusal(matched.refusal);
    else attach.mutate(matched.bytes);
  };
  useDrop(setIsOver, take);

  const isBusy = isMatching || attach.isPending;
  const said = refusal ?? attach.error?.message ?? null;
  return (
    <section className={styles.zone} data-over={isOver || undefined} aria-label="Attach the text">
      <p>
        The text is not attached here. Whoever has the file drops it on this page; it is known by its bytes (
        {countOf(wanted.bytes, 'byte')}, SHA-256 <code>{wanted.sha256.slice(0, 12)}…</code>), whatever it is
        called. It stays on the machine of this server, in <code>STEMMA_DATA</code>.
      </p>
      <p className={styles.choose}>
        <label htmlFor={field} data-busy={isBusy || undefined}>
          Choose the file
        </label>
        <input
          id={field}
          type="file"
          disabled={isBusy}
          onChange={(event) => {
            void take(event.target.files ?? []);
            event.target.value = '';
          }}
        />
        <span>
          or <code>npx stemma attach FILE</code>
        </span>
      </p>
      <output className={styles.state}>
        {isMatching ? 'Comparing the file …' : null}
        {attach.isPending ? 'It is the text. Its quotations are being compared …' : null}
      </output>
      {said && !isBusy ? (
        <p className={styles.refusal} role="alert">
          <strong>Not attached.</strong> {said}
        </p>
      ) : null}
    </section>
  );
}

/** Takes files that are dropped anywhere on the page, which would else leave it to show them. */
function useDrop(setIsOver: (isOver: boolean) => void, take: (files: Iterable<File>) => Promise<void>): void {
  const onDrag = useEffectEvent((event: DragEvent) => {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    setIsOver(event.type !== 'dragleave' || event.relatedTarget !== null);
  });
  const onDrop = useEffectEvent((event: DragEvent) => {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    setIsOver(false);
    void take(event.dataTransfer.files);
  });
  useEffect(() => {
    const stop = new AbortController();
    for (const type of ['dragenter', 'dragover', 'dragleave'] as const)
      addEventListener(type, (event) => onDrag(event), { signal: stop.signal });
    addEventListener('drop', (event) => onDrop(event), { signal: stop.signal });
    return () => stop.abort();
  }, []);
}
