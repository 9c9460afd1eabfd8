import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BuildFailure } from '@shinrai/build';
import type { Plan, Scope } from '@shinrai/core';
import { type Diagnostic, formatPlace } from '@shinrai/diagnostics';
import { readDocx, settleDocx } from '@shinrai/testing';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createDrafts } from '../src/index.ts';
import { shippedPlan, TEMPLATES } from './make.ts';
import { makeLetterhead } from './make-letterhead.ts';

let plan: Plan;
beforeAll(async () => {
  plan = await shippedPlan();
});

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'shinrai-kinds-'));
  for (const part of ['drafts', 'shared']) cpSync(join(TEMPLATES, part), join(folder, part), { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true }));

const kindsFile = () => join(folder, 'drafts', 'kinds.yaml');
const write = (kinds: string) => writeFileSync(kindsFile(), kinds);
const add = (entry: string) => write(`${readFileSync(kindsFile(), 'utf8')}\n${entry}`);

/** Few parts of the plan are enough. */
const includes = (scope: Scope) =>
  scope.kind === 'plan' || (scope.kind === 'sector' && ['youth-exchange', 'disaster'].includes(scope.id));

const open = (audience: 'internal' | 'public' = 'internal') =>
  createDrafts({ plan, languages: ['ja', 'en'], includes, templatesFolder: folder, audience });

async function findings(): Promise<readonly string[]> {
  const failure: unknown = await open().then(
    () => new BuildFailure(),
    (error: unknown) => error,
  );
  return (failure as BuildFailure).findings.map(tell);
}

const tell = ({ place, code, message }: Diagnostic) =>
  `${place ? formatPlace(place).replace(`${folder}/drafts/`, '') : ''} ${code}: ${message}`;

describe('a kind of one’s own', () => {
  const entry = [
    'desk-note:',
    '  view: progress-report',
    '  title: { ja: 担当者メモ, en: Desk note }',
    '  scopes: [plan, sector]',
    '  languages: [ja]',
    '  audience: internal',
    '  house: { ja: en-secretariat }',
  ].join('\n');

  beforeEach(() => {
    add(entry);
    writeFileSync(
      join(folder, 'drafts', 'desk-note.hbs'),
      '<p data-role="title">{{kindTitle}}</p><h1>{{words.summary}}</h1><p>{{inline summary.headline}}</p>',
    );
  });

  test('needs a template and an entry, and no code', async () => {
    const app = await open();
    const own = app.outputs.filter(({ kind }) => kind === 'desk-note');
    expect(own.slice(0, 2).map(({ path }) => path)).toEqual([
      'ja/drafts/desk-note.docx',
      'ja/drafts/desk-note/sector/youth-exchange.docx',
    ]);
    expect(own.map(({ language }) => language)).not.toContain('en');
    expect(app.kindNames?.['desk-note']).toEqual({ ja: '担当者メモ', en: 'Desk note' });
    const [output] = own;
    if (!output) throw new Error('there is no desk note');
    expect(output.title).toBe('信頼のパートナー　担当者メモ');
    const renderer = await app.open();
    const { bytes } = await renderer.render(output);
    const { paragraphs } = readDocx(bytes);
    expect(paragraphs.slice(0, 2).map(({ text }) => text)).toEqual(['担当者メモ', '要約']);
  });

  test('is not made for others when it is for internal readers', async () => {
    const { outputs } = await open('public');
    expect(outputs.map(({ kind }) => kind)).not.toContain('desk-note');
  });
});

