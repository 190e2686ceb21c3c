// Schemathesis, which knows the API by its OpenAPI document alone, asks whatever that document allows and more: no answer
// is a fault of the server, and none is other than the document says.
import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createApp } from '../../server/api/app.ts';
import { answerUnread } from '../../server/api/unread-requests.ts';
import { describeStores } from '../contract/stores.ts';
import { findPython } from '../python/python.ts';
import { SEEDS, type Server, startServer } from './server.ts';

const python = await findPython('schemathesis.txt');
const skipped = 'missing' in python ? ` (skipped: ${python.missing})` : '';
const run = promisify(execFile);

const CHECKS = [
  'not_a_server_error',
  'status_code_conformance',
  'content_type_conformance',
  'response_headers_conformance',
  'response_schema_conformance',
  'unsupported_method',
  'allow_header_conformance',
];
/** Neo4j answers more slowly, and the edges of parameters are read before a store is asked. */
const PHASES = { embedded: 'examples,coverage,fuzzing', neo4j: 'examples,fuzzing' };
/** Of each operation, beside its examples. A long run: STEMMA_FUZZ=200. */
const EXAMPLES = process.env['STEMMA_FUZZ'] ?? '3';

describeStores(
  'The API',
  (_open, { settings, engine }) => {
    describe.skipIf('missing' in python)(`asked by Schemathesis${skipped}`, () => {
      let server: Server;
      const http = createServer();
      const work = mkdtempSync(join(tmpdir(), 'stemma-schemathesis-'));
      beforeAll(async () => {
        server = await startServer(settings(), SEEDS);
        // The examples of the document are of this dataset.
        expect((await server.agent.post('/api/ingest').send({ dataset: 'karabakh-2020' })).status).toBe(200);
        answerUnread(http);
        http.on('request', createApp(server.context)).listen(0, '127.0.0.1');
        await once(http, 'listening');
      }, 300_000);
      afterAll(async () => {
        http.close();
        http.closeAllConnections();
        await server.context.close();
        rmSync(work, { recursive: true });
      });

      test('answers what its description says, and never with a fault of its own', async () => {
        if ('missing' in python) return;
        const { port } = http.address() as AddressInfo;
        const wordsFor = (workers: string) => [
          ['-m', 'schemathesis.cli', 'run', `http://127.0.0.1:${port}/api/openapi.json`],
          ['--phases', PHASES[engine], '--max-examples', EXAMPLES, '--seed', '1'],
          // Loading the dataset anew, again and again, is tried elsewhere; here it would only take its time.
          ['--exclude-path', '/ingest', '--checks', CHECKS.join(','), '--workers', workers],
          ['--continue-on-failure', '--no-color', '--warnings', 'off'],
        ];
        const asked = (workers: string) =>
          run(python.program, wordsFor(workers).flat(), { cwd: work, maxBuffer: 64 * 1024 * 1024 }).catch(
            (cause: { stdout: string; stderr: string }) => ({
              stdout: `FAILED\n${cause.stdout}${cause.stderr}`,
            }),
          );
        let { stdout } = await asked('2');
        // A fault of Python 3.11 among threads (python/cpython#106905), which tells nothing about the API.
        if (stdout.includes('AST constructor recursion depth mismatch')) ({ stdout } = await asked('1'));
        expect(stdout).not.toMatch(/^FAILED/);
        expect(stdout).toMatch(/No issues found|passed in/);
      }, 900_000);
    });
  },
  { empty: 'once' },
);
