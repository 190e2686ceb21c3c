// A real browser with WebGL2: CHROME_PATH, else an installed Chrome, else the Chromium that comes from npm.
// Only what goes wrong here is missing browser; with CI=true that is a failure, else the tests say why they are skipped.
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium as playwright, type Browser } from 'playwright-core';

const INSTALLED = [
  '/usr/bin/google-chrome',
  '/usr/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];
const SOFTWARE_GL = [
  '--use-gl=angle',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--ignore-gpu-blocklist',
];
const QUIET = [
  '--disable-background-networking',
  '--disable-component-update',
  '--no-first-run',
  '--disable-sync',
];

/** Starts a headless browser; `close()` also removes what was unpacked for it. */
export async function openBrowser(): Promise<{ browser: Browser; close(): Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'stemma-browser-'));
  const installed = process.env.CHROME_PATH ?? INSTALLED.find((path) => existsSync(path));
  const { path, args } = installed
    ? { path: installed, args: [...SOFTWARE_GL, ...QUIET, '--no-sandbox', '--headless=new'] }
    : await fromNpm(folder);
  const browser = await playwright.launch({ executablePath: path, args, headless: true });
  return {
    browser,
    async close() {
      await browser.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Unpacks into `folder`, since the package reuses whatever lies in the shared temporary folder. */
async function fromNpm(folder: string): Promise<{ path: string; args: string[] }> {
  const before = process.env.TMPDIR;
  process.env.TMPDIR = folder;
  try {
    const { default: chromium } = await import('@sparticuz/chromium');
    const args = chromium.args.filter(
      (arg) => arg !== '--single-process' && arg !== '--disable-web-security',
    );
    return { path: await chromium.executablePath(), args: [...args, ...QUIET] };
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  }
}
