// Turns for analysts' statements: a few run at once, a few wait, and whoever comes then is told to come again.
import { StemmaError } from '../errors.ts';

/** Statements that may wait at once: at a second each, the last is served before its time is up. */
const WAITING = 16;

/** Gives a turn back; called twice it does nothing. */
export type GiveBack = () => void;

export class QueryTurns {
  readonly #atOnce: number;
  readonly #waiting: (() => void)[] = [];
  #running = 0;

  /** @param atOnce how many statements may run at once */
  constructor(atOnce: number) {
    this.#atOnce = atOnce;
  }

  /**
   * Resolves when it is the caller's turn.
   *
   * @throws StemmaError too-many-queries; the reason of `ended` where it aborts first
   */
  async take(ended: AbortSignal): Promise<GiveBack> {
    ended.throwIfAborted();
    if (this.#running < this.#atOnce) this.#running += 1;
    else await this.#wait(ended);
    let isGivenBack = false;
    return () => {
      if (isGivenBack) return;
      isGivenBack = true;
      const next = this.#waiting.shift();
      if (next) next();
      else this.#running -= 1;
    };
  }

  #wait(ended: AbortSignal): Promise<void> {
    if (this.#waiting.length === WAITING) {
      throw new StemmaError(
        'too-many-queries',
        `${this.#atOnce} queries run and ${WAITING} wait for them. Ask again in a few seconds.`,
      );
    }
    return new Promise((resolve, reject) => {
      const begin = () => {
        ended.removeEventListener('abort', leave);
        resolve();
      };
      const leave = () => {
        this.#waiting.splice(this.#waiting.indexOf(begin), 1);
        reject(ended.reason);
      };
      this.#waiting.push(begin);
      ended.addEventListener('abort', leave, { once: true });
    });
  }
}
