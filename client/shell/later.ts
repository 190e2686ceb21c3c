// Parts of the page that are fetched when they are shown; one that does not arrive says that it is that.
import { type ComponentType, lazy, type LazyExoticComponent } from 'react';

/** What a part throws that did not arrive: a browser may keep the failure for as long as the page is open. */
export class PartMissing extends Error {
  constructor(cause: unknown) {
    super('A part of the page could not be fetched.', { cause });
    this.name = 'PartMissing';
  }
}

export function later<Props extends object>(
  load: () => Promise<{ default: ComponentType<Props> }>,
): LazyExoticComponent<ComponentType<Props>> {
  return lazy(() =>
    load().catch((cause: unknown) => {
      throw new PartMissing(cause);
    }),
  );
}
