// Two readers of different documents: what each meets and the other does not, what both meet, and which denials and
// which claims set against theirs each never hears.
import type { Readers, ReadingView } from '#schema';
import { Answer, Empty, LoadingLines } from '../../shell/answer-state.tsx';
import { useViewState } from '../../state/view-state.ts';
import { countOf, formatNumber } from '../../theme/number-and-date.ts';
import { SelectLink } from '../../theme/select-link.tsx';
import { Siglum } from '../../theme/siglum.tsx';
import { Sign } from '../../theme/sign.tsx';
import { SpeakerNames } from '../../theme/speaker-name.tsx';
import styles from './readers.module.css';
import { useOriginLists } from './use-origin-lists.ts';

export function ReaderColumns() {
  const { readers } = useOriginLists();
  const [{ first, second }] = useViewState();
  if (first.length === 0 || second.length === 0)
    return (
      <Empty title="Two readers, and what each has read">
        Choose among the facets which documents the first reader has read, and which the second. Here stands,
        then, what both meet, what each never hears, and which denials each misses.
      </Empty>
    );
  return (
    <Answer query={readers} loading={<LoadingLines lines={9} label="What the two meet is on its way." />}>
      {(found) => <Columns readers={found} />}
    </Answer>
  );
}

function Columns({ readers: { first, second, both, sentences } }: { readers: Readers }) {
  return (
    <>
      <p className={styles.told}>{sentences.join(' ')}</p>
      <div className={styles.columns}>
        <Column title="The first reader" other="the second" reading={first} />
        <Column title="The second reader" other="the first" reading={second} />
      </div>
      <Part title="Both meet" total={both.total}>
        {both.items.map((claim) => (
          <li key={claim.id}>
            <ClaimLink claim={claim} />
          </li>
        ))}
      </Part>
    </>
  );
}

function Column({ title, other, reading }: { title: string; other: string; reading: ReadingView }) {
  const { documents, claims, origins, only, deniedElsewhere, unheard } = reading;
  return (
    <section className={styles.column} aria-label={title}>
      <h2 className={styles.head}>
        {title}
        <span className={styles.sigla}>
          {documents.map((document) => (
            <Siglum key={document.id} document={document} isLink />
          ))}
        </span>
      </h2>
      <p className={styles.quiet}>
        {countOf(claims, 'claim')}, {countOf(origins.total, 'known origin')}
      </p>
      <Part title="Denials they never hear" total={deniedElsewhere.total} isOpen>
        {deniedElsewhere.items.map(({ claim, documents: by }) => (
          <li key={claim.id}>
            <ClaimLink claim={claim} />
            <span className={styles.quiet}>
              {' '}
              denied in{' '}
              {by.map((document) => (
                <Siglum key={document.id} document={document} isLink />
              ))}
            </span>
          </li>
        ))}
      </Part>
      <Part title="Claims set against what they meet, which they never hear" total={unheard.total} isOpen>
        {unheard.items.map(({ comparison, met, unmet }) => (
          <li key={`${comparison.id} ${unmet.id}`}>
            <ClaimLink claim={unmet} />
            <p className={styles.quiet}>
              <Sign type={comparison.type} />{' '}
              <SelectLink id={comparison.id} className={styles.link} label={comparison.reason}>
                against
              </SelectLink>{' '}
              <ClaimLink claim={met} />
            </p>
          </li>
        ))}
      </Part>
      <Part title={`Meets, and ${other} does not`} total={only.total}>
        {only.items.map((claim) => (
          <li key={claim.id}>
            <ClaimLink claim={claim} />
          </li>
        ))}
      </Part>
      <Part title="Known origins" total={origins.total}>
        {origins.items.map((speakers) => (
          <li key={speakers.map(({ id }) => id).join(' ')}>
            <SpeakerNames speakers={speakers} />
          </li>
        ))}
      </Part>
    </section>
  );
}

/** A list that opens under its title and number; one that holds nothing says so by its number. */
function Part({
  title,
  total,
  isOpen = false,
  children,
}: {
  title: string;
  total: number;
  isOpen?: boolean;
  children: React.ReactNode[];
}) {
  return (
    <details className={styles.part} open={isOpen && total > 0}>
      <summary>
        {title} <span className={styles.quiet}>{formatNumber(total)}</span>
      </summary>
      <ul>{children}</ul>
      {total > children.length ? (
        <p className={styles.quiet}>
          The first {formatNumber(children.length)} of {formatNumber(total)}.
        </p>
      ) : null}
    </details>
  );
}

function ClaimLink({ claim }: { claim: { id: string; text: string } }) {
  return (
    <SelectLink id={claim.id} className={styles.link}>
      {claim.text}
    </SelectLink>
  );
}
