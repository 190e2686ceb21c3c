// Copies the address, which holds all that is on the screen, with where in the picture one looks.
import { Popover } from '@mantine/core';
import { useState } from 'react';
import { lookedAt } from '../canvas/kept-place.ts';
import { addressOf, useViewState } from '../state/view-state.ts';
import { announce } from './announce.tsx';
import styles from './top-bar.module.css';

const NOTICE_MS = 2000;

export function ShareButton() {
  const { state, address, share, close } = useShare();
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
            value={state === 'refused' ? address() : ''}
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
  const [shown] = useViewState();
  const address = () => new URL(addressOf({ ...shown, camera: lookedAt() }), location.href).href;
  const share = async () => {
    try {
      await navigator.clipboard.writeText(address());
      setState('copied');
      announce('The address is copied. It opens this same view.');
      setTimeout(() => setState('idle'), NOTICE_MS);
    } catch {
      setState('refused');
    }
  };
  return { state, address, share: () => void share(), close: () => setState('idle') };
}
