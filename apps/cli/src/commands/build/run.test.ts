import { appendFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { BuildFailure } from '@shinrai/build';
import { messages } from '@shinrai/diagnostics';
import { describe, expect, it } from 'vitest';
import { FIXTURE, fakeCreators, run, runTimeless, temporaryRepository } from '../../../test/test-io.ts';
import type { AppRequest, CreateApp, Creators } from '../../apps.ts';

const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();

describe('build', () => {
  it('makes everything and tells of it', async () => {
    const repository = temporaryRepository('demo');
    const { code, out, err } = await runTimeless(repository, ['build']);
    expect(code).toBe(0);
    expect(out).toMatchSnapshot();
    expect(err).toMatch(/^\d+ documents to make\n/);
    const files = filesIn(join(repository, 'out'));
    expect(files).toContain('northern-ties/index.html');
    expect(files).toContain('northern-ties/ja/briefing/all.pdf');
  });

  it('makes nothing when nothing changed', async () => {
    const repository = temporaryRepository('demo');
    await run(repository, ['build']);
    const { code, out, err } = await runTimeless(repository, ['build']);
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatchSnapshot();
  });

  it('makes only what is asked for, and leaves the rest', async () => {
    const repository = temporaryRepository('demo');
    await run(repository, ['build', '--only', 'trackers']);
    const documents = () => filesIn(join(repository, 'out')).filter((file) => !/briefing|\/\.shinrai-/.test(file));
    const before = documents();
    const argv = ['build', '--json', '--lang', 'en', '--only', 'briefing', '--sector', 'ferries,schools'];
    const { made } = JSON.parse((await run(repository, argv)).out);
    const paths = made.map(({ path }: { path: string }) => path);
    expect(paths).toEqual(['en/briefing/sector/ferries.pdf', 'en/briefing/sector/schools.pdf']);
    expect(documents()).toEqual(before);
  });

  it.each(['--force', '--explain'])('parses no file again that it has read before: %s', async (option) => {
    const repository = temporaryRepository('demo');
    const cache = join(repository, 'cache');
    await run(repository, ['build'], { cache });
    const kept = join(cache, 'read.json');
    writeFileSync(kept, readFileSync(kept, 'utf8').replaceAll('連絡船', '渡し船'));
    await run(repository, ['build', option], { cache });
    const made = readFileSync(join(repository, 'out/northern-ties/ja/briefing/sector/ferries.pdf'), 'utf8');
    expect(made).toContain('渡し船');
  });

  it('writes into another folder', async () => {
    const repository = temporaryRepository('demo');
    await run(repository, ['build', '--out', 'elsewhere']);
    expect(existsSync(join(repository, 'out'))).toBe(false);
    expect(existsSync(join(repository, 'elsewhere/northern-ties/manifest.json'))).toBe(true);
  });

  it('puts the documents of a plan from elsewhere into the current folder', async () => {
    const [repository, cwd] = [temporaryRepository('demo'), temporaryRepository()];
    await run(repository, ['build', FIXTURE], { cwd });
    expect(existsSync(join(cwd, 'out/northern-ties/manifest.json'))).toBe(true);
    expect(existsSync(join(repository, 'out'))).toBe(false);
  });

  it('prints one JSON document, and progress elsewhere', async () => {
    const repository = temporaryRepository('demo');
    const { code, out, err } = await run(repository, ['build', '--json', '--as-of', '2030-01-02']);
    const document = JSON.parse(out);
    expect(code).toBe(0);
    expect(document).toMatchObject({ format: 1, command: 'build', ok: true, failed: [], stopped: false });
    expect(document.plan).toMatchObject({ id: 'northern-ties', asOf: '2030-01-02' });
    expect(document.outDir).toBe(join(repository, 'out/northern-ties'));
    expect(err).toContain('to make');
  });

  it('makes every document in exactly one share', async () => {
    const repository = temporaryRepository('demo');
    const all = JSON.parse((await run(repository, ['build', '--json', '--out', 'all'])).out).made.length;
    const shares = await Promise.all(
      ['1/3', '2/3', '3/3'].map((shard) =>
        run(repository, ['build', '--json', '--shard', shard, '--out', shard[0] ?? '']),
      ),
    );
    const paths = shares.flatMap(({ out }) => JSON.parse(out).made.map(({ path }: { path: string }) => path));
    expect(paths).toHaveLength(all);
    expect(new Set(paths).size).toBe(all);
  });
});

describe('--timings', () => {
  const pathsOf = (out: string): readonly string[] => JSON.parse(out).made.map(({ path }: { path: string }) => path);

  it('keeps how long documents take, and shares work out by it', async () => {
    const repository = temporaryRepository('demo');
    const file = join(repository, 'timings.json');
    const { out } = await run(repository, ['build', '--json', '--timings', 'timings.json']);
    const timings = JSON.parse(readFileSync(file, 'utf8'));
    expect(Object.keys(timings).toSorted()).toEqual(pathsOf(out).toSorted());
    const [slow = ''] = pathsOf(out);
    writeFileSync(file, JSON.stringify({ ...timings, [slow]: 1e6 }));
    const argv = ['build', '--json', '--shard', '1/2', '--out', 'half', '--timings', 'timings.json'];
    expect(pathsOf((await run(repository, argv)).out)).toEqual([slow]);
    expect(Object.keys(JSON.parse(readFileSync(file, 'utf8')))).toEqual([slow]);
  });

  it('refuses a file that holds no times, and leaves it as it is', async () => {
    const repository = temporaryRepository('demo');
    writeFileSync(join(repository, 'notes.txt'), 'do not lose this');
    const { code, err } = await run(repository, ['build', '--timings', 'notes.txt']);
    expect([code, existsSync(join(repository, 'out'))]).toEqual([2, false]);
    expect(err).toContain('"notes.txt" cannot be the value of "--timings"');
    expect(readFileSync(join(repository, 'notes.txt'), 'utf8')).toBe('do not lose this');
  });
});

describe('options for printing', () => {
  /** What the app of briefings is asked for by a command line. */
  const asked = async (...argv: readonly string[]) => {
    const requests: AppRequest[] = [];
    const { briefing, ...others } = fakeCreators();
    const creators: Creators = {
      ...others,
      briefing: async (request) => {
        requests.push(request);
        return briefing?.(request) as ReturnType<CreateApp>;
      },
    };
    const { code } = await run(temporaryRepository('demo'), ['build', ...argv], { creators });
    expect(code).toBe(0);
    const [{ forms, duplex, draftMarks, countryStyle } = {} as AppRequest] = requests;
    return { forms, duplex, draftMarks, countryStyle };
  };

  it('are not there unless they are given', async () => {
    expect(await asked()).toEqual({});
  });

  it('reach the briefings', async () => {
    const all = ['--forms', 'booklet', '--forms', 'handout', '--duplex', '--draft-marks', '--country-style', 'mofa'];
    expect(await asked(...all)).toEqual({
      forms: ['booklet', 'handout'],
      duplex: true,
      draftMarks: true,
      countryStyle: 'mofa',
    });
  });
});

describe('what goes wrong', () => {
  it('in the data: nothing is written, exit code 1', async () => {
    const repository = temporaryRepository('demo');
    appendFileSync(join(repository, 'data/demo/plan.yaml'), '\nvisoin: 3\n');
    const { code, out, err } = await run(repository, ['build']);
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain('data/demo/plan.yaml:');
    expect(err).toContain('Nothing was made');
    expect(existsSync(join(repository, 'out'))).toBe(false);
  });

  it.each([
    ['pillar', 'harbour'],
    ['sector', 'fishery'],
    ['ministry', 'xyz'],
    ['country', 'jpn'],
  ])('a wrong %s id: the right ones are listed, the nearest first, exit code 2', async (kind, id) => {
    const { code, err } = await run(temporaryRepository('demo'), ['build', `--${kind}`, id]);
    expect(code).toBe(2);
    expect(err).toMatchSnapshot();
  });

  it('nothing selected: exit code 2', async () => {
    const argv = ['build', '--only', 'drafts', '--sector', 'ferries'];
    const { code, err } = await run(temporaryRepository('demo'), argv);
    expect(code).toBe(2);
    expect(err).toContain('error[build/nothing-selected]');
  });

  it('one output: the others are kept, it is named with the reason, exit code 3', async () => {
    const repository = temporaryRepository('demo');
    await run(repository, ['build']);
    const creators = fakeCreators('ja/briefing/all.pdf');
    const { code, out, err } = await runTimeless(repository, ['build', '--force', '--lang', 'ja'], { creators });
    expect(code).toBe(3);
    expect(out).toMatchSnapshot();
    expect(err).toContain('ja/briefing/all.pdf FAILED: ');
  });

  it('one whole app: the documents of the others are made, its old ones stay, exit code 3', async () => {
    const repository = temporaryRepository('demo');
    await run(repository, ['build']);
    const before = filesIn(join(repository, 'out'));
    const creators = { ...fakeCreators(), briefing: () => Promise.reject(new Error('template gone')) };
    const { code, out } = await run(repository, ['build'], { creators });
    expect(code).toBe(3);
    expect(out).toContain('shinrai itself failed while making briefing: template gone');
    expect(filesIn(join(repository, 'out'))).toEqual(before);
  });

  it('another build in the same folder: exit code 3, nothing touched', async () => {
    const repository = temporaryRepository('demo');
    const folder = join(repository, 'out/northern-ties');
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, '.shinrai.lock'), JSON.stringify({ pid: process.pid, host: 'elsewhere', token: 'x' }));
    const { code, out, err } = await run(repository, ['build']);
    expect([code, out]).toEqual([3, '']);
    expect(err).toContain('error[build/in-use]: another build is writing to ');
    expect(readdirSync(folder)).toEqual(['.shinrai.lock']);
  });

  it('a folder of templates that is not there', async () => {
    const { code, err } = await run(temporaryRepository('demo'), ['build', '--templates', 'nowhere']);
    expect([code, err]).toEqual([2, expect.stringContaining('"nowhere" cannot be the value of "--templates"')]);
  });

  it('two apps find the same in a file: it is told once', async () => {
    const fail = () => Promise.reject(new BuildFailure(messages.templateNotFound({ template: 'shared/wording.yaml' })));
    const creators = { briefing: fail, drafts: fail };
    const { code, err, out } = await run(temporaryRepository('demo'), ['build'], { creators });
    expect([code, (err + out).split('there is no template').length]).toEqual([3, 2]);
  });

  it('the user stops: what is finished is kept, and said', async () => {
    const stop = new AbortController();
    const creators = fakeCreators(undefined, () => stop.abort(130));
    const { code, out } = await run(temporaryRepository('demo'), ['build'], { signal: stop.signal, creators });
    expect(code).toBe(3);
    expect(out).toContain('Stopped: what was finished is kept.');
    expect(out).toMatch(/\d+ not tried/);
  });
});

