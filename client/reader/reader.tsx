// The reader of one document: its text with the annotations, or where it is not attached, the quotations.
import { useDocumentText } from '../api.ts';
import { Answer, LoadingLines } from '../shell/answer-state.tsx';
import { Quotations } from './quotations.tsx';
import { TextView } from './text-view.tsx';

export function Reader({ id }: { id: string }) {
  return (
    <Answer query={useDocumentText(id)} loading={<LoadingLines lines={12} label="The text is on its way." />}>
      {(content) =>
        content.text === null ? (
          <Quotations content={content} />
        ) : (
          <TextView content={content} text={content.text} />
        )
      }
    </Answer>
  );
}