describe('what is wrong in kinds.yaml is told at its place', () => {
  const entry = (changes: Readonly<Record<string, string>>) =>
    Object.entries({ view: 'progress-report', title: '{ ja: 甲, en: A }', scopes: '[plan]', ...changes })
      .map(([key, value]) => `  ${key}: ${value}`)
      .join('\n');

  test.each([
    ['an unknown view', `progress-report:\n${entry({ view: 'progres-report' })}`, '2:9 shape/unknown-word'],
    ['a missing template', `progress-rapport:\n${entry({})}`, '1:1 template/not-found'],
    ['an unknown scope', `progress-report:\n${entry({ scopes: '[plan, sektor]' })}`, '4:18 shape/unknown-word'],
    [
      'a scope that the view has nothing for',
      `progress-report:\n${entry({ scopes: '[country]' })}`,
      '4:12 drafts/view-scope',
    ],
    ['an unknown house', `progress-report:\n${entry({ house: '{ ja: ja-goverment }' })}`, '5:16 shape/unknown-word'],
    [
      'an unknown language of a letterhead',
      `progress-report:\n${entry({ letterhead: '{ fr: x.docx }' })}`,
      '5:17 shape/unknown-key',
    ],
    ...['../x.docx', 'a/../../x.docx', '/x.docx', 'C:\\x.docx'].map((file) => [
      `a letterhead that lies elsewhere: ${file}`,
      `progress-report:\n${entry({ letterhead: `{ ja: '${file}' }` })}`,
      '5:21 shape/wrong-form',
    ]),
    ['an unknown key', `progress-report:\n${entry({ scope: '[plan]' })}`, '5:3 shape/unknown-key'],
    ['a bad name', `Progress Report:\n${entry({})}`, '1:1 shape/wrong-form'],
  ])('%s', async (_, text, told) => {
    write(text);
    expect((await findings()).join('\n')).toContain(`kinds.yaml:${told}`);
  });
});

test('a kind may name a letterhead beside kinds.yaml; one that is not there is told', async () => {
  add('');
  write(
    readFileSync(kindsFile(), 'utf8').replace(
      '  view: progress-report\n',
      '$&  letterhead: { ja: my-ministry.docx }\n',
    ),
  );
  expect(await findings()).toEqual([
    expect.stringMatching(/^my-ministry\.docx drafts\/letterhead-unreadable: .*no such file/),
  ]);
  writeFileSync(join(folder, 'drafts/my-ministry.docx'), makeLetterhead());
  const { outputs } = await open();
  const isOnIt = ({ inputs }: { readonly inputs: object }) => 'letterhead' in inputs;
  expect(outputs.filter(isOnIt).every(({ kind, language }) => kind === 'progress-report' && language === 'ja')).toBe(
    true,
  );
  expect(outputs.some(isOnIt)).toBe(true);
});

describe('another house', () => {
  /** The text of the Japanese report; labels of captions and the contents are part of the look. */
  async function textUnder(house: string): Promise<readonly string[]> {
    write(
      readFileSync(join(TEMPLATES, 'drafts/kinds.yaml'), 'utf8').replace(
        'scopes: [plan, pillar, sector]',
        `scopes: [sector]\n  house: { ja: ${house} }`,
      ),
    );
    const app = await open();
    const output = app.outputs.find(({ path }) => path === 'ja/drafts/progress-report/sector/disaster.docx');
    if (!output) throw new Error('there is no report');
    const { bytes } = await (await app.open()).render(output);
    return settleDocx(bytes, 'accept').map((line) => line.replace(/^(表|Table |図|Figure )(\u3000|\. )/, ''));
  }

  test('changes nothing but the look', async () => {
    expect(await textUnder('en-secretariat')).toEqual(await textUnder('ja-government'));
  });

  test('may count years in eras and write its commas another way, and nothing else', async () => {
    const plain = await textUnder('ja-government');
    const file = join(folder, 'drafts/house/ja-government.yaml');
    const house = readFileSync(file, 'utf8').replace(
      /^writing:.*$/m,
      'writing: { calendar: both, digits: half, punctuation: ，。 }',
    );
    writeFileSync(join(folder, 'drafts/house/my-ministry.yaml'), house);
    const own = (await textUnder('my-ministry')).join('\n');
    expect(own).toContain('2024年（令和6年）10月1日現在');
    expect(own).not.toContain('、');
    expect(own.replace(/（(令和|平成|昭和)(\d+|元)年度?）/g, '').replaceAll('，', '、')).toBe(
      plain.join('\n').replaceAll('，', '、'),
    );
  });
});
