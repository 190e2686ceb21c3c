// The settings, read once from the environment; the table in the README is held to these descriptions by a test.
import { z } from 'zod';

const A_PORT = 'expected a whole number from 0 to 65535';
const given = z.string().trim().min(1).optional();

export const Settings = z.object({
  HOST: z.string().trim().min(1).default('127.0.0.1').describe('Address to listen on.'),
  PORT: z
    .string()
    .trim()
    .regex(/^\d{1,5}$/, A_PORT)
    .default('4177')
    .transform(Number)
    .refine((port) => port <= 65535, A_PORT)
    .describe('Port to listen on; 0 takes any free one.'),
  STEMMA_DATA: z
    .string()
    .trim()
    .min(1)
    .default('./.stemma')
    .describe('Folder for the embedded store, the journal and attached texts.'),
  STEMMA_TEXTS: given.describe('Folder of full texts, matched to documents by their SHA-256.'),
  NEO4J_URI: given.describe('Address of a Neo4j server; where given, Neo4j is the store.'),
  NEO4J_USER: given.describe('User for Neo4j (neo4j where not given).'),
  NEO4J_PASSWORD: given.describe('Password for Neo4j.'),
  NEO4J_PASSWORD_FILE: given.describe('File that holds the password for Neo4j.'),
  NEO4J_DATABASE: given.describe('Database within Neo4j (the server’s default where not given).'),
  STEMMA_TOKEN: given.describe('Secret that writing requests carry; required beyond loopback.'),
  STEMMA_TOKEN_FILE: given.describe('File that holds the token.'),
  STEMMA_HOSTS: given.describe(
    'Host names, separated by commas, under which the server may be addressed beyond loopback.',
  ),
  STEMMA_RATE_LIMIT: z
    .string()
    .trim()
    .regex(/^[1-9]\d{0,6}$/, 'expected a whole number from 1 to 9999999')
    .default('1200')
    .transform(Number)
    .describe('How many requests a minute one address may make of the API; 50 times as many on loopback.'),
  STEMMA_REVIEWER: given.describe('Name under which reviews are recorded that name nobody.'),
  LOG_LEVEL: z
    .enum(['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace'])
    .default('info')
    .describe('How much is logged.'),
});
export type Settings = z.infer<typeof Settings>;
