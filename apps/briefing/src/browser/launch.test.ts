import { BuildFailure } from '@shinrai/build';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { launchBrowser } from './launch.ts';

afterEach(() => vi.unstubAllEnvs());

/** What a failed start says. */
async function findingsWith(setting: string) {
  vi.stubEnv('PUPPETEER_EXECUTABLE_PATH', setting);
  const error = await launchBrowser().catch((thrown: unknown) => thrown);
  if (!(error instanceof BuildFailure)) throw new Error('no BuildFailure was thrown');
  return error.findings.map(({ code, hint }) => ({ code, hint }));
}

describe('launchBrowser', () => {
  it('says how to get a browser when there is none', async () => {
    const [finding] = await findingsWith('/no/such/browser');
    expect(finding?.code).toBe('build/no-browser');
    expect(finding?.hint).toContain('PUPPETEER_EXECUTABLE_PATH');
  });

  it('says the way out when it does not start', async () => {
    const [finding] = await findingsWith(process.execPath);
    expect(finding?.code).toBe('build/browser-failed');
    expect(finding?.hint).toContain('PUPPETEER_EXECUTABLE_PATH');
  });
});
