// A document whose text is not attached: what the dataset quotes of it, in the order of the text.
import { useEffect, useRef } from 'react';
import type { DocumentText } from '#schema';
import { useViewState } from '../state/view-state.ts';
import { formatNumber } from '../theme/number-and-date.ts';
import { Quotation } from '../theme/quotation.tsx';
import { SelectLink } from '../theme/select-link.tsx';
import { AttachZone } from './attach-zone.tsx';
import { originName } from './margin-marks.ts';
import styles from './quotations.module.css';
import { ReaderHead } from './reader-head.tsx';

export function Quotations({ content }: { content: DocumentText }) {
  const [{ selected }] = useViewState();
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    const row = [...(list.current?.children ?? [])].find((one) => one.id === selected);
    row?.scrollIntoView({ block: 'nearest' });
  }, [selected]);
  const { document, sha256, bytes, passages } = content;
  const quoted = new Map(
    passages
      .filter(({ role }) => role === 'claim')
      .flatMap((passage) => passage.assertions.map((id) => [id, passage.exact])),
  );
  return (
    <>
      <ReaderHead content={content} />
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls can be reached */}
      <section className={styles.scroller} aria-label="The quotations" tabIndex={0}>
        {sha256 !== null && bytes !== null ? (
          <AttachZone document={document.id} wanted={{ title: document.title, sha256, bytes }} />
        ) : (
          <p className={styles.none}>This document is named here and was not read: there is no text of it.</p>
        )}
        <ol ref={list} className={styles.quotations}>
          {content.assertions.map((assertion) => (
            <li key={assertion.id} id={assertion.id} data-selected={assertion.id === selected || undefined}>
              <SelectLink id={assertion.id} className={styles.quotation}>
                <Quotation words={quoted.get(assertion.id) ?? ''} />
              </SelectLink>
              <p className={styles.where}>
                {originName(assertion)}
                {assertion.polarity === 'negates' ? ' · ¬ negates' : ''} · at {formatNumber(assertion.start)}
              </p>
            </li>
          ))}
        </ol>
      </section>
    </>
  );
}
