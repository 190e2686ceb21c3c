// The picture of the view in the layout that the address names, or what stands in its place.
import { later } from '../../shell/later.ts';
import { Answer, Empty } from '../../shell/answer-state.tsx';
import { LoadingShape } from '../../shell/loading-shapes.tsx';
import { useViewState } from '../../state/view-state.ts';
import { Overview } from './overview.tsx';
import { Sheet } from './sheet.tsx';
import { useQuestionContent } from './use-question-content.ts';

// The canvas is fetched only by whoever opens the map.
const QuestionMap = later(async () => ({ default: (await import('./question-map.tsx')).QuestionMap }));

export function Picture() {
  const [{ layout }] = useViewState();
  const { query, overview, content } = useQuestionContent();
  return (
    <Answer
      query={query}
      loading={
        <LoadingShape
          shape={layout === 'map' ? 'picture' : 'cards'}
          label="The questions are on their way."
        />
      }
    >
      {() => {
        if (overview) return <Overview overview={overview} />;
        if (!content) return null;
        if (content.topics.length === 0)
          return <Empty title="No question is left">Take a facet away to see more.</Empty>;
        return layout === 'map' ? <QuestionMap content={content} /> : <Sheet content={content} />;
      }}
    </Answer>
  );
}
