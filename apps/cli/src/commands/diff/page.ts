import { type Html, html, NOTHING, PAGE_STYLE } from '@shinrai/build';
import { type ChangeEntry, type ChangeGroup, type ChangeRow, type ChangesView, plainText } from '@shinrai/views';

/** Changes are told by sign, line and colour, so that a black-and-white copy keeps them. */
const STYLE = `
ins { color: #146c43; background: #d8f3e3; text-decoration: underline; }
del { color: #a12b2b; background: #fbe3e3; text-decoration: line-through; }
@media (prefers-color-scheme: dark) { ins { color: #9be7bd; background: #123524; } del { color: #f5aeae; background: #44191b; } }
header .marking { margin: 0; text-align: right; font-weight: bold; }
article { background: var(--card); border: 1px solid var(--line); border-left-width: .4rem; border-radius: .5rem; padding: .7rem 1rem; margin-bottom: .5rem; }
article.added { border-left-color: #1f9d61; }
article.removed { border-left-color: #c0392b; }
article.changed { border-left-color: #c98a1b; }
article h3 { margin: 0; }
article h3 small { margin-left: .5rem; font-weight: normal; }
dl { margin: .5rem 0 0; display: grid; grid-template-columns: minmax(8rem, 14rem) 1fr; gap: .35rem 1rem; }
dt { color: var(--soft); }
dd { margin: 0; }
@media (max-width: 40rem) { dl { display: block; } dd { margin-bottom: .5rem; } }
`;

/** The changes as a page of its own, to be sent around and printed; how it is to be handled stands above all. */
export const formatPage = (view: ChangesView, marking: string): string =>
  html`<!doctype html>
<html lang="${view.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${view.title}</title>
<style>${{ markup: `${PAGE_STYLE}${STYLE}` }}</style>
</head>
<body>
<header>
${marking === '' ? NOTHING : html`<p class="marking">${marking}</p>\n`}<h1>${view.title}</h1>
<p>${view.period}</p>
<p>${view.isEmpty ? view.nothing : countsLine(view)}</p>
</header>
<main>
${view.groups.map(formatGroup)}${view.omitted === null ? NOTHING : html`<p>${view.omitted}</p>\n`}</main>
</body>
</html>
`.markup;

const countsLine = ({ counts, language }: ChangesView): string =>
  counts.map(({ text }) => text).join(language === 'ja' ? '、' : ', ');

const formatGroup = ({ title, entries }: ChangeGroup): Html =>
  html`<section>
<h2>${plainText(title)}</h2>
${entries.map(formatEntry)}</section>
`;

const formatEntry = ({ change, changeWord, kindWord, name, state, rows }: ChangeEntry): Html =>
  html`<article class="${change}">
<h3>${plainText(name)}<small>${[kindWord, changeWord, state].filter(Boolean).join(' · ')}</small></h3>
${rows.length === 0 ? NOTHING : html`<dl>\n${rows.map(formatRow)}</dl>\n`}</article>
`;

const formatRow = (row: ChangeRow): Html =>
  html`<dt>${row.field}</dt><dd>${formatValues(row)}${row.remark === null ? NOTHING : html` <small>${row.remark}</small>`}</dd>
`;

const formatValues = ({ runs, old, new: now }: ChangeRow): Html => {
  if (runs) return html`${runs.map(({ kind, text }) => MARK[kind](text))}`;
  const removed = old ? MARK.removed(plainText(old)) : NOTHING;
  return html`${removed}${old && now ? html` → ` : NOTHING}${now ? MARK.added(plainText(now)) : NOTHING}`;
};

const MARK = {
  same: (text: string) => html`${text}`,
  removed: (text: string) => html`<del>${text}</del>`,
  added: (text: string) => html`<ins>${text}</ins>`,
} as const;
