// `stemma serve` as a process, on both stores: it starts, says where it is, serves the page and the API, and ends on
// Ctrl-C; what keeps it from starting is said in one sentence.
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { createServer } from 'node:http';
import { afterEach, describe, expect, inject, test } from 'vitest';
import { DatasetList, Health } from '#schema';
import { describeStores } from '../contract/stores.ts';
import type { Settings } from '#schema';
import { join, resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '../..');
/** The datasets that a start on the embedded store finds. */
const seeds = readdirSync(join(ROOT, 'seeds')).filter((name) =>
  existsSync(join(ROOT, 'seeds', name, 'dataset.yaml')),
);
/** The first start builds the client, which takes ten seconds of two idle cores. */
const PATIENT = { timeout: 240_000 };

type Running = {
  process: ChildProcess;
  output(): { stdout: string; stderr: string };
  ended: Promise<number | null>;
};
const running = new Set<Running>();
afterEach(async () => {
  for (const one of running) {
    one.process.kill('SIGKILL');
    await one.ended;
  }
  running.clear();
});

function serve(settings: Record<string, string | undefined>): Running {
  const child = spawn(process.execPath, [join(ROOT, 'bin/stemma.js'), 'serve'], {
    cwd: ROOT,
    env: { PATH: process.env['PATH'], PORT: '0', LOG_LEVEL: 'warn', ...settings },
  });
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (part) => (stdout += String(part)));
  child.stderr.on('data', (part) => (stderr += String(part)));
  const ended = new Promise<number | null>((resolved) => child.once('close', resolved));
  const one = { process: child, output: () => ({ stdout, stderr }), ended };
  running.add(one);
  return one;
}

/** The address, once it is printed. */
async function addressOf({ output, ended }: Running): Promise<string> {
  let hasEnded = false;
  void ended.then(() => (hasEnded = true));
  for (;;) {
    const [, address] = /^Stemma is at (\S+)$/m.exec(output().stdout) ?? [];
    if (address !== undefined) return address;
    if (hasEnded) throw new Error(`It ended: ${output().stderr}`);
    await new Promise((later) => setTimeout(later, 50));
  }
}

function environmentOf({ STEMMA_DATA, NEO4J_URI, NEO4J_USER, NEO4J_PASSWORD, NEO4J_DATABASE }: Settings) {
  return { STEMMA_DATA, NEO4J_URI, NEO4J_USER, NEO4J_PASSWORD, NEO4J_DATABASE };
}

describeStores('stemma serve', (_open, { settings, engine }) => {
  test('starts, serves the page and the API, and ends cleanly on Ctrl-C', PATIENT, async () => {
    const first = serve(environmentOf(settings()));
    const address = await addressOf(first);
    const health = Health.parse(await (await fetch(`${address}/api/health`)).json());
    expect(health).toMatchObject({ status: 'ok', engine });
    // On Neo4j starting never ingests: the store is for whoever shares it to fill.
    const { total } = DatasetList.parse(await (await fetch(`${address}/api/datasets`)).json());
    expect(total).toBe(engine === 'embedded' ? seeds.length : 0);

    const page = await fetch(`${address}/?dataset=karabakh-2020`);
    const html = await page.text();
    const [, nonce = ''] = /name="csp-nonce" content="([^"]+)"/.exec(html) ?? [];
    expect(nonce).toMatch(/^[A-Za-z0-9+/]{22}==$/);
    expect(page.headers.get('content-security-policy')).toContain(`style-src 'self' 'nonce-${nonce}'`);
    expect(html).not.toContain('CSP_NONCE');
    expect(await (await fetch(address)).text()).not.toContain(nonce);
    const [, script = ''] = /<script type="module"[^>]* src="([^"]+)"/.exec(html) ?? [];
    const asset = await fetch(`${address}${script}`);
    expect(asset.status).toBe(200);
    expect(asset.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect((await fetch(`${address}/assets/gone.js`)).status).toBe(404);

    first.process.kill('SIGINT');
    expect(await first.ended).toBe(0);
    expect(first.output().stderr).not.toMatch(/^ +at /m);

    if (engine === 'neo4j') return;
    const again = serve(environmentOf(settings()));
    await addressOf(again);
    expect(again.output().stderr).toBe('');
    again.process.kill('SIGTERM');
    expect(await again.ended).toBe(0);
  });

  test('on a port that is in use says so and ends with 2', PATIENT, async () => {
    const other = createServer();
    const port = await new Promise<number>((found) => {
      other.listen(0, '127.0.0.1', () => {
        const address = other.address();
        found(typeof address === 'object' && address !== null ? address.port : 0);
      });
    });
    const refused = serve({ ...environmentOf(settings()), PORT: String(port) });
    expect(await refused.ended).toBe(2);
    // Nothing was built or read before.
    expect(refused.output().stderr).toMatch(new RegExp(`^Port ${port} on 127\\.0\\.0\\.1 is in use`));
    expect(refused.output().stderr).not.toMatch(/^ +at /m);
    other.close();
  });
});

describe('With a wrong password for Neo4j', () => {
  const server = inject('neo4j');
  test.skipIf('missing' in server)('it ends with 3 and one sentence', PATIENT, async () => {
    const uri = 'uri' in server ? server.uri : '';
    const refused = serve({ NEO4J_URI: uri, NEO4J_PASSWORD: 'a wrong one' });
    expect(await refused.ended).toBe(3);
    expect(refused.output().stderr).toMatch(/password/i);
    expect(refused.output().stderr).not.toMatch(/^ +at /m);
  });
});
