// The menu that saves the picture as a file. The page by itself has the exact words in it, which are fetched for that.
import { Menu } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { AssertionView } from '#schema';
import { ApiError, fetchAllAssertions } from '../api.ts';
import { announce } from '../shell/announce.tsx';
import { saveHtml, savePng, saveSvg } from '../shell/save-picture.ts';
import { useCurrentDataset } from '../state/current.ts';
import { Icon } from '../theme/icons.tsx';

/** What is drawn now, as files. */
export type Files = { svg(): string; html(assertions: readonly AssertionView[]): string };

export function SaveMenu({ name, files }: { name: string; files: () => Files | null }) {
  const client = useQueryClient();
  const dataset = useCurrentDataset();
  const [isSaving, setSaving] = useState(false);
  const save = async (write: (drawn: Files) => void | Promise<void>) => {
    const drawn = files();
    if (drawn === null) return;
    setSaving(true);
    try {
      await write(drawn);
      announce('The picture is saved.');
    } catch (error) {
      announce(
        error instanceof ApiError
          ? `The words behind the picture could not be fetched, and nothing is saved: ${error.message}`
          : 'The picture could not be saved; it may be too large for this browser. SVG has no such limit.',
      );
    } finally {
      setSaving(false);
    }
  };
  const saveReadable = async (drawn: Files) =>
    saveHtml(drawn.html(dataset ? await fetchAllAssertions(client, dataset.id) : []), name);
  return (
    <Menu position="bottom-end" offset={4} returnFocus>
      <Menu.Target>
        <button type="button" aria-label="Save the picture" title="Save the picture" aria-busy={isSaving}>
          <Icon name="save" size={15} />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => void save(({ svg }) => saveSvg(svg(), name))}>
          SVG, with real text
        </Menu.Item>
        <Menu.Item onClick={() => void save(({ svg }) => savePng(svg(), name))}>
          PNG, at twice the size
        </Menu.Item>
        <Menu.Item onClick={() => void save(saveReadable)}>
          HTML, to point and read in without a server
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
