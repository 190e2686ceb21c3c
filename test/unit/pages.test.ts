// The client's pages as they are served: a fresh nonce for each, hashed files for good, and 404 for what is no page.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import express from 'express';
import supertest from 'supertest';
import { afterAll, describe, expect, test } from 'vitest';
import { contentPolicy } from '../../server/api/content-policy.ts';
import { clientPages } from '../../server/api/pages.ts';
import { answerErrors } from '../../server/api/problems.ts';
import { openLog } from '../../server/log.ts';

const folder = mkdtempSync(join(tmpdir(), 'stemma-pages-'));
mkdirSync(join(folder, 'assets'));
writeFileSync(
  join(folder, 'index.html'),
  '<meta name="csp-nonce" content="%CSP_NONCE%"><style nonce="%CSP_NONCE%">',
);
writeFileSync(join(folder, 'assets/index-1a2b.js'), 'export {};');
writeFileSync(join(folder, 'logo.svg'), '<svg/>');
afterAll(() => rmSync(folder, { recursive: true }));

const agent = supertest(
  express()
    .use(contentPolicy(false), clientPages(folder))
    .use(answerErrors({ log: openLog({ LOG_LEVEL: 'silent' }) })),
);

describe('A page', () => {
  test.for(['/', '/index.html', '/?view=questions', '/questions/anything'])(
    'at %s bears the nonce that its content policy allows, another each time',
    async (path) => {
      const nonces = new Set<string>();
      for (let time = 0; time < 2; time++) {
        const { text, headers, status } = await agent.get(path).set('Accept', 'text/html');
        expect(status).toBe(200);
        const [, nonce = ''] = /content="([^"]+)"/.exec(text) ?? [];
        expect(text).toContain(`<style nonce="${nonce}">`);
        expect(headers['content-security-policy']).toContain(`style-src 'self' 'nonce-${nonce}'`);
        expect(headers['cache-control']).toBe('no-store');
        nonces.add(nonce);
      }
      expect(nonces.size).toBe(2);
    },
  );

  test('is not what answers for a picture or a file that is not there', async () => {
    expect((await agent.get('/favicon.ico').set('Accept', 'image/*')).status).toBe(404);
    expect((await agent.get('/assets/index-0000.js').set('Accept', '*/*')).status).toBe(404);
    expect((await agent.get('/assets/../../package.json').set('Accept', '*/*')).text).not.toContain(
      '"stemma"',
    );
  });
});

describe('A folder', () => {
  test.for(['/assets', '/assets/', '//x/%2f..', '//assets'])('at %s leads nowhere else', async (path) => {
    const { status, headers } = await agent.get(path).set('Accept', '*/*');
    expect([200, 400, 404]).toContain(status);
    expect(headers['location']).toBeUndefined();
  });
});

describe('A file of the client', () => {
  test('with a hash in its name is kept for good', async () => {
    const { headers, status } = await agent.get('/assets/index-1a2b.js');
    expect(status).toBe(200);
    expect(headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect(headers['content-type']).toMatch(/javascript/);
  });

  test('without one is asked for again', async () => {
    expect((await agent.get('/logo.svg')).headers['cache-control']).toBe('public, max-age=0');
  });
});
