// The apparatus: witnesses down, readings across, each cell the words of a passage that it opens; what varies is
// underlined and named.
import { type ApparatusRow, apparatusOf, pathInWords, placeInWords, siglumInWords } from '#layout';
import type { Stemma } from '#schema';
import { hoverHandlers, useIsHovered } from '../../state/hover.ts';
import { useViewState } from '../../state/view-state.ts';
import { formatNumber } from '../../theme/number-and-date.ts';
import { Quotation } from '../../theme/quotation.tsx';
import { SelectLink } from '../../theme/select-link.tsx';
import styles from './apparatus.module.css';

export function Apparatus({ stemma }: { stemma: Stemma }) {
  const { readings, rows } = apparatusOf(stemma);
  return (
    <section className={styles.apparatus} aria-labelledby="apparatus">
      <h3 id="apparatus">
        Apparatus{' '}
        <span className={styles.note}>
          the words of each witness; <u>underlined</u> where they differ
        </span>
      </h3>
      <div className={styles.across}>
        <table>
          <thead>
            <tr>
              <th scope="col">Witness</th>
              <th scope="col">On whose word</th>
              {readings.map(({ id, text }) => (
                <th key={id} scope="col">
                  <SelectLink id={id} className={styles.reading}>
                    {text}
                  </SelectLink>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Row key={row.witness.id} row={row} readings={readings} />
            ))}
            <Varies stemma={stemma} />
          </tbody>
        </table>
      </div>
    </section>
  );
}

function Row({ row, readings }: { row: ApparatusRow; readings: Stemma['readings'] }) {
  const { witness, siglum, path } = row;
  const isLit = useIsHovered(witness.id);
  const [{ selected }] = useViewState();
  return (
    <tr data-lit={isLit || selected === witness.id || undefined} {...hoverHandlers(witness.id)}>
      <th scope="row" className={styles.siglum}>
        {siglum}
      </th>
      <td>
        {pathInWords(path)}
        <span className={styles.small}>{placeInWords(witness)}</span>
      </td>
      {readings.map(({ id }, index) => (
        <td key={id}>
          {index === row.reading ? (
            <Cell row={row} isVaried={readings.length > 1 || row.variants.length > 0} />
          ) : (
            <span className={styles.small}>–</span>
          )}
        </td>
      ))}
    </tr>
  );
}

function Cell({ row: { witness, variants, changes }, isVaried }: { row: ApparatusRow; isVaried: boolean }) {
  return (
    <>
      <SelectLink id={witness.id} className={isVaried ? `${styles.words} ${styles.varied}` : styles.words}>
        <Quotation words={witness.exact} />
      </SelectLink>
      {variants.length > 0 ? <span className={styles.small}>{variants.join(' · ')}</span> : null}
      {changes.map((change) => (
        <span key={change} className={styles.change}>
          {change}
        </span>
      ))}
      <span className={styles.small}>at {formatNumber(witness.start)}</span>
    </>
  );
}

const FIELD_WORDS = { polarity: 'polarity', act: 'act', hedge: 'hedge', quotation: 'quotation' } as const;

/** In what the witnesses of each reading vary, with the sigla of those who have it so. */
function Varies({ stemma: { readings, held } }: { stemma: Stemma }) {
  if (readings.every(({ varies }) => varies.length === 0)) return null;
  const sigla = new Map(held.map((witness) => [witness.id, siglumInWords(witness)]));
  return (
    <tr>
      <th scope="row" colSpan={2} className={styles.small}>
        What varies
      </th>
      {readings.map(({ id, varies }) => (
        <td key={id} className={styles.small}>
          {varies.map(({ field, values }) => (
            <p key={field}>
              {FIELD_WORDS[field]}:{' '}
              {values
                .map(({ value, witnesses }) => `${value} ${witnesses.map((one) => sigla.get(one)).join(' ')}`)
                .join('; ')}
            </p>
          ))}
        </td>
      ))}
    </tr>
  );
}
