import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { BuildFailure } from '@shinrai/build';
import { messages } from '@shinrai/diagnostics';
import { unpackInto } from './unpack.ts';

/** A browser that can print, with what must be told it at its start. */
export interface BrowserProgram {
  readonly path: string;
  readonly origin: 'setting' | 'bundled' | 'installed';
}

const INSTALLED = [
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

const TRIED =
  'PUPPETEER_EXECUTABLE_PATH, the headless shell of the npm packages (Linux x64), installed Chrome or Chromium';

/** No browser on this machine, with how to get one. */
const noBrowser = () => new BuildFailure(messages.buildNoBrowser({ tried: TRIED }));

/**
 * Finds a browser: the one set in PUPPETEER_EXECUTABLE_PATH, the headless shell that comes with the npm packages (Linux
 * x64), or an installed Chrome or Chromium. Throws a BuildFailure that says how to get one when there is none.
 */
export async function findBrowser(setting = process.env.PUPPETEER_EXECUTABLE_PATH): Promise<BrowserProgram> {
  if (setting !== undefined && setting !== '') {
    if (existsSync(setting)) return { path: setting, origin: 'setting' };
    throw noBrowser();
  }
  if (process.platform === 'linux' && process.arch === 'x64') return { path: await bundledShell(), origin: 'bundled' };
  const installed = INSTALLED.find((path) => existsSync(path));
  if (installed === undefined) throw noBrowser();
  return { path: installed, origin: 'installed' };
}

/** Names the browser for input hashes without starting it: two states of it never have the same name. */
export function browserVersion(setting = process.env.PUPPETEER_EXECUTABLE_PATH): string {
  if (setting) return `setting ${setting}`;
  const require = createRequire(import.meta.url);
  return `@sparticuz/chromium ${(require(bundlePackage(require)) as { version: string }).version}`;
}

const bundlePackage = (require: NodeJS.Require) =>
  join(dirname(require.resolve('@sparticuz/chromium')), '..', 'package.json');

/**
 * Unpacks the bundled shell once, into a folder named by its version beside the package. It is unpacked under another
 * name and then renamed, so that a killed or second process never leaves or sees half a browser.
 */
async function bundledShell(): Promise<string> {
  const require = createRequire(import.meta.url);
  const manifest = bundlePackage(require);
  const { version } = require(manifest) as { version: string };
  const cache = join(dirname(manifest), '..', '.shinrai');
  const target = join(cache, `chromium-${version}`);
  if (existsSync(join(target, 'chromium'))) return join(target, 'chromium');
  await mkdir(cache, { recursive: true });
  const unpacking = await mkdtemp(join(cache, 'unpacking-'));
  await unpackInto(unpacking);
  await rename(unpacking, target).catch(async (error: NodeJS.ErrnoException) => {
    await rm(unpacking, { recursive: true, force: true });
    if (!existsSync(join(target, 'chromium'))) throw error;
  });
  return join(target, 'chromium');
}
