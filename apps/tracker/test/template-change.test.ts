import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BuildFailure } from '@shinrai/build';
import { judgeOpenXml, readXlsx, sheetOf } from '@shinrai/testing';
import { afterEach, expect, test } from 'vitest';
import { createTrackers } from '../src/index.ts';
import { appOf, issueOf, loadSmall, TEMPLATES } from './fixture.ts';

const plan = await loadSmall();
const folders: string[] = [];

afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true });
});

/** A folder of templates in which the tracker's has been edited. */
async function templatesWith(edit: (text: string) => string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'shinrai-tracker-'));
  folders.push(folder);
  await cp(join(TEMPLATES, 'tracker'), join(folder, 'tracker'), { recursive: true });
  const file = join(folder, 'tracker', 'tracker.yaml');
  await writeFile(file, edit(await readFile(file, 'utf8')));
  return folder;
}

const NEW_COLUMN = `      - key: season
        input: true
        type: choice
        list: season
        heading: { ja: 【記入】広報の時期, en: '[Fill in] Season of publicity' }
        width: 18
`;
const NEW_LIST = `  - key: season
    name: { ja: 広報の時期, en: Season of publicity }
    values: [{ code: spring, ja: 春, en: Spring }, { code: autumn, ja: 秋, en: Autumn }]
`;

test('an officer adds a column with a list of its own, in the template alone', async () => {
  const templatesFolder = await templatesWith((text) =>
    text
      .replace('\nlists:\n', `\nlists:\n${NEW_LIST}`)
      .replace('\n  - key: proposals\n', `\n${NEW_COLUMN}\n  - key: proposals\n`),
  );
  const includes = ({ kind }: { kind: string }) => kind === 'plan';
  const app = await createTrackers({ plan, languages: ['ja'], includes, templatesFolder });
  const [output] = app.outputs;
  if (!output) throw new Error('no output');
  const { bytes } = await (await app.open()).render(output);
  const content = readXlsx(bytes);
  const entries = sheetOf(content, '入力');
  const [[address = ''] = []] = Object.entries(entries.cells).filter(([, { text }]) => text === '【記入】広報の時期');
  expect(address).toMatch(/^[A-Z]+1$/);
  const ranges = entries.validations.filter(({ formulas }) => formulas[0] === 'list_season');
  expect(ranges.map(({ ranges: [range] }) => range?.split(':')[0])).toEqual([address.replace('1', '2')]);
  const issued = issueOf(content).sheets.find(({ key }) => key === 'entries');
  expect(issued?.columns.find(({ key }) => key === 'season')).toEqual({
    key: 'season',
    heading: '【記入】広報の時期',
    role: 'input',
    type: 'choice',
    field: 'reported.season',
    list: 'season',
    maxLength: null,
  });
  expect(Object.values(sheetOf(readXlsx(bytes), 'コード表').cells).map(({ text }) => text)).toContain('秋');
  expect(await judgeOpenXml([{ name: 'a.xlsx', bytes }])).toEqual([{ name: 'a.xlsx', errors: [] }]);

  const before = (await appOf(plan, includes)).outputs.find(({ language }) => language === 'ja');
  expect(output.inputs.template).not.toEqual(before?.inputs.template);
});

test('a template with mistakes makes no trackers, and says where they are', async () => {
  const templatesFolder = await templatesWith((text) => text.replace('key: funding, heading', 'key: fundng, heading'));
  const attempt = createTrackers({ plan, languages: ['ja'], templatesFolder });
  await expect(attempt).rejects.toThrowError(BuildFailure);
  await expect(attempt).rejects.toMatchObject({
    findings: [
      {
        code: 'shape/unknown-word',
        hint: 'Did you mean "funding"?',
        place: { kind: 'file', line: expect.any(Number), column: 16 },
      },
    ],
  });
});
