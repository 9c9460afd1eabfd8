import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { BuildFailure } from '@shinrai/build';
import { messages } from '@shinrai/diagnostics';
import { bundle } from './bundle.ts';
import { type LocatedBrowser, locateBrowser } from './locate.ts';
import { unpackInto } from './unpack.ts';

/** A browser that can print, with what must be told it at its start. */
export interface BrowserProgram {
  readonly path: string;
  readonly origin: LocatedBrowser['origin'];
}

const TRIED =
  'PUPPETEER_EXECUTABLE_PATH, the headless shell of the npm packages (Linux x64), installed Chrome, Chromium or Edge';

/** No browser on this machine, with how to get one. */
const noBrowser = () => new BuildFailure(messages.buildNoBrowser({ tried: TRIED }));

/** A browser that can be started, see `locateBrowser`. Throws a BuildFailure that says how to get one where there is none. */
export async function findBrowser(): Promise<BrowserProgram> {
  const located = locateBrowser();
  if (!located) throw noBrowser();
  return located.origin === 'bundled' ? { origin: 'bundled', path: await bundledShell() } : located;
}

/**
 * Unpacks the bundled shell once, into a folder named by its version beside the package. It is unpacked under another
 * name and then renamed, so that a killed or second process never leaves or sees half a browser.
 */
async function bundledShell(): Promise<string> {
  const { folder, version } = bundle();
  const cache = join(folder, '../.shinrai');
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
