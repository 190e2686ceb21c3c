// The circles of a dataset: words on one question that go round from one to the next and come back.
import type { CircleView, SpeakerRef } from '#schema';
import { type Circle, findCircles } from '../lineage/circles.ts';
import { circleSentence } from '../lineage/sentences.ts';
import type { Reader } from './ask.ts';
import { readDatasetEvidence } from './lineage-evidence.ts';
import { type LineageRefs, nameOf, readLineageRefs } from './lineage-refs.ts';
import { readTopics } from './lineage-topics.ts';

/** Every circle of a dataset, by its question, then by its first step. */
export async function readCircles(store: Reader, dataset: string): Promise<CircleView[]> {
  const { evidence, questionsOf } = await readDatasetEvidence(store, dataset);
  const circles = findCircles(evidence, questionsOf);
  const steps = circles.flatMap((circle) => circle.steps);
  const [refs, topics] = await Promise.all([
    readLineageRefs(store, {
      ids: steps.flatMap(({ from, to }) => [...from, ...to]),
      chains: steps.map(({ chain }) => chain),
    }),
    readTopics(
      store,
      circles.map(({ on }) => on),
    ),
  ]);
  return circles.map((circle) => {
    const views = circle.steps.flatMap((step) => stepView(step, refs));
    return {
      id: `${circle.on} ${circle.steps.map(({ chain }) => chain.id).join(' ')}`,
      ...topics(circle.on),
      sentence: circleSentence(views.map(({ from, to }) => ({ from: namesOf(from), to: namesOf(to) }))),
      steps: views,
      assertions: circle.chains,
    };
  });
}

function stepView({ chain, how, from, to }: Circle['steps'][number], refs: LineageRefs) {
  return refs
    .passages([chain])
    .map((passage) => ({ ...passage, how, from: refs.speakers(from), to: refs.speakers(to) }));
}

function namesOf(speakers: readonly SpeakerRef[]): string {
  return speakers.map(nameOf).join(' and ');
}
