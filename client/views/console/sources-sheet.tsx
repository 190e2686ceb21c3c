// What can be asked, as a phone's sheet.
import { Drawer } from '@mantine/core';
import type { ReactNode } from 'react';

export function SourcesSheet({
  isOpen,
  close,
  children,
}: {
  isOpen: boolean;
  close: () => void;
  children: ReactNode;
}) {
  return (
    <Drawer.Root opened={isOpen} onClose={close} position="bottom" size="75dvh" lockScroll={false}>
      <Drawer.Overlay />
      <Drawer.Content>
        {/* No header: the page has one already. */}
        <Drawer.Header role="presentation">
          <Drawer.Title>What can be asked</Drawer.Title>
          <Drawer.CloseButton aria-label="Close what can be asked" size={44} />
        </Drawer.Header>
        <Drawer.Body>{children}</Drawer.Body>
      </Drawer.Content>
    </Drawer.Root>
  );
}
