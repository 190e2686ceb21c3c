// Light, dark, or as the system has it; the button names the present one and the next.
import { type MantineColorScheme, useMantineColorScheme } from '@mantine/core';
import { Icon } from '../theme/icons.tsx';
import { announce } from './announce.tsx';
import styles from './top-bar.module.css';

const NEXT = { auto: 'light', light: 'dark', dark: 'auto' } as const;
export const SCHEME_NAMES: Record<MantineColorScheme, string> = {
  auto: 'as the system has it',
  light: 'light',
  dark: 'dark',
};

export function SchemeSwitch() {
  const { scheme, next, turn } = useScheme();
  const label = `Colours: ${SCHEME_NAMES[scheme]}. Change to: ${SCHEME_NAMES[next]}`;
  return (
    <button type="button" className={styles.scheme} aria-label={label} title={label} onClick={turn}>
      <Icon name={scheme} size={17} />
    </button>
  );
}

export function useScheme() {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const next = NEXT[colorScheme];
  const turn = () => {
    setColorScheme(next);
    announce(`Colours: ${SCHEME_NAMES[next]}.`);
  };
  return { scheme: colorScheme, next, turn };
}
