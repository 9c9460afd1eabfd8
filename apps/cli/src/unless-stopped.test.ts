import { getEventListeners } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { run, temporaryRepository } from '../test/test-io.ts';
import { unlessStopped } from './unless-stopped.ts';

/** A build whose planning never ends, and that is told to stop in the middle of it. */
const stopWhilePlanning = async (...options: readonly string[]) => {
  const repository = temporaryRepository('demo');
  const stop = new AbortController();
  const plan = () => {
    stop.abort(130);
    return new Promise<never>(() => undefined);
  };
  const ran = await run(repository, ['build', ...options], { signal: stop.signal, creators: { briefing: plan } });
  return { ...ran, repository };
};

it('a build that is stopped while it plans ends at once, and has made nothing', async () => {
  const { code, out, err, repository } = await stopWhilePlanning();
  expect({ code, out, err }).toEqual({ code: 3, out: '', err: 'Stopped: nothing was changed.\n' });
  expect(existsSync(join(repository, 'out'))).toBe(false);
});

it('says so to machines, too', async () => {
  const { out } = await stopWhilePlanning('--json');
  expect(JSON.parse(out)).toMatchObject({ command: 'build', ok: false, stopped: true });
});

it.each([['check'], ['diff', '2024-10']])('%s, which only reads, ends at once', async (...argv) => {
  const { code, err } = await run(temporaryRepository('demo'), argv, { signal: AbortSignal.abort(130) });
  expect([code, err]).toEqual([3, 'Stopped: nothing was changed.\n']);
});

it('work that ends by itself gives what it gives, and leaves no listener', async () => {
  const { signal } = new AbortController();
  const io = { signal } as Parameters<typeof unlessStopped>[3];
  expect(await unlessStopped(Promise.resolve('done'), 'check', false, io)).toBe('done');
  await expect(unlessStopped(Promise.reject(new Error('own fault')), 'check', false, io)).rejects.toThrow('own fault');
  expect(getEventListeners(signal, 'abort')).toEqual([]);
});
