import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** A browser that can print; the bundled one may still have to be unpacked. */
export type LocatedBrowser =
  | { readonly origin: 'bundled' }
  | { readonly origin: 'setting' | 'installed'; readonly path: string };

/** Programs that print alike: Chrome, Chromium, and Edge, which every Windows has. */
const INSTALLED: readonly string[] = [
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/snap/bin/chromium',
  '/usr/bin/microsoft-edge',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ...windowsPrograms(process.env),
];

/** Where Windows puts them, for all users or for one. */
function windowsPrograms(env: NodeJS.ProcessEnv): readonly string[] {
  const folders = ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA'].flatMap((name) => env[name] ?? []);
  return ['Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe'].flatMap((program) =>
    folders.map((folder) => join(folder, program)),
  );
}

/**
 * The browser set in PUPPETEER_EXECUTABLE_PATH, the headless shell that comes with the npm packages (Linux x64), or one
 * that is installed; undefined where there is none, or none where the setting says.
 */
export function locateBrowser(setting = process.env.PUPPETEER_EXECUTABLE_PATH): LocatedBrowser | undefined {
  if (setting) return existsSync(setting) ? { origin: 'setting', path: setting } : undefined;
  if (process.platform === 'linux' && process.arch === 'x64') return { origin: 'bundled' };
  const path = INSTALLED.find((program) => existsSync(program));
  return path === undefined ? undefined : { origin: 'installed', path };
}
