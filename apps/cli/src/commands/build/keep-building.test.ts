import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Warmth } from '@shinrai/build';
import { expect, it, vi } from 'vitest';
import { fakeCreators, run, temporaryRepository } from '../../../test/test-io.ts';
import type { Creators } from '../../apps.ts';

const WATCHING = 'Ctrl-C ends.\n';

/** A build that stays, with what it printed so far; `next` waits until it has built once more. */
const staying = (...options: readonly string[]) => {
  const repository = temporaryRepository('demo');
  mkdirSync(join(repository, 'templates'));
  writeFileSync(join(repository, 'templates/a.hbs'), 'a');
  const stop = new AbortController();
  const printed = { out: '', err: '' };
  const seen: Warmth[] = [];
  const creators: Creators = Object.fromEntries(
    Object.entries(fakeCreators()).map(([name, create]) => [
      name,
      async (request) => {
        if (request.warmth) seen.push(request.warmth);
        return create(request);
      },
    ]),
  );
  const ended = run(repository, ['build', '--watch', ...options], {
    creators,
    signal: stop.signal,
    out: (text) => {
      printed.out += text;
    },
    err: (text) => {
      printed.err += text;
    },
  });
  let builds = 0;
  const next = async () => {
    builds += 1;
    await vi.waitFor(() => expect(printed.err.split(WATCHING)).toHaveLength(builds + 1), { timeout: 5_000 });
    return printed.err.split(WATCHING)[builds - 1];
  };
  const edit = (path: string, change: (text: string) => string) => {
    const file = join(repository, path);
    writeFileSync(file, change(readFileSync(file, 'utf8')));
  };
  return { repository, stop, ended, next, edit, printed, seen };
};

it('builds again what an edit changed, and goes on after data that cannot be read', async () => {
  const { stop, ended, next, edit, printed } = staying();
  expect(await next()).toContain('documents to make');
  edit('data/demo/sectors/ferries.yaml', (text) => text.replace('連絡船', '渡し船'));
  expect(await next()).toMatch(/Changed: data\/demo\/sectors\/ferries.yaml\n4 documents to make/);
  edit('data/demo/plan.yaml', (text) => `${text}\nvisoin: 3\n`);
  expect(await next()).toMatch(/visoin[\s\S]*the data has to be mended first/);
  edit('data/demo/plan.yaml', (text) => text.replace('\nvisoin: 3\n', ''));
  expect(await next()).not.toContain('documents to make');
  stop.abort();
  expect((await ended).code).toBe(0);
  expect(printed.out.match(/ up to date in /g)).toHaveLength(3);
});

it('keeps what is warm when data were saved, and begins anew with other templates', async () => {
  const { stop, ended, next, edit, seen } = staying('--only', 'trackers');
  await next();
  edit('data/demo/sectors/ferries.yaml', (text) => `${text}\n`);
  await next();
  edit('templates/a.hbs', () => 'b');
  await next();
  stop.abort();
  await ended;
  const [first, second, third] = seen;
  expect([seen.length, first === second, second === third]).toEqual([3, true, false]);
});

it('makes everything once, not after every save, when it is told to', async () => {
  const { stop, ended, next, edit } = staying('--force');
  expect(await next()).toMatch(/^\d+ documents to make\n/);
  edit('data/demo/sectors/ferries.yaml', (text) => `${text}\n`);
  expect(await next()).not.toContain('to make');
  stop.abort();
  await ended;
});

it('goes on when the plan is away for a moment', async () => {
  const { repository, stop, ended, next } = staying('demo');
  await next();
  const [folder, elsewhere] = [join(repository, 'data/demo'), join(repository, 'away')];
  renameSync(folder, elsewhere);
  expect(await next()).toContain('"demo" cannot be the value of "PLAN"');
  renameSync(elsewhere, folder);
  expect(await next()).not.toContain('error');
  stop.abort();
  expect((await ended).code).toBe(0);
});

it.each([
  [['--json'], '\\"--watch\\" and \\"--json\\" do not go together'],
  [['--check'], '"--watch" and "--check" do not go together'],
  [['--sector', 'fairies'], 'ferries'],
  [['no-such-plan'], 'no-such-plan'],
])('ends at once when it is called with %j', async (options, said) => {
  const { ended, printed } = staying(...options);
  const { code } = await ended;
  expect([code, printed.err + printed.out]).toEqual([2, expect.stringContaining(said)]);
});
