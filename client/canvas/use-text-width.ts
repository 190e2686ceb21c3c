// Measures words; another function whenever a face has arrived, because widths have changed then.
import { useEffect, useState } from 'react';
import type { TextWidth } from '#layout';
import { measureText, onFacesChange } from './measure.ts';

export function useTextWidth(): TextWidth {
  const [measure, setMeasure] = useState<{ text: TextWidth }>({ text: measureText });
  useEffect(() => onFacesChange(() => setMeasure({ text: (...words) => measureText(...words) })), []);
  return measure.text;
}
