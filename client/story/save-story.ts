// A story as a YAML file, for the folder `stories` of its dataset.
import type { StoryFile } from '#schema';
import { saveFile } from '../shell/save-file.ts';

export async function saveStory(story: StoryFile): Promise<void> {
  // Fetched when a story is saved: nobody else needs it.
  const { stringify } = await import('yaml');
  saveFile(`${story.id}.yaml`, 'application/yaml', stringify(story, { lineWidth: 0, singleQuote: true }));
}
