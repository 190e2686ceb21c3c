// docs/cypher.md: its table is the gallery, its limits are those that hold.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { QUERY_LIMITS } from '#schema';
import { galleryQuestions } from '../../server/desk/gallery.ts';

const page = readFileSync(join(import.meta.dirname, '../../docs/cypher.md'), 'utf8');

describe('The page on Cypher', () => {
  test('lists every question of the gallery with its title and parameters, and none besides', () => {
    const listed = page.split('\n').filter((line) => line.startsWith('| `@'));
    const expected = galleryQuestions().map(({ name, title, parameters }) => {
      const words = parameters.map((one) => (one.isRequired ? `\`${one.name}\`` : `[\`${one.name}\`]`));
      return `| \`@${name}\` | ${title} | ${words.join(' ')} |`;
    });
    expect(listed).toEqual(expected);
  });

  test('names the limits of the API', () => {
    expect(page).toContain(`up to ${QUERY_LIMITS.rows.toLocaleString('en')} |`);
    expect(page).toContain(`| bytes | ${QUERY_LIMITS.bytes / 1024 / 1024} MB |`);
    expect(page).toContain(`| time | ${QUERY_LIMITS.timeoutMs / 1000} s |`);
  });
});
