import { type Browser, launch } from 'puppeteer-core';
import { type BrowserProgram, findBrowser } from './find.ts';

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

/** Starts a browser for printing, without a window. The bundled shell has no sandbox of its own on bare machines. */
export async function launchBrowser(): Promise<Browser> {
  const program: BrowserProgram = await findBrowser();
  return launch({
    executablePath: program.path,
    args: ARGUMENTS,
    headless: program.origin === 'bundled' ? 'shell' : true,
    env: { ...process.env, TZ: 'UTC', LANG: 'C.UTF-8' },
  });
}
