// How nodes are named: `<dataset>:<kind>:<local id>`, the same for every run, so that loading again finds them again.
import type { Speaker } from '#schema';

/** The kinds that ids of nodes name. */
export type NodeKind =
  | 'dataset'
  | 'document'
  | 'passage'
  | 'actor'
  | 'question'
  | 'claim'
  | 'assertion'
  | 'relay'
  | 'event'
  | 'place'
  | 'comparison'
  | 'activity';

export function nodeId(dataset: string, kind: NodeKind, local: string): string {
  return `${dataset}:${kind}:${local}`;
}

/** The actor that a speaker of a document is: one of the dataset’s, or one whom only this document speaks of. */
export function speakerId(dataset: string, document: string, speaker: Speaker): string {
  return nodeId(dataset, 'actor', typeof speaker === 'string' ? speaker : `${document}/${speaker.as}`);
}
