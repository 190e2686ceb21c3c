// Which keys may stand at a place of a dataset file, read from the JSON Schema that the zod schema makes.
import { z } from 'zod';
import type { Path } from './yaml-source.ts';

type JsonSchema = z.core.JSONSchema.JSONSchema;

const made = new Map<z.ZodType, JsonSchema>();

/** The keys that a map at `path` may have, in the order of the schema; none where no map is expected. */
export function expectedKeys(schema: z.ZodType, path: Path): string[] {
  return [...new Set(at(schema, path).flatMap((part) => Object.keys(part.properties ?? {})))];
}

/** What the schema says of the value at `path`, or null. */
export function describedAs(schema: z.ZodType, path: Path): string | null {
  return at(schema, path).find((part) => part.description !== undefined)?.description ?? null;
}

function at(schema: z.ZodType, path: Path): JsonSchema[] {
  let json = made.get(schema);
  if (json === undefined) {
    json = z.toJSONSchema(schema, { io: 'input' });
    made.set(schema, json);
  }
  return path.reduce(
    (parts: JsonSchema[], key) => parts.flatMap((part) => within(part, key)),
    variants(json),
  );
}

function within(part: JsonSchema, key: PropertyKey): JsonSchema[] {
  const next = typeof key === 'number' ? part.items : part.properties?.[String(key)];
  return typeof next === 'object' && !Array.isArray(next) ? variants(next) : [];
}

/** A schema with its alternatives, itself first: the description of a union stands on the whole. */
function variants(part: JsonSchema): JsonSchema[] {
  return [
    part,
    ...(part.anyOf ?? []).flatMap((option) => (typeof option === 'object' ? variants(option) : [])),
  ];
}
