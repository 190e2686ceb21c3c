// What a view is. To add one: a folder that exports a View, and a line in index.ts.
import type { ComponentType } from 'react';
import type { ViewId } from '#schema';

export type View = {
  id: ViewId;
  title: string;
  /** At least one; the first is shown unless the address names another. */
  layouts: {
    id: string;
    title: string;
    /** Keys of this layout, where they are others than those of the view. */
    keys?: { keys: string[]; does: string }[];
  }[];
  /** What else can be chosen of the view, beside its layouts; shown before them. */
  Switch?: ComponentType;
  /** Fills the space it is given; reads the address by useViewState and fetches what it draws. */
  Picture: ComponentType;
  /** The same content as the picture, with equal powers; left out where a layout is itself a table. */
  Table?: ComponentType;
  /** What shapes, lines and signs of the picture mean; shown in the facets' column, which a view without has not. */
  Legend?: ComponentType;
  /** The numbers beside the title, "76 actors, 77 arrows". */
  Counts: ComponentType;
  /** Keys that the picture understands, as the help lists them. */
  keys?: { keys: string[]; does: string }[];
};
