// The guided stories of the datasets, with what their steps name and is no longer there.
import { idsInAddress, Kept, type StoryView } from '#schema';
import { z } from 'zod';
import { ask, type Reader } from './ask.ts';

const DatasetRow = z.object({ dataset: z.string(), kept: z.string() });
const FoundRow = z.object({ id: z.string() });

/**
 * Every story, by dataset, then id.
 *
 * @param dataset the name of one, or null for all
 */
export async function readStories(store: Reader, dataset: string | null): Promise<StoryView[]> {
  const rows = await ask(store, 'read/datasets', DatasetRow);
  const stories = rows
    .filter((row) => dataset === null || row.dataset === dataset)
    .flatMap((row) => {
      const kept = Kept.shape.stories.parse(JSON.parse(row.kept).stories);
      return kept.map((story) => ({ dataset: row.dataset, story }));
    });
  const wanted = stories.flatMap(({ story }) => story.steps.flatMap(({ address }) => idsInAddress(address)));
  const found = wanted.length === 0 ? [] : await ask(store, 'read/ids-there', FoundRow, { ids: wanted });
  const there = new Set(found.map(({ id }) => id));
  return stories.map(({ dataset: of, story: { id, steps, ...story } }) => ({
    id: `${of}:story:${id}`,
    dataset: of,
    ...story,
    steps: steps.map(({ title = null, ask: asked = null, ...step }) => ({
      title,
      ...step,
      ask: asked,
      gone: idsInAddress(step.address).filter((one) => !there.has(one)),
    })),
  }));
}
