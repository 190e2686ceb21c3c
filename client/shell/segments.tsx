// A choice of one among a few, as a row of joined buttons; native radio buttons, so that arrow keys move it.
import { useId } from 'react';
import styles from './segments.module.css';

export function Segments({
  label,
  options,
  value,
  onChange,
}: {
  label: string;
  options: { id: string; title: string }[];
  value: string;
  onChange: (id: string) => void;
}) {
  const name = useId();
  return (
    <fieldset className={styles.segments}>
      <legend className="unseen">{label}</legend>
      {options.map((option) => (
        <label key={option.id} className={styles.segment}>
          <input
            type="radio"
            className="unseen"
            name={name}
            value={option.id}
            checked={option.id === value}
            onChange={() => onChange(option.id)}
          />
          <span data-title={option.title}>{option.title}</span>
        </label>
      ))}
    </fieldset>
  );
}
