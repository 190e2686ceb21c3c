// The fields of two claims side by side: what agrees is quiet, what differs is bold and underlined.
import type { ComparisonView } from '#schema';
import { datesInWords } from '../theme/number-and-date.ts';
import styles from './comparison.module.css';

/**
 * @param heads what the columns of values are, for those who hear the table; where one claim is compared with itself,
 *   its values stand across both
 */
export function ComparisonFields({ fields, heads }: { fields: ComparisonView['fields']; heads: string[] }) {
  if (fields.length === 0) return null;
  const differing = fields.filter((field) => !field.agrees);
  const agreeing = fields.filter((field) => field.agrees);
  return (
    <table className={styles.fields}>
      <caption className="unseen">Fields of the two, those that differ first</caption>
      <thead className="unseen">
        <tr>
          <th scope="col">Field</th>
          {heads.map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {[...differing, ...agreeing].map(({ field, agrees, values }) => (
          <tr key={field} className={agrees ? undefined : styles.differs}>
            <th scope="row">
              {nameField(field)}
              <span className="unseen">{agrees ? ', agrees' : ', differs'}</span>
            </th>
            {values.map((value, side) => (
              <td key={heads[side]} colSpan={heads.length - values.length + 1}>
                <span>{value === null ? 'not stated' : datesInWords(value)}</span>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function nameField(field: string): string {
  const words = field
    .replaceAll('-', ' ')
    .replace(/([a-z])([A-Z])/g, (_, a: string, b: string) => `${a} ${b.toLowerCase()}`);
  return words.charAt(0).toUpperCase() + words.slice(1);
}
