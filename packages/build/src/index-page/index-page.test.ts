import { expect, it } from 'vitest';
import type { Manifest, ManifestEntry } from '../manifest.ts';
import { formatIndexPage } from './index-page.ts';
import { formatSize } from './words.ts';

const entry = (path: string, rest: Partial<ManifestEntry> = {}): ManifestEntry => ({
  path,
  app: 'briefing',
  kind: 'pack',
  language: 'ja',
  scope: { kind: 'plan', id: 'demo', name: '見本' },
  title: path,
  order: 0,
  asOf: '2024-10-01',
  bytes: 1_250_000,
  sha256: 'a'.repeat(64),
  inputs: 'b'.repeat(64),
  digests: {},
  ...rest,
});

const manifest = (...outputs: readonly ManifestEntry[]): Manifest => ({
  version: 1,
  plan: { id: 'demo', title: { ja: '信頼のパートナー', en: 'Trusted Partners' }, asOf: '2024-10-01' },
  outputs: [...outputs],
});

const sector = { kind: 'sector', id: 'x', name: 'X' } as const;

it('lists documents by language, kind and scope, in the order of the plan', () => {
  const page = formatIndexPage({
    ...manifest(
      entry('ja/briefing/sector/a.pdf', { kind: 'sector-page', scope: sector, order: 2, title: '文化' }),
      entry('ja/briefing/sector/b.pdf', { kind: 'sector-page', scope: sector, order: 1, title: '青年' }),
      entry('en/briefing/pack.pdf', { language: 'en', title: 'Pack', count: { unit: 'pages', value: 1 } }),
      entry('ja/briefing/pack.pdf', { title: '全体資料', count: { unit: 'pages', value: 28 }, asOf: '2024-12-31' }),
    ),
    kinds: { pack: { ja: '説明資料', en: 'Briefing pack' } },
  });
  const body = page.slice(page.indexOf('<body>')).replace(/\n+/g, '\n');
  expect(body).toMatchInlineSnapshot(`
    "<body>
    <header>
    <h1>信頼のパートナー<span lang="en">Trusted Partners</span></h1>
    <p>資料一覧 <span lang="en">Documents</span> · 4件 <span lang="en">4 files</span></p>
    <p>基準日 2024年10月1日 · <span lang="en">As of 1 October 2024</span></p>
    <nav><a href="#ja" lang="ja">日本語</a><a href="#en" lang="en">English</a></nav>
    </header>
    <main>
    <section lang="ja" id="ja">
    <h2>日本語</h2>
    <section>
    <h3>説明資料</h3>
    <details open>
    <summary>計画全体<small>1</small></summary>
    <ul>
    <li><a href="ja/briefing/pack.pdf"><strong>全体資料</strong><small>PDF · 28ページ · 1.3 MB · 基準日 2024年12月31日</small></a></li>
    </ul>
    </details>
    </section>
    <section>
    <h3>Sector page</h3>
    <details>
    <summary>分野別<small>2</small></summary>
    <ul>
    <li><a href="ja/briefing/sector/b.pdf"><strong>青年</strong><small>PDF · 1.3 MB</small></a></li>
    <li><a href="ja/briefing/sector/a.pdf"><strong>文化</strong><small>PDF · 1.3 MB</small></a></li>
    </ul>
    </details>
    </section>
    </section>
    <section lang="en" id="en">
    <h2>English</h2>
    <section>
    <h3>Briefing pack</h3>
    <details open>
    <summary>Whole plan<small>1</small></summary>
    <ul>
    <li><a href="en/briefing/pack.pdf"><strong>Pack</strong><small>PDF · 1 page · 1.3 MB</small></a></li>
    </ul>
    </details>
    </section>
    </section>
    </main>
    </body>
    </html>
    "
  `);
});

it('puts kinds app by app and in one order in both languages', () => {
  const page = formatIndexPage(
    manifest(
      entry('ja/a.xlsx', { app: 'tracker', kind: 'tracker', order: 1 }),
      entry('en/a.xlsx', { app: 'tracker', kind: 'tracker', order: 0, language: 'en' }),
      entry('ja/a.pdf', { kind: 'pack', order: 1 }),
      entry('ja/b.pdf', { kind: 'calendar', order: 2 }),
      entry('en/a.pdf', { kind: 'pack', order: 4, language: 'en' }),
      entry('en/b.pdf', { kind: 'calendar', order: 3, language: 'en' }),
    ),
  );
  const kinds = ['Pack', 'Calendar', 'Tracker'];
  expect([...page.matchAll(/<h3>(.*?)<\/h3>/g)].map(([, kind]) => kind)).toEqual([...kinds, ...kinds]);
});

it('shows values as text, never as markup, and keeps links inside the folder', () => {
  const evil = '"><script>alert(1)</script>&\'';
  const page = formatIndexPage({
    ...manifest(entry('ja/a b#1%.pdf', { title: evil, kind: evil })),
    plan: { id: 'demo', title: { ja: evil, en: evil }, asOf: '2024-10-01' },
  });
  expect(page).not.toContain('<script');
  expect(page).toContain('&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;&amp;&#39;');
  expect(page).toContain('href="ja/a%20b%231%25.pdf"');
});

it('says how it is to be handled, above all', () => {
  const { plan, ...rest } = manifest(entry('ja/a.pdf'));
  const page = formatIndexPage({ ...rest, plan: { ...plan, marking: { ja: '取扱注意', en: 'Restricted' } } });
  expect(page).toContain('<header>\n<p class="marking">取扱注意 <span lang="en">Restricted</span></p>\n<h1>');
  expect(formatIndexPage(manifest())).not.toContain('class="marking"');
});

it('needs nothing from elsewhere', () => {
  const page = formatIndexPage(manifest(entry('ja/a.pdf')));
  expect(page).not.toMatch(/https?:|src=|<link|@import|url\(/);
});

it('says when something is not finished', () => {
  const text = '作成が完了していない資料があります';
  expect(formatIndexPage(manifest())).not.toContain(text);
  expect(formatIndexPage({ ...manifest(), unfinished: ['ja/a.pdf'] })).toContain(text);
});

it('does not depend on the order of the manifest', () => {
  const entries = [entry('ja/a.pdf'), entry('ja/b.pdf'), entry('en/a.pdf', { language: 'en' })];
  expect(formatIndexPage(manifest(...entries.toReversed()))).toBe(formatIndexPage(manifest(...entries)));
});

it.each([
  [1, '1 kB'],
  [840_400, '840 kB'],
  [999_499, '999 kB'],
  [999_500, '1.0 MB'],
  [1_250_000, '1.3 MB'],
])('says the size of %i bytes as %s', (bytes, text) => expect(formatSize(bytes)).toBe(text));
