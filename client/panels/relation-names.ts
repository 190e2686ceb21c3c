// What the relations that a path may lead along are called where one chooses among them.
import type { PathRelation } from '#schema';

export const RELATION_NAMES: Record<PathRelation, string> = {
  cites: 'passes on',
  states: 'states',
  denies: 'denies',
  prints: 'prints a reader',
  'speaks-in': 'speaks in a document',
  'refers-to': 'refers to a work',
  answers: 'answers a question',
  'part-of': 'is part of a question',
  'instance-of': 'is a case of a claim',
  contradicts: 'contradicts',
  updates: 'updates',
  differs: 'differs',
  disputes: 'disputed',
  'member-of': 'belongs to',
};
