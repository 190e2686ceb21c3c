// The switch of who cites whom: by actor, by document, by publisher.
import { CitationsBy } from '#schema';
import { Segments } from '../../shell/segments.tsx';
import { kindOfId } from '../../state/selection.ts';
import { isOfActors, useViewState } from '../../state/view-state.ts';
import { BY_WORDS } from './by.ts';

export function Switch() {
  const [{ by, layout, form, selected }, change] = useViewState();
  if (isOfActors({ layout, form })) return null;
  return (
    <Segments
      label="Who cites whom"
      options={CitationsBy.options.map((id) => ({ id, title: BY_WORDS[id].title }))}
      value={by}
      onChange={(id) =>
        change({
          by: CitationsBy.parse(id),
          opened: [],
          // Arrows are others then; whoever or whatever is selected stays.
          selected: selected !== null && kindOfId(selected) === 'arrow' ? null : selected,
        })
      }
    />
  );
}
