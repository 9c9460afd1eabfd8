import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BuildFailure, createWarmth } from '@shinrai/build';
import type { Plan } from '@shinrai/core';
import { formatPlace } from '@shinrai/diagnostics';
import { judgeOpenXml } from '@shinrai/testing';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createDrafts } from '../src/index.ts';
import { openLetterhead } from '../src/letterhead/open-letterhead.ts';
import { type Made, read, shippedPlan, TEMPLATES } from './make.ts';
import { type LetterheadParts, makeLetterhead, paragraph } from './make-letterhead.ts';

const folder = mkdtempSync(join(tmpdir(), 'shinrai-letterhead-'));
afterAll(() => rmSync(folder, { recursive: true }));

const warmth = createWarmth();
afterAll(() => warmth.close());

let plan: Plan;
beforeAll(async () => {
  plan = await shippedPlan();
});

function write(bytes: Uint8Array, name = 'ministry.docx'): string {
  const file = join(folder, name);
  writeFileSync(file, bytes);
  return file;
}

async function render(path: string, parts: LetterheadParts = {}): Promise<Made> {
  const app = await createDrafts({
    plan,
    languages: ['ja'],
    includes: (scope) => scope.kind !== 'plan' && path.endsWith(`/${scope.kind}/${scope.id}.docx`),
    templatesFolder: TEMPLATES,
    audience: 'internal',
    letterhead: write(makeLetterhead(parts)),
    warmth,
  });
  const output = app.outputs.find((one) => one.path === path);
  if (!output) throw new Error(`there is no ${path}`);
  const { bytes, findings } = await (await app.open()).render(output);
  expect(findings).toEqual([]);
  return read(bytes);
}

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const relations = (list: string) =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list}</Relationships>`;

/** A note that leads out of the file. */
const relation = (type: string, target: string, mode = 'TargetMode="External"') => ({
  'word/_rels/footnotes.xml.rels': relations(
    `<Relationship Id="r1" Type="${OFFICE}/${type}" Target="${target}" ${mode}/>`,
  ),
});

/** A field whose code stands in as many runs as there are pieces. */
const field = (pieces: readonly string[]) => {
  const mark = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
  const code = pieces.map((piece) => `<w:r><w:instrText xml:space="preserve">${piece}</w:instrText></w:r>`).join('');
  return `<w:p>${mark('begin')}${code}${mark('separate')}<w:r><w:t>x</w:t></w:r>${mark('end')}</w:p>`;
};

const LETTER = 'ja/drafts/request-letter/ministry/mofa.docx';
const REPORT = 'ja/drafts/progress-report/sector/culture.docx';

/** A Word file without one of its parts. */
const without = (bytes: Uint8Array, part: string): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(unzipSync(bytes)).filter(([name]) => name !== part)));

describe('a letter on a letterhead', () => {
  let letter: Made;
  beforeAll(async () => {
    letter = await render(LETTER);
  });

  test('has its lines in their places, once, and no brace is left', () => {
    const { text } = letter.content;
    const lines = text.split('\n');
    expect(text).not.toMatch(/\{\{|\}\}/);
    expect(letter.part('header1')).not.toMatch(/\{\{|\}\}/);
    expect(letter.part('header1')).toContain('r:embed="rId1"');
    expect(lines.indexOf('連絡先は裏面')).toBe(lines.length - 1);
    expect(lines.indexOf('信頼と共創')).toBeGreaterThan(0);
    const addressee = lines.filter((line) => /(殿|様|御中)$/.test(line));
    expect(addressee.length).toBeGreaterThan(0);
    expect(lines.indexOf(addressee[0] ?? '')).toBeLessThan(lines.indexOf('信頼と共創'));
  });

  test('keeps the styles of the file and brings those that it lacks', () => {
    const styles = letter.part('styles');
    expect(styles).toContain('w:ascii="Century"');
    expect(styles).toContain('<w:name w:val="Ministry Motto"/>');
    expect([...styles.matchAll(/<w:name w:val="(Normal|heading 1)"/g)]).toHaveLength(1 + 1);
    const ids = [...styles.matchAll(/w:styleId="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const used = [...letter.part('document').matchAll(/<w:[pr]Style w:val="([^"]+)"/g)].map(([, id]) => id);
    expect(used.filter((id) => !ids.includes(id))).toEqual([]);
  });

  test('keeps its list and its note beside those of the letter', () => {
    const numbering = letter.part('numbering');
    expect(numbering).toContain('<w:lvlText w:val="※"/>');
    const numbers = [...numbering.matchAll(/<w:num w:numId="(\d+)"/g)].map(([, id]) => id);
    expect(new Set(numbers).size).toBe(numbers.length);
    expect(letter.part('footnotes')).toContain('省の注');
  });

  test('is valid Open XML, and the same on every run', async () => {
    const again = await render(LETTER);
    expect(Buffer.compare(again.bytes, letter.bytes)).toBe(0);
    const report = await render(REPORT);
    const verdicts = await judgeOpenXml([
      { name: 'letter.docx', bytes: letter.bytes },
      { name: 'report.docx', bytes: report.bytes },
    ]);
    expect(verdicts.map(({ errors }) => errors)).toEqual([[], []]);
  });
});

test('a report on a letterhead numbers its headings, turns its pages, and has comments and pictures', async () => {
  const report = await render(REPORT, { mainType: 'template' });
  const xml = report.part('document');
  expect(report.content.paragraphs.filter(({ style }) => style === '1').every(({ numbering }) => numbering)).toBe(true);
  expect(xml.match(/w:orient="landscape"/g)).toHaveLength(1);
  expect(xml.match(/<w:headerReference/g)).toHaveLength(3);
  expect(report.part('comments')).toContain('w:comment ');
  expect(report.content.properties.title).toBe('信頼のパートナー　進捗報告書　文化交流');
});

describe('what is wrong with a letterhead is told', () => {
  const findings = (bytes: Uint8Array, name?: string) =>
    openLetterhead(write(bytes, name)).findings.map(
      ({ place, code, message, hint }) =>
        `${place ? formatPlace(place).replace(`${folder}/`, '') : ''} ${code}: ${[message, hint].join(' / ')}`,
    );

  test.each([
    [
      'an unknown placeholder',
      { before: paragraph('宛先：{{addresse', 'es}}') },
      'drafts/letterhead-placeholder',
      'addressee',
    ],
    ['one in a header', { header: paragraph('{{mark}}') }, 'drafts/letterhead-placeholder', 'word/header1.xml'],
    ['braces that are not whole', { before: paragraph('{{title') }, 'drafts/letterhead-braces', '{{title'],
    ['no place for the text', { body: '' }, 'drafts/letterhead-body', '0'],
    ['two places', { after: paragraph('{{body}}') }, 'drafts/letterhead-body', '2'],
    ['a place among other words', { body: paragraph('本文：{{body}}') }, 'drafts/letterhead-body', '1'],
    ['macros', { more: { 'word/vbaProject.bin': 'x' } }, 'drafts/letterhead-unreadable', 'macros'],
    ...[
      relation('image', 'http://example.org/logo.png'),
      relation('image', 'file:///C:/logo.png'),
      relation('image', '//server/share/logo.png', ''),
      relation('image', '\\\\server\\share\\logo.png', ''),
      relation('oleObject', 'http://example.org/x'),
      relation('mailMergeSource', 'file:///C:/people.xlsx'),
      relation('hyperlink', 'file:///C:/people.xlsx'),
      relation('hyperlink', 'javascript:alert(1)'),
      relation('frame', 'http://example.org/frame'),
    ].map((more) => ['something from elsewhere', { more }, 'drafts/letterhead-unreadable', 'it leads to'] as const),
    ...[
      ['INCLUDEPICTURE "http://example.org/x.png"'],
      [' includetext ', '"C:\\x.docx"'],
      ['DDE', 'AUTO c:\\windows\\cmd.exe "/k"'],
      ['LINK Excel.Sheet.12 "x.xlsx"'],
    ].map(
      (code) => [`the field ${code}`, { after: field(code) }, 'drafts/letterhead-unreadable', 'the field'] as const,
    ),
    [
      'a field in one piece',
      { header: '<w:p><w:fldSimple w:instr=" DDEAUTO x "/></w:p>' },
      'drafts/letterhead-unreadable',
      'the field',
    ],
    ['a page inside', { more: { 'word/afchunk.mht': 'x' } }, 'drafts/letterhead-unreadable', 'another program'],
    ['a file inside', { more: { 'word/embeddings/x.docx': 'x' } }, 'drafts/letterhead-unreadable', 'another program'],
    ['very many elements', { after: '<w:p/>'.repeat(50_000) }, 'drafts/letterhead-unreadable', 'more than 50000 tags'],
    [
      'very many attributes',
      { after: `<w:p ${Array.from({ length: 160_000 }, (_, at) => `a${at}="1"`).join(' ')}/>` },
      'drafts/letterhead-unreadable',
      'more than 150000 attributes',
    ],
    [
      'very deep elements',
      { after: `${'<w:p>'.repeat(5_000)}${'</w:p>'.repeat(5_000)}` },
      'drafts/letterhead-unreadable',
      'nested more than 100 deep',
    ],
    [
      'very many parts',
      { more: Object.fromEntries(Array.from({ length: 500 }, (_, at) => [`word/x${at}.xml`, '<a/>'])) },
      'drafts/letterhead-unreadable',
      'more than 500 parts',
    ],
    ['XML that is none', { more: { 'word/header1.xml': '<w:hdr' } }, 'drafts/letterhead-unreadable', 'damaged'],
    ['another kind of file', { mainType: 'nothing' }, 'drafts/letterhead-unreadable', 'no Word file'],
  ] as const)('%s', (_, parts, code, word) => {
    const told = findings(makeLetterhead(parts)).join('\n');
    expect(told).toContain(`ministry.docx ${code}`);
    expect(told).toContain(word);
  });

  test.each([
    ['old Word', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0), '.doc'],
    ['a text', strToU8('Dear Sir'), 'no Word file'],
    ['a zip of something else', zipSync({ 'a.txt': strToU8('a') }), 'no Word file'],
    ['a file without styles', without(makeLetterhead(), 'word/styles.xml'), 'lacks what Word writes'],
    ['a broken zip', makeLetterhead().slice(0, 900), 'no Word file'],
  ])('%s', (_, bytes, words) => {
    expect(findings(bytes).join()).toContain(words);
  });

  test('links, page numbers and the note of a template are no fault; the note is forgotten', async () => {
    const letter = await render(LETTER, {
      after: field([' PAGE ']),
      more: {
        'word/settings.xml': `<w:settings xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="${OFFICE}"><w:attachedTemplate r:id="r1"/></w:settings>`,
        'word/_rels/settings.xml.rels': relations(
          `<Relationship Id="r1" Type="${OFFICE}/attachedTemplate" Target="file:///C:/forms/someone/ministry.dotx" TargetMode="External"/>`,
        ),
        ...relation('hyperlink', 'https://www.example.org/'),
      },
    });
    expect(letter.part('settings')).not.toContain('attachedTemplate');
    const parts = Object.values(unzipSync(letter.bytes)).map((part) => strFromU8(part));
    expect(parts.filter((part) => part.includes('someone'))).toEqual([]);
  });

  test('a file that is not there; and nothing is made then', async () => {
    expect(openLetterhead(join(folder, 'no.docx')).findings[0]?.message).toContain('no such file');
    const request = {
      plan,
      languages: ['ja'] as const,
      includes: () => true,
      templatesFolder: TEMPLATES,
      audience: 'internal' as const,
    };
    await expect(createDrafts({ ...request, letterhead: join(folder, 'no.docx') })).rejects.toBeInstanceOf(
      BuildFailure,
    );
  });
});
