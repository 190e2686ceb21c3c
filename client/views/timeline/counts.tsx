// The numbers beside the title: “7 steps, 4 not dated”.
import { countOf, formatNumber } from '../../theme/number-and-date.ts';
import { useShownTimeline } from './use-shown-timeline.ts';

export function Counts() {
  const { data } = useShownTimeline();
  if (!data) return null;
  const undated = data.steps.items.filter(({ date }) => date === null).length;
  return (
    <>
      <b>{countOf(data.steps.total, 'step')}</b>, <b>{formatNumber(undated)}</b> not dated
    </>
  );
}
