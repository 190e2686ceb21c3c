// Stemma's mark and name: back to the first view, with nothing chosen.
import { Icon } from '../theme/icons.tsx';
import styles from './top-bar.module.css';

export function Brand({ isShort = false }: { isShort?: boolean }) {
  return (
    <a className={styles.brand} href="/" aria-label="Stemma, to the first view">
      <Icon name="brand" size={20} />
      {isShort ? null : <span>Stemma</span>}
    </a>
  );
}
