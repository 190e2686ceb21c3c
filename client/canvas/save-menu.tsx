// The menu that saves the picture as a file.
import { Menu } from '@mantine/core';
import { announce } from '../shell/announce.tsx';
import { saveHtml, savePng, saveSvg } from '../shell/save-picture.ts';
import { Icon } from '../theme/icons.tsx';

/** @param fileOf makes the file of what is drawn now */
export function SaveMenu({
  name,
  fileOf,
}: {
  name: string;
  fileOf: (kind: 'svg' | 'html') => string | undefined;
}) {
  const save = async (
    kind: 'svg' | 'html',
    write: (content: string, name: string) => void | Promise<void>,
  ) => {
    const content = fileOf(kind);
    if (content === undefined) return;
    try {
      await write(content, name);
      announce('The picture is saved.');
    } catch {
      announce(
        'The picture could not be saved; it may be too large for this browser. SVG has no such limit.',
      );
    }
  };
  return (
    <Menu position="bottom-end" offset={4} returnFocus>
      <Menu.Target>
        <button type="button" aria-label="Save the picture" title="Save the picture">
          <Icon name="save" size={15} />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => void save('svg', saveSvg)}>SVG, with real text</Menu.Item>
        <Menu.Item onClick={() => void save('svg', savePng)}>PNG, at twice the size</Menu.Item>
        <Menu.Item onClick={() => void save('html', saveHtml)}>
          HTML, to point and read in without a server
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
