// From which day to which, and which date counts.
import { TimelineLane } from '#schema';
import { daysOf } from '#overview';
import { useViewState } from '../state/view-state.ts';

/** @param className of each field */
export function DuringFields({ className }: { className: string | undefined }) {
  const [{ during, dated }, change] = useViewState();
  const days = daysOf(during);
  const choose = (from: string, to: string) => {
    if (from !== '' && to !== '') change({ during: from <= to ? `${from}/${to}` : `${to}/${from}` });
  };
  return (
    <>
      <label className={className}>
        <span>from</span>
        <input
          type="date"
          value={days?.from ?? ''}
          onChange={(event) => choose(event.target.value, days?.to ?? event.target.value)}
        />
      </label>
      <label className={className}>
        <span>to</span>
        <input
          type="date"
          value={days?.to ?? ''}
          onChange={(event) => choose(days?.from ?? event.target.value, event.target.value)}
        />
      </label>
      <label className={className}>
        <span>by</span>
        <select value={dated} onChange={(event) => change({ dated: TimelineLane.parse(event.target.value) })}>
          {TimelineLane.options.map((lane) => (
            <option key={lane} value={lane}>
              {lane}
            </option>
          ))}
        </select>
      </label>
    </>
  );
}
