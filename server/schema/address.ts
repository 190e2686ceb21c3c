// What the address of the page may hold. Stories carry addresses in a dataset's files, so that checking a dataset knows
// them too.
import { z } from 'zod';

/** The views, by their ids, in the order of the view switch. */
export const ViewId = z.enum([
  'citations',
  'questions',
  'comparisons',
  'origins',
  'stemma',
  'timeline',
  'map',
  'explore',
  'console',
]);
export type ViewId = z.infer<typeof ViewId>;

/** The keys of an address. */
export const AddressKey = z.enum([
  'at',
  'by',
  'chapter',
  'dataset',
  'dated',
  'did',
  'document',
  'done',
  'during',
  'first',
  'form',
  'group',
  'kind',
  'known',
  'layout',
  'notebook',
  'open',
  'outside',
  'param',
  'present',
  'q',
  'question',
  'read',
  'reasoning',
  'rows',
  'second',
  'select',
  'sign',
  'size',
  'sort',
  'status',
  'step',
  'story',
  'through',
  'topic',
  'view',
  'without',
]);
