// Stemma's mark and name: back to the start page.
import { Icon } from '../theme/icons.tsx';
import styles from './top-bar.module.css';

export function Brand({ isShort = false }: { isShort?: boolean }) {
  return (
    <a className={styles.brand} href="/" aria-label="Stemma, to the start page">
      <Icon name="brand" size={20} />
      {isShort ? null : <span>Stemma</span>}
    </a>
  );
}
