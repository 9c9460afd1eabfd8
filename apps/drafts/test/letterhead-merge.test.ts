import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, posix } from 'node:path';
import { judgeOpenXml } from '@shinrai/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fillLetterhead } from '../src/letterhead/fill-letterhead.ts';
import { openLetterhead } from '../src/letterhead/open-letterhead.ts';
import { make } from './make.ts';
import { makeLetterhead, paragraph } from './make-letterhead.ts';
import { readAsOutsider } from './outsider.ts';
import { unzip } from './unzip.ts';

const folder = mkdtempSync(join(tmpdir(), 'shinrai-merge-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** All that a document can bring along, with a note that has a link and a list of its own kind. */
const DRAFT = [
  '<section data-role="toc"><h1>目次</h1></section>',
  '<h1 id="aim">目的</h1><p>本文<sup data-note="n1"></sup>、<a href="https://example.org/?a=1&amp;b=2">外</a>と<a href="#aim">目的</a>。</p>',
  '<ul><li>点</li></ul><ol><li>甲</li></ol><ol><li>乙</li></ol>',
  '<figure><img src="two-pillars/media/harbour.png" alt="港"><figcaption>港の朝</figcaption></figure>',
  '<p><img src="two-pillars/media/harbour.png" alt="同じ港"></p>',
  '<table><thead><tr><th>時期</th></tr></thead><tbody><tr><td>2024年</td></tr></tbody></table>',
  '<ol data-role="note"><li id="n1">出典：<a href="https://example.org/note">資料</a></li></ol>',
].join('');

/** Words of the letterhead that bear the bookmark of our first heading, a list and a note. */
const OWN = [
  `<w:p><w:pPr><w:pStyle w:val="Note"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>`,
  '<w:bookmarkStart w:id="3" w:name="_Toc000000001"/><w:r><w:t>省の標語</w:t></w:r><w:bookmarkEnd w:id="3"/>',
  '<w:r><w:footnoteReference w:id="1"/></w:r></w:p>',
].join('');

/** A character style with the id of one of our paragraph styles, and one of our names under another id. */
const CLASH =
  '<w:style w:type="character" w:customStyle="1" w:styleId="TableText"><w:name w:val="Seal"/></w:style>' +
  '<w:style w:type="paragraph" w:styleId="a7"><w:name w:val="Caption"/><w:basedOn w:val="a"/></w:style>';

interface Merged {
  readonly bytes: Uint8Array;
  readonly parts: ReadonlyMap<string, string>;
}

let merged: Merged;
beforeAll(async () => {
  merged = await merge();
});

async function merge(before = OWN, draft = DRAFT, filled = {}): Promise<Merged> {
  const file = join(folder, 'ministry.docx');
  writeFileSync(file, makeLetterhead({ before, header: paragraph('省'), styles: CLASH }));
  const letterhead = openLetterhead(file).value;
  if (!letterhead) throw new Error('the letterhead is broken');
  const bytes = fillLetterhead(letterhead, (await make(draft)).bytes, filled);
  return { bytes, parts: unzip(bytes) };
}

const part = (name: string) => merged.parts.get(`word/${name}.xml`) ?? '';
const values = (xml: string, pattern: RegExp) => [...xml.matchAll(pattern)].map(([, value]) => value ?? '');
const BODIES = ['document', 'footnotes'] as const;

describe('a draft on a letterhead that has parts of the same kinds', () => {
  test('is valid to the Open XML SDK', async () => {
    expect(await judgeOpenXml([{ name: 'merged.docx', bytes: merged.bytes }])).toMatchObject([{ errors: [] }]);
  });

  test.each(BODIES)('finds every picture and address that %s asks for', (name) => {
    const rels = part(`_rels/${name}`) || (merged.parts.get(`word/_rels/${name}.xml.rels`) ?? '');
    const targets = new Map(
      [...rels.matchAll(/<Relationship [^>]*>/g)].map(([one]) => [
        /Id="([^"]+)"/.exec(one)?.[1],
        [/Target="([^"]+)"/.exec(one)?.[1] ?? '', one.includes('TargetMode="External"')] as const,
      ]),
    );
    expect(targets.size).toBe(rels.match(/<Relationship /g)?.length ?? 0);
    const asked = values(part(name), / r:(?:id|embed)="([^"]+)"/g);
    expect(asked.length).toBeGreaterThan(0);
    for (const id of asked) {
      const [target = '', isOutside = false] = targets.get(id) ?? [];
      const file = target.startsWith('/') ? target.slice(1) : posix.join('word', target);
      expect(isOutside || merged.parts.has(file), `${name} ${id}: ${target}`).toBe(true);
    }
  });

  test('keeps both notes, each at its place', () => {
    const references = values(part('document'), /<w:footnoteReference w:id="(\d+)"/g);
    const notes = new Map(
      [...part('footnotes').matchAll(/<w:footnote [^>]*w:id="(\d+)"[^>]*>(.*?)<\/w:footnote>/gs)].map(
        ([, id, words]) => [id, words?.replace(/<[^>]+>/g, '').trim()],
      ),
    );
    expect(references.map((id) => notes.get(id))).toEqual(['省の注', '出典：資料']);
    expect(part('footnotes').match(/w:type="separator"/g)).toHaveLength(1);
  });

  test('keeps lists apart: every number is defined once, and our levels name styles that are there', () => {
    const numbering = part('numbering');
    const numbers = values(numbering, /<w:num w:numId="(\d+)"/g);
    const lists = values(numbering, /<w:abstractNum [^>]*w:abstractNumId="(\d+)"/g);
    expect(new Set(numbers).size).toBe(numbers.length);
    expect(new Set(lists).size).toBe(lists.length);
    const used = values(part('document') + part('styles'), /<w:numId w:val="([1-9]\d*)"/g);
    expect(used.filter((id) => !numbers.includes(id))).toEqual([]);
    expect(
      values(numbering, /<w:num [^>]*>\s*<w:abstractNumId w:val="(\d+)"/g).filter((id) => !lists.includes(id)),
    ).toEqual([]);
    const styles = values(part('styles'), /w:styleId="([^"]+)"/g);
    expect(values(numbering, /<w:pStyle w:val="([^"]+)"/g).filter((id) => !styles.includes(id))).toEqual([]);
    const own = /<w:numId w:val="(\d+)"/.exec(part('document').slice(0, part('document').indexOf('省の標語')))?.[1];
    expect(own).toBe('1');
  });

  test('names only styles that are there, of the right kind, whatever ids clash', () => {
    const styles = new Map(
      [...part('styles').matchAll(/<w:style [^>]*>/g)].map(([one]) => [
        /w:styleId="([^"]+)"/.exec(one)?.[1] ?? '',
        /w:type="([^"]+)"/.exec(one)?.[1],
      ]),
    );
    expect(styles.size).toBe(part('styles').match(/<w:style /g)?.length);
    const kinds = { pStyle: 'paragraph', rStyle: 'character', tblStyle: 'table' } as const;
    for (const [element, kind] of Object.entries(kinds)) {
      const used = BODIES.flatMap((name) => values(part(name), new RegExp(`<w:${element} w:val="([^"]+)"`, 'g')));
      expect(
        used.filter((id) => styles.get(id) !== kind),
        element,
      ).toEqual([]);
    }
    expect(styles.get('TableText')).toBe('character');
  });

  test('has each bookmark and each drawing number once, in text and notes', () => {
    const xml = BODIES.map(part).join('');
    for (const pattern of [
      /<w:bookmarkStart [^>]*w:name="([^"]+)"/g,
      /<w:bookmarkStart [^>]*w:id="([^"]+)"/g,
      /<wp:docPr [^>]*id="([^"]+)"/g,
    ]) {
      const found = values(xml, pattern);
      expect(found.length).toBeGreaterThan(1);
      expect(new Set(found).size).toBe(found.length);
    }
    const aims = values(xml, /PAGEREF (_Toc\d+)/g);
    expect(xml.indexOf(`w:name="${aims[0]}"`)).toBeGreaterThan(xml.indexOf('省の標語'));
  });

  test('reads well to another program', async () => {
    const { html } = await readAsOutsider(merged.bytes);
    expect(html.match(/<img alt="(港|同じ港)" src="data:image\/png/g)).toHaveLength(2);
    expect(html.match(/<li id="footnote-/g)).toHaveLength(2);
    expect(html).toContain('href="https://example.org/?a=1&amp;b=2"');
    expect(html).toContain('href="https://example.org/note"');
    expect(html).toMatch(/<h1>.*目的<\/h1>/);
  });
});

test('a title that says a placeholder is a title', async () => {
  const { parts } = await merge(paragraph('{{title}}'), '<h1>目的</h1><p>本文</p>', { title: '{{body}} {{date}}' });
  const words = [...(parts.get('word/document.xml') ?? '').matchAll(/<w:t[ >][^<]*/g)].map(([run]) =>
    run.replace(/.*>/, ''),
  );
  expect(words.slice(0, 3)).toEqual(['{{body}} {{date}}', '目的', '本文']);
  expect(words.join().match(/\{\{/g)).toHaveLength(2);
});

test('every page says how it is handled and that it is a draft, also where the letterhead has no place for it', async () => {
  const front = '<w:p><w:pPr><w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:titlePg/></w:sectPr></w:pPr></w:p>';
  const said = { marking: '取扱注意・{{body}}', draft: '案' };
  const { bytes, parts } = await merge(front, '<h1>目的</h1><p>本文</p>', said);
  const heads = [...parts].filter(([name]) => /^word\/header[^/]*xml$/.test(name)).map(([, xml]) => xml);
  expect(heads).toHaveLength(3);
  for (const xml of heads) expect(xml).toContain('>取扱注意・{{body}}\u3000案<');
  expect(heads.filter((xml) => xml.includes('省'))).toHaveLength(1);
  expect(parts.get('word/document.xml')?.match(/<w:headerReference/g)).toHaveLength(3);
  expect(await judgeOpenXml([{ name: 'marked.docx', bytes }])).toMatchObject([{ errors: [] }]);
  const plain = await merge(front, '<h1>目的</h1><p>本文</p>', { marking: '', draft: '' });
  expect(plain.parts.get('word/document.xml')?.match(/<w:headerReference/g)).toHaveLength(1);
});
