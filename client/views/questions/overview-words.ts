// The overview of questions and claims in words: what its topics and groups are called, and how many of them stand there.
import { NO_TOPIC } from '#layout';
import type { OverviewQuestion, OverviewTopic } from '#schema';
import { countOf } from '../../theme/number-and-date.ts';

export function topicName(
  { id }: Pick<OverviewTopic, 'id'>,
  titles: readonly { id: string; title: string }[],
): string {
  return id === null ? NO_TOPIC : (titles.find((topic) => topic.id === id)?.title ?? id);
}

export const questionName = ({ text }: Pick<OverviewQuestion, 'text'>): string =>
  text ?? 'Claims that answer no question';

export function topicCounts({ questions, claims }: OverviewTopic): string {
  return `${countOf(questions, 'question')}, ${countOf(claims, 'claim')}`;
}

export function questionCounts({ claims, assertions }: OverviewQuestion): string {
  return `${countOf(claims, 'answer')}, ${countOf(assertions, 'assertion')}`;
}
