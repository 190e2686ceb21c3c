// Reads from a store what rules judge, and what suggestions are made of.
import type { Kept } from '#schema';
import { z } from 'zod';
import { type Facts, type FactRows, makeFacts } from './facts.ts';
import {
  ActorFact,
  AssertionFact,
  ClaimFact,
  DocumentFact,
  EventFact,
  PlaceFact,
  QuestionFact,
  RelayFact,
  ResponseFact,
} from './rows.ts';

/** Runs a statement by its name; within a transaction, or outside of one. */
export type Run = (statement: string, parameters: Record<string, unknown>) => Promise<unknown[]>;

/** All facts of a dataset. */
export async function readFacts(run: Run, dataset: string, predicates: Kept['predicates']): Promise<Facts> {
  const read = readerOf(run, dataset);
  return makeFacts(
    dataset,
    {
      ...(await readWithoutTellings(run, dataset)),
      assertions: await read('compare/assertions', AssertionFact),
      relays: await read('compare/relays', RelayFact),
      responses: await read('compare/responses', ResponseFact),
      documents: await read('compare/documents', DocumentFact),
    },
    predicates,
  );
}

/** The facts of a dataset as far as they need nobody who tells them: its claims, by their fields. */
export async function readClaimsAlone(
  run: Run,
  dataset: string,
  predicates: Kept['predicates'],
): Promise<Facts> {
  const rows = await readWithoutTellings(run, dataset);
  return makeFacts(
    dataset,
    { ...rows, assertions: [], relays: [], responses: [], documents: [] },
    predicates,
  );
}

async function readWithoutTellings(
  run: Run,
  dataset: string,
): Promise<Omit<FactRows, 'assertions' | 'relays' | 'responses' | 'documents'>> {
  const read = readerOf(run, dataset);
  return {
    claims: await read('compare/claims', ClaimFact),
    actors: await read('compare/actors', ActorFact),
    places: await read('compare/places', PlaceFact),
    events: await read('compare/events', EventFact),
    questions: await read('compare/questions', QuestionFact),
  };
}

function readerOf(run: Run, dataset: string) {
  return async <Row extends z.ZodType>(statement: string, row: Row) =>
    z.array(row).parse(await run(statement, { dataset }));
}
