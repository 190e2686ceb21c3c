// Parts of the page that are fetched when they are shown. One that did not arrive is fetched anew by whoever tries again:
// by itself React keeps the failure for as long as the page is open.
import { type ComponentType, lazy } from 'react';

/** What a part throws that did not arrive. */
export class PartMissing extends Error {
  constructor(cause: unknown) {
    super('A part of the page could not be fetched.', { cause });
    this.name = 'PartMissing';
  }
}

const missing = new Set<() => void>();

export function later<Props extends object>(
  load: () => Promise<{ default: ComponentType<Props> }>,
): ComponentType<Props> {
  const begin = () =>
    lazy(async () => {
      try {
        return await load();
      } catch (cause) {
        missing.add(() => {
          Part = begin();
        });
        throw new PartMissing(cause);
      }
    });
  let Part: ComponentType<Props> = begin();
  return function Later(props: Props) {
    return <Part {...props} />;
  };
}

/** What is missing is fetched when it is next shown, its styles now. */
export function fetchMissing(): void {
  for (const begin of missing) begin();
  missing.clear();
  for (const link of document.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]'))
    if (link.sheet === null) link.replaceWith(link.cloneNode());
}
