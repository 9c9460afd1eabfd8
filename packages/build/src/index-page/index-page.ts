import type { Manifest, ManifestEntry } from '../manifest.ts';
import { compareText } from '../path.ts';
import { type Html, html, NOTHING } from './escape.ts';
import { groupEntries, type KindGroup, type LanguageGroup, type ScopeGroup } from './groups.ts';
import { STYLE } from './style.ts';
import {
  type Bilingual,
  formatChanges,
  formatCount,
  formatDay,
  formatOf,
  formatSize,
  LANGUAGE_NAMES,
  SCOPE_NAMES,
  slugToWords,
  WORDS,
} from './words.ts';

/** Name of the index page in an output folder. */
export const INDEX_FILE = 'index.html';

/** Names of document kinds, by kind; a kind without a name is called by its slug in words. */
export type KindNames = Readonly<Record<string, Bilingual>>;

/** What is different since an earlier state: its name, and how many changes each document tells, by its path. */
export interface Since {
  readonly name: string;
  readonly changes: Readonly<Record<string, number>>;
}

/** What the last build changed, by path. */
export type News = Readonly<Record<string, 'new' | 'changed'>>;

/** What the page tells besides what is in the folder. */
export interface Told {
  readonly since?: Since | undefined;
  readonly news?: News | undefined;
}

type Language = ManifestEntry['language'];

/** The page that is being written, for what its parts need to know of the whole. */
interface Page extends Told {
  readonly manifest: Manifest;
}

const toHref = (path: string): string => path.split('/').map(encodeURIComponent).join('/');

/** The facts under a title; the as-of date only where it differs from that of the page. */
const factsOf = ({ manifest, since }: Page, entry: ManifestEntry): string =>
  [
    since && formatChanges(since.changes[entry.path], entry.language),
    formatOf(entry.path),
    entry.count && formatCount(entry.count, entry.language),
    formatSize(entry.bytes),
    entry.asOf !== manifest.plan.asOf && `${WORDS.asOf[entry.language]} ${formatDay(entry.asOf, entry.language)}`,
  ]
    .filter(Boolean)
    .join(' · ');

const formatEntry = (page: Page, entry: ManifestEntry): Html =>
  html`<li><a href="${toHref(entry.path)}"><strong>${entry.title}${formatNews(page, entry)}</strong><small>${factsOf(page, entry)}</small></a></li>
`;

const formatNews = ({ news }: Page, { path, language }: ManifestEntry): Html => {
  const kind = news?.[path];
  return kind ? html` <mark>${WORDS[kind][language]}</mark>` : NOTHING;
};

const formatScope = (page: Page, language: Language, { scope, entries }: ScopeGroup): Html =>
  html`<details${{ markup: scope === 'plan' || scope === 'pillar' ? ' open' : '' }}>
<summary>${SCOPE_NAMES[scope][language]}<small>${entries.length}</small>${formatNewsCount(page, language, entries)}</summary>
<ul>
${entries.map((entry) => formatEntry(page, entry))}</ul>
</details>
`;

/** So that what changed is seen in a list that is folded up. */
const formatNewsCount = ({ news }: Page, language: Language, entries: readonly ManifestEntry[]): Html => {
  const count = entries.filter(({ path }) => news?.[path]).length;
  return count > 0 ? html` <mark>${WORDS.changed[language]} ${count}</mark>` : NOTHING;
};

const formatKind = (page: Page, language: Language, { kind, scopes }: KindGroup): Html =>
  html`<section>
<h3>${page.manifest.kinds?.[kind]?.[language] ?? slugToWords(kind)}</h3>
${scopes.map((scope) => formatScope(page, language, scope))}</section>
`;

const formatLanguage = (page: Page, { language, kinds }: LanguageGroup): Html =>
  html`<section lang="${language}" id="${language}">
<h2>${LANGUAGE_NAMES[language]}</h2>
${kinds.map((kind) => formatKind(page, language, kind))}</section>
`;

const formatHeader = (page: Page, groups: readonly LanguageGroup[]): Html => {
  const { manifest } = page;
  const { title, asOf, marking } = manifest.plan;
  const { documents, asOf: label, files } = WORDS;
  const count = manifest.outputs.length;
  return html`<header>
${marking ? html`<p class="marking">${marking.ja} <span lang="en">${marking.en}</span></p>\n` : NOTHING}<h1>${title.ja}<span lang="en">${title.en}</span></h1>
<p>${documents.ja} <span lang="en">${documents.en}</span> · ${count}${files.ja} <span lang="en">${count} ${files.en}</span></p>
<p>${label.ja} ${formatDay(asOf, 'ja')} · <span lang="en">${label.en} ${formatDay(asOf, 'en')}</span></p>
<nav>${groups.map(({ language }) => html`<a href="#${language}" lang="${language}">${LANGUAGE_NAMES[language]}</a>`)}</nav>
${formatLast(page)}${formatSince(page)}</header>
`;
};

const formatLast = ({ news = {}, manifest }: Page): Html => {
  const count = manifest.outputs.filter(({ path }) => news[path]).length;
  return count > 0
    ? html`<p>${WORDS.last.ja} ${count}${WORDS.files.ja} · <span lang="en">${WORDS.last.en} ${count} ${WORDS.files.en}</span></p>
`
    : NOTHING;
};

const formatSince = ({ manifest, since }: Page): Html => {
  if (!since) return NOTHING;
  const count = manifest.outputs.filter(({ path }) => since.changes[path]).length;
  return html`<p>${WORDS.since.ja.replace('%', since.name)} ${count}${WORDS.files.ja} · <span lang="en">${WORDS.since.en.replace('%', since.name)} ${count} ${WORDS.files.en}</span></p>
`;
};

const formatNotice = ({ manifest }: Page): Html =>
  manifest.unfinished?.length
    ? html`<p class="notice">${WORDS.unfinished.ja}<br><span lang="en">${WORDS.unfinished.en}</span></p>
`
    : NOTHING;

const sortEntries = (manifest: Manifest): readonly ManifestEntry[] =>
  manifest.outputs.toSorted((a, b) => a.order - b.order || compareText(a.path, b.path));

/**
 * The page that lists every document of an output folder with links, by language, kind and scope. One file without
 * script, font or picture; equal manifests give equal pages. With `since` it says which of them tell something new, with
 * `news` which of them the last build changed.
 */
export const formatIndexPage = (manifest: Manifest, told: Told = {}): string => {
  const page = { manifest, ...told };
  const groups = groupEntries(sortEntries(manifest));
  return html`<!doctype html>
<html lang="ja">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${manifest.plan.title.ja} / ${manifest.plan.title.en}</title>
<style>${{ markup: STYLE }}</style>
</head>
<body>
${formatHeader(page, groups)}<main>
${formatNotice(page)}${groups.map((group) => formatLanguage(page, group))}</main>
</body>
</html>
`.markup;
};