it('tells the index page where the documents are', async () => {
  const repository = temporaryRepository('demo');
  await run(repository, ['build']);
  const page = readFileSync(join(repository, 'out/northern-ties/index.html'), 'utf8');
  expect(page).toContain('href="ja/briefing/all.pdf"');
  expect(page).toContain('説明資料（全体）');
});

describe('telling why', () => {
  it('names the inputs that changed, and what is up to date', async () => {
    const repository = temporaryRepository('demo');
    await run(repository, ['build', '--lang', 'ja', '--only', 'briefing']);
    const sector = join(repository, 'data/demo/sectors/ferries.yaml');
    writeFileSync(sector, readFileSync(sector, 'utf8').replace('連絡船, en', '船便, en'));
    rmSync(join(repository, 'out/northern-ties/ja/briefing/all.pdf'));
    const { out } = await run(repository, ['build', '--lang', 'ja', '--only', 'briefing', '--explain']);
    expect(out.split('\n\n')[0]).toMatchInlineSnapshot(`
      "  made        ja/briefing/all.pdf                      its file is missing
        up to date  ja/briefing/pillar/shared-knowledge.pdf
        up to date  ja/briefing/pillar/shared-sea.pdf
        made        ja/briefing/sector/ferries.pdf           changed: view
        up to date  ja/briefing/sector/fisheries.pdf
        up to date  ja/briefing/sector/schools.pdf"
    `);
  });

  it('fails when documents are not what the data gives, and makes none', async () => {
    const repository = temporaryRepository('demo');
    const check = () => run(repository, ['build', '--check', '--only', 'briefing', '--lang', 'en']);
    expect((await check()).code).toBe(3);
    expect(existsSync(join(repository, 'out'))).toBe(false);
    await run(repository, ['build', '--only', 'briefing', '--lang', 'en']);
    expect(await check()).toEqual({ code: 0, out: '6 documents: all are what the data gives\n', err: '' });
    writeFileSync(join(repository, 'out/northern-ties/en/briefing/all.pdf'), 'altered');
    const { code, out } = await check();
    expect([code, out]).toMatchInlineSnapshot(`
      [
        3,
        "  to make  en/briefing/all.pdf  its file was altered

      1 not what the data gives, 5 up to date
      ",
      ]
    `);
  });
});
