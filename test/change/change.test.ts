import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { documentText } from '../support/document-text.ts';
import { filesIn } from '../support/files-in.ts';
import { fold } from '../support/fold.ts';
import { REPOSITORY, TEMPLATES } from '../support/repository.ts';
import { type BuildReport, buildJson } from '../support/shinrai.ts';
import { makeFolder, removeFolder } from '../support/temporary-folder.ts';

const folder = makeFolder('change');
afterAll(() => removeFolder(folder));

const PLAN = join(folder, 'japan-asean');
const FILE = join(PLAN, 'sectors/youth-exchange.yaml');
const [BEFORE, AFTER] = ['約160名', '約170名'];
const WHOLE_PLAN = ['ja/briefing/pack.pdf', 'ja/drafts/progress-report.docx', 'ja/trackers/all.xlsx'];

/** Changes the one figure, as a person would: the number and nothing else. */
function changeFigure() {
  const yaml = readFileSync(FILE, 'utf8');
  const figure = /(id: sseayp-participants\n(?:.*\n)*?\s+value: )160\n/;
  if (!figure.test(yaml)) throw new Error(`${FILE} has no figure sseayp-participants of 160`);
  writeFileSync(FILE, yaml.replace(figure, '$1170\n'));
}

/** Templates of its own, so that only the data can be what changed. */
const OWN_TEMPLATES = join(folder, 'templates');

const build = () => buildJson([PLAN, '--lang', 'ja', '--out', join(folder, 'out'), '--templates', OWN_TEMPLATES]);

let first: BuildReport;
let second: BuildReport;
let third: BuildReport;
/** What each document says after the change. */
let texts: ReadonlyMap<string, string>;
beforeAll(async () => {
  cpSync(join(REPOSITORY, 'data/japan-asean'), PLAN, { recursive: true });
  cpSync(TEMPLATES, OWN_TEMPLATES, { recursive: true });
  first = await build();
  second = await build();
  changeFigure();
  third = await build();
  const paths = filesIn(third.outDir).filter((path) => path.startsWith('ja/'));
  const read = paths.map(async (path) => [path, fold(await documentText(join(third.outDir, path)))] as const);
  texts = new Map(await Promise.all(read));
});

const saying = (words: string) => [...texts].filter(([, text]) => text.includes(words)).map(([path]) => path);

describe('a figure that is changed in one place of the data', () => {
  it('is new in every format', () => {
    expect(WHOLE_PLAN.filter((path) => !texts.get(path)?.includes(AFTER))).toEqual([]);
  });

  it('is old in none', () => {
    expect(saying(BEFORE)).toEqual([]);
  });

  it('makes the documents that say it, and no other', () => {
    expect(third.made.map(({ path }) => path).toSorted()).toEqual(saying(AFTER));
    expect(third.fresh.length + third.made.length).toBe(first.made.length);
  });
});

it('a second build makes nothing', () => {
  expect(second.made).toEqual([]);
  expect(second.fresh).toHaveLength(first.made.length);
});
