// Copies the address, which holds all that is on the screen.
import { Popover } from '@mantine/core';
import { useState } from 'react';
import { announce } from './announce.tsx';
import styles from './top-bar.module.css';

const NOTICE_MS = 2000;

export function ShareButton() {
  const { state, share, close } = useShare();
  return (
    <Popover opened={state === 'refused'} onChange={close} position="bottom-end" width={320} trapFocus>
      <Popover.Target>
        <button type="button" className={styles.plain} onClick={share}>
          {state === 'copied' ? 'Copied' : 'Share'}
        </button>
      </Popover.Target>
      <Popover.Dropdown>
        <label className={styles.address}>
          The browser does not let the page copy. Copy this address:
          <input
            readOnly
            value={location.href}
            onFocus={(event) => event.currentTarget.select()}
            data-autofocus
          />
        </label>
      </Popover.Dropdown>
    </Popover>
  );
}

/** Copies the address: `copied` for a moment, `refused` where the browser does not allow it. */
export function useShare() {
  const [state, setState] = useState<'idle' | 'copied' | 'refused'>('idle');
  const share = async () => {
    try {
      await navigator.clipboard.writeText(location.href);
      setState('copied');
      announce('The address is copied. It opens this same view.');
      setTimeout(() => setState('idle'), NOTICE_MS);
    } catch {
      setState('refused');
    }
  };
  return { state, share: () => void share(), close: () => setState('idle') };
}
