import { spawnSync } from 'node:child_process';
import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { bundle } from './bundle.ts';
import { type LocatedBrowser, locateBrowser } from './locate.ts';

/** A browser that has not said its version after so many milliseconds says none. */
const ASKING_MS = 10_000;

/** As they were first asked: a process goes on with the browser that it has begun with. */
const known = new Map<string, string>();

/** Names a browser for input hashes: two states of it never have the same name, wherever they lie. */
export function browserVersion(browser: LocatedBrowser | undefined = locateBrowser()): string {
  if (browser === undefined) return 'none';
  if (browser.origin === 'bundled') return `@sparticuz/chromium ${bundle().version}`;
  const version = known.get(browser.path) ?? versionOf(browser.path);
  known.set(browser.path, version);
  return version;
}

/**
 * What a browser says of itself: where one is updated, what stands at its path (a link, a script) mostly stays the same.
 * One for Windows would open a window; there, the program itself is another after an update.
 */
function versionOf(path: string): string {
  if (process.platform === 'win32') return hash('sha256', readFileSync(path));
  const { stdout } = spawnSync(path, ['--version'], { encoding: 'utf8', timeout: ASKING_MS, killSignal: 'SIGKILL' });
  return stdout?.trim() ?? '';
}
