// The closed lists of words that a dataset, the graph, the API and the screen share.
// Each word is the field's standard term; what it means stands beside it, once.
import { z } from 'zod';

export const ActorKind = z
  .enum([
    'person',
    'ngo',
    'igo',
    'state',
    'state-body',
    'armed-force',
    'outlet',
    'company',
    'group',
    'collective',
    'unidentified',
  ])
  .describe('What an actor is; "unidentified" is one whom the text does not name.');
export type ActorKind = z.infer<typeof ActorKind>;

export const Zone = z
  .enum(['body', 'headline', 'caption', 'comment', 'navigation', 'advertising'])
  .describe('The part of a document in which words stand.');
export type Zone = z.infer<typeof Zone>;

export const PassageRole = z
  .enum(['claim', 'scope', 'cue'])
  .describe(
    'What a passage does for a statement: carries the claim, gives its date, place or subject, or attributes it.',
  );
export type PassageRole = z.infer<typeof PassageRole>;

export const Act = z
  .enum([
    'states',
    'verifies',
    'concedes',
    'retracts',
    'provides',
    'cautions',
    'charges',
    'condemns',
    'promises',
    'threatens',
    'demands',
    'calls-for',
    'asks',
  ])
  .describe('What the origin does with the quoted words.');
export type Act = z.infer<typeof Act>;

/** Acts that put a claim forward as being so; a retraction withdraws it. */
export const PUTTING_FORWARD: readonly Act[] = ['states', 'verifies', 'concedes', 'provides', 'retracts'];

export const Polarity = z
  .enum(['affirms', 'negates'])
  .describe('Whether the claim is put forward or denied.');
export type Polarity = z.infer<typeof Polarity>;

export const Manner = z
  .enum(['stated', 'presupposed'])
  .describe('Whether the words say the claim, or take it for granted.');
export type Manner = z.infer<typeof Manner>;

export const Verbatim = z
  .enum(['none', 'quoted', 'scare'])
  .describe('Whether the text marks the words as a quotation, or holds them at a distance.');
export type Verbatim = z.infer<typeof Verbatim>;

export const Attribution = z
  .enum(['explicit', 'carried-over', 'source-note', 'agentless'])
  .describe('How the link before attributes the words to this one.');
export type Attribution = z.infer<typeof Attribution>;

export const Attitude = z
  .enum(['distances', 'endorses'])
  .describe('How whoever attributes stands to it, where a cue shows it.');
export type Attitude = z.infer<typeof Attitude>;

export const Certainty = z
  .enum(['certain', 'likely', 'open'])
  .describe('How sure we are of our reading of the text.');
export type Certainty = z.infer<typeof Certainty>;

export const Bound = z
  .enum(['exact', 'at-least', 'more-than', 'at-most', 'less-than', 'approximately', 'nearly', 'vague'])
  .describe('What the text says of the figure.');
export type Bound = z.infer<typeof Bound>;

export const RespondsHow = z.enum(['agrees', 'disagrees', 'answers']);
export const RestsOnKind = z
  .enum(['footage', 'eyewitness', 'fieldwork', 'document'])
  .describe('The evidence that an origin names; evidence is no link of the chain.');
export const DerivationBasis = z.enum(['stated', 'shared-wording', 'same-occasion']);
export const DerivationMatch = z.enum(['exact', 'paraphrase', 'differs']);

export const ComparisonType = z
  .enum(['contradicts', 'updates', 'differs', 'dispute'])
  .describe('How two claims stand to each other; "dispute": one claim, affirmed and negated.');
export type ComparisonType = z.infer<typeof ComparisonType>;

export const Because = z
  .enum(['as-of', 'scope', 'bound', 'definition', 'actor', 'place', 'certainty', 'wording'])
  .describe('The field that reconciles two claims which differ.');
export type Because = z.infer<typeof Because>;

export const ComparisonKind = z
  .enum([
    'numeric',
    'functional',
    'disjoint',
    'temporal',
    'monotonic',
    'arithmetic',
    'dispute',
    'drift',
    'explained',
    'declared',
  ])
  .describe('By which kind of reasoning the comparison was found.');
export type ComparisonKind = z.infer<typeof ComparisonKind>;

export const Method = z
  .enum(['rule', 'analyst', 'source'])
  .describe('Who compared: a rule, an analyst, or a text itself.');
export const Status = z
  .enum(['found', 'candidate', 'confirmed', 'rejected'])
  .describe(
    'found: the rule is sure; candidate: a fair reader could take it either way; then as the latest review decides.',
  );
export type Status = z.infer<typeof Status>;
