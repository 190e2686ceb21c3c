// What stands where an answer does not: it is on its way, it failed, or there is nothing.
import { CancelledError, type UseQueryResult } from '@tanstack/react-query';
import { Component, type ReactNode, useState } from 'react';
import { ApiError } from '../api.ts';
import styles from './answer-state.module.css';
import { PartMissing } from './later.ts';
import { Slow } from './slow.tsx';

/**
 * Shows an answer once it is there, and until then its loading or failing state. Where it takes long it can be broken
 * off; while another answer takes long, the last one stays.
 */
export function Answer<T>({
  query,
  loading,
  children,
}: {
  query: UseQueryResult<T>;
  loading: ReactNode;
  children: (data: T) => ReactNode;
}) {
  if (query.isError && query.data === undefined)
    return <Failure error={query.error} retry={() => void query.refetch()} />;
  const isWaiting = query.data === undefined || query.isPlaceholderData;
  return (
    <>
      {isWaiting && query.fetchStatus === 'fetching' ? (
        <Slow query={query} isOver={query.data !== undefined} />
      ) : null}
      {query.data === undefined ? loading : children(query.data)}
    </>
  );
}

/** One sentence on what happened, and what to do next. */
function Failure({ error, retry }: { error: unknown; retry?: () => void }) {
  if (error instanceof CancelledError) return <Cancelled ask={retry} />;
  if (error instanceof PartMissing) return <Missing />;
  const isGone = error instanceof ApiError && error.isGone;
  const isMissing = error instanceof ApiError && error.isNotFound;
  const isFinal = isMissing || (error instanceof ApiError && error.isInvalid);
  const title = isGone ? 'The server does not answer' : titleOf(error);
  return (
    <div className={styles.state} role="alert">
      <h2>{title}</h2>
      <p>
        {isGone
          ? 'It may have been stopped. Start it again with npm start, then try again.'
          : detailOf(error)}
      </p>
      {isMissing ? <p>It may have been renamed or taken out since this address was written down.</p> : null}
      {retry && !isFinal ? (
        <button type="button" className={styles.button} onClick={retry}>
          Try again
        </button>
      ) : null}
    </div>
  );
}

/** A part of the page that was not fetched: only the page loaded anew is sure to fetch it again. */
function Missing() {
  const [isGone, setGone] = useState(false);
  const loadAnew = async () => {
    const isBack = await fetch('/api/health').then(
      ({ ok }) => ok,
      () => false,
    );
    if (isBack) location.reload();
    else setGone(true);
  };
  return (
    <div className={styles.state} role="alert">
      <h2>A part of the page did not arrive</h2>
      <p>
        {isGone
          ? 'The server still does not answer. Start it again with npm start, then try again.'
          : 'The server does not answer, or it is of another version than this page. Its address holds what is on the screen: it comes back as it is.'}
      </p>
      <button type="button" className={styles.button} onClick={() => void loadAnew()}>
        Try again
      </button>
    </div>
  );
}

function Cancelled({ ask }: { ask?: () => void }) {
  return (
    <div className={styles.state} role="alert">
      <h2>Cancelled</h2>
      <p>The answer is not waited for any longer. Everything else on the page works as before.</p>
      <button type="button" className={styles.button} onClick={ask}>
        Ask again
      </button>
    </div>
  );
}

export function Empty({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className={styles.state}>
      <h2>{title}</h2>
      {children}
    </div>
  );
}

/** The shape of a text that is on its way: lines of uneven length. */
export function LoadingLines({ lines = 6, label }: { lines?: number; label: string }) {
  return (
    <output className={styles.loading}>
      <span className="unseen">{label}</span>
      {Array.from({ length: lines }, (_, index) => (
        <div
          key={index}
          className={styles.line}
          style={{ inlineSize: `${WIDTHS[index % WIDTHS.length]}%` }}
        />
      ))}
    </output>
  );
}

/** Keeps a part that breaks from taking the page with it; shows what broke, anew for each `of`. */
export class Guard extends Component<{ of: string; children: ReactNode }, { error: unknown; of: string }> {
  override state: { error: unknown; of: string } = { error: null, of: this.props.of };

  static getDerivedStateFromError(error: unknown) {
    return { error };
  }

  static getDerivedStateFromProps(props: { of: string }, state: { of: string }) {
    return props.of === state.of ? null : { error: null, of: props.of };
  }

  override render() {
    if (this.state.error === null) return this.props.children;
    return <Failure error={this.state.error} retry={() => this.setState({ error: null })} />;
  }
}

const WIDTHS = [62, 88, 74, 94, 52, 80, 68];

function titleOf(error: unknown): string {
  if (!(error instanceof ApiError)) return 'This part of the page has failed';
  if (error.isNotFound) return 'Nothing has this address';
  return error.isInvalid ? 'This address is not understood' : error.problem.title;
}

function detailOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
