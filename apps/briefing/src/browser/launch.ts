import type { ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { BuildFailure } from '@shinrai/build';
import { type Diagnostic, messages } from '@shinrai/diagnostics';
import { type Browser, launch, type Page as Tab } from 'puppeteer-core';
import { type BrowserProgram, findBrowser } from './find.ts';
import { type Lodging, takeLodging } from './lodging.ts';

/** Nothing that talks to the world, nothing that differs from machine to machine. */
const ARGUMENTS = [
  '--no-sandbox',
  '--disable-setuid-sandbox',
  '--disable-dev-shm-usage',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-domain-reliability',
  '--disable-extensions',
  '--disable-sync',
  '--font-render-hinting=none',
  '--force-color-profile=srgb',
  '--hide-scrollbars',
  '--no-default-browser-check',
  '--no-first-run',
  '--no-pings',
  '--no-proxy-server',
  '--host-resolver-rules=MAP * ~NOTFOUND',
];

/** Of the bundled shell: draws nothing unless told to, for nobody looks at the pages. */
const QUIET_ARGUMENTS = ['--enable-begin-frame-control', '--run-all-compositor-stages-before-draw'];

/** A browser that has not started or ended after so many milliseconds hangs. */
const START_MS = 30_000;
const END_MS = 3_000;

/** A browser for printing. */
export interface PrintingBrowser {
  /** A folder of its own, which goes with it; its profile is there, empty at its start. */
  readonly folder: string;
  openTab(): Promise<Tab>;
  close(): Promise<void>;
  isRunning(): boolean;
  /** Ends it at once, whatever it does. */
  kill(): Promise<void>;
}

/**
 * Starts a browser for printing, without a window. The bundled shell has no sandbox of its own on bare machines. Throws a
 * BuildFailure that says the way out when there is no browser or it does not start.
 */
export async function launchBrowser(): Promise<PrintingBrowser> {
  const program: BrowserProgram = await findBrowser();
  const lodging = await takeLodging();
  try {
    return toPrintingBrowser(await start(program, join(lodging.folder, 'profile')), lodging, program);
  } catch (error) {
    await lodging.clear();
    throw new BuildFailure(browserFailed(program.path, String(error)));
  }
}

async function start({ path, origin }: BrowserProgram, userDataDir: string): Promise<Browser> {
  const isShell = origin === 'bundled';
  const tooLate = new AbortController();
  const timer = setTimeout(() => tooLate.abort(), START_MS);
  try {
    return await launch({
      executablePath: path,
      args: isShell ? [...ARGUMENTS, ...QUIET_ARGUMENTS] : ARGUMENTS,
      headless: isShell ? 'shell' : true,
      pipe: true,
      userDataDir,
      protocolTimeout: 0,
      signal: tooLate.signal,
      handleSIGINT: false,
      handleSIGTERM: false,
      handleSIGHUP: false,
      env: { ...process.env, TZ: 'UTC', LANG: 'C.UTF-8' },
    });
  } finally {
    clearTimeout(timer);
  }
}

function toPrintingBrowser(browser: Browser, lodging: Lodging, { origin }: BrowserProgram): PrintingBrowser {
  const child = browser.process();
  lodging.moveIn(child?.pid);
  const ended = endOf(child);
  const kill = async () => {
    killGroup(child?.pid);
    await ended;
    await lodging.clear();
  };
  return {
    folder: lodging.folder,
    openTab: () => (origin === 'bundled' ? openQuietTab(browser) : browser.newPage()),
    async close() {
      await Promise.race([browser.close().catch(() => undefined), wait(END_MS, undefined, { ref: false })]);
      await kill();
    },
    isRunning: () => browser.connected,
    kill,
  };
}

function endOf(child: ChildProcess | null): Promise<void> {
  if (!child || child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((end) => child.once('exit', () => end()));
}

/** Ends a browser with the processes of its pages; one that was stopped and cannot end by itself, too. */
function killGroup(pid: number | undefined): void {
  if (pid === undefined) return;
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, 'SIGKILL');
  } catch {
    // It has ended by itself.
  }
}

let tabs = 0;

async function openQuietTab(browser: Browser): Promise<Tab> {
  tabs += 1;
  const url = `about:blank#${tabs}`;
  const session = await browser.target().createCDPSession();
  await session.send('Target.createTarget', { url, enableBeginFrameControl: true });
  const target = await browser.waitForTarget((candidate) => candidate.url() === url);
  const tab = await target.page();
  if (!tab) throw new Error(`${url} is no tab`);
  return tab;
}

/** A bare Linux may lack the two libraries that the bundled shell needs from the system. */
function browserFailed(browser: string, said: string): Diagnostic {
  const library = /error while loading shared libraries: (\S+):/.exec(said)?.[1];
  const problem = library === undefined ? 'it ended at its start' : `the system lacks the library ${library}`;
  const advice =
    library === undefined
      ? 'Set PUPPETEER_EXECUTABLE_PATH to a Chrome or Chromium that starts; Word and Excel need none'
      : 'Install it (on Debian: apt-get install libnss3), or set PUPPETEER_EXECUTABLE_PATH to a Chrome or Chromium';
  return messages.buildBrowserFailed({ browser, problem, advice });
}
