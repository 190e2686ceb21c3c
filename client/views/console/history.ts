// The last questions asked in this browser, the latest first. They stay here: nothing of them is sent anywhere.
import { useLocalStorage } from '@mantine/hooks';
import { z } from 'zod';
import type { Asked } from './asked.ts';

const KEPT = 50;
const Past = z.array(
  z.object({
    query: z.string(),
    parameters: z.array(z.string()),
    rows: z.number(),
    at: z.iso.datetime().describe('When it was asked last.'),
  }),
);
export type Past = z.infer<typeof Past>;

export function useHistory() {
  const [past, setPast] = useLocalStorage<Past>({
    key: 'stemma-queries',
    defaultValue: [],
    getInitialValueInEffect: false,
    deserialize: (stored) => Past.catch([]).parse(parsed(stored)),
  });
  return {
    past,
    remember: (asked: Asked, at: Date) => setPast((before) => remembered(before, asked, at)),
    forget: () => setPast([]),
  };
}

/** What is asked again moves to the front; beyond 50 the oldest goes. */
export function remembered(past: Past, { query, parameters, rows }: Asked, at: Date): Past {
  const others = past.filter(
    (one) => one.query !== query || JSON.stringify(one.parameters) !== JSON.stringify(parameters),
  );
  return [{ query, parameters, rows, at: at.toISOString() }, ...others].slice(0, KEPT);
}

function parsed(stored: string | undefined): unknown {
  try {
    return JSON.parse(stored ?? '[]');
  } catch {
    return [];
  }
}
