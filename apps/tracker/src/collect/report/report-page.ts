import { type Html, html, NOTHING, PAGE_STYLE } from '@shinrai/build';
import type { Language } from '@shinrai/core';
import type { Diagnostic } from '@shinrai/diagnostics';
import type { CellFate, ChangeSet, Fate, ReturnedFile } from '../change-set.ts';
import { FINDING_WORDS } from './finding-words.ts';
import { REPORT_STYLE } from './report-style.ts';
import { sayPlace, sayQuestion, sayReturned, sayUnanswered, sayValue, sayWhy } from './say.ts';
import { FATE_WORDS, REPORT_WORDS } from './words.ts';

/** Fates in the order in which a reader wants them; what is unchanged is only counted. */
const SHOWN = ['conflict', 'not-understood', 'rejected', 'accepted', 'extra'] as const satisfies readonly Fate[];

/** What a page needs to know beside the changes. */
export interface ReportFrame {
  readonly language: Language;
  /** The name of the plan. */
  readonly planName: string;
  /** How the page is to be handled. */
  readonly marking: string;
}

/**
 * The report of a collecting for people: one page without script, readable on a screen and printed. Equal changes give
 * equal pages.
 */
export function reportPage(set: ChangeSet, frame: ReportFrame): string {
  const { language } = frame;
  const word = (key: keyof typeof REPORT_WORDS) => REPORT_WORDS[key][language];
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${word('title')} – ${frame.planName}</title>
<style>${{ markup: PAGE_STYLE + REPORT_STYLE }}</style>
</head>
<body>
<header>
<p class="marking">${frame.marking}</p>
<h1>${word('title')}<span>${frame.planName}</span></h1>
<p>${word('collectedOn')} ${set.date} · ${word('edition')} ${set.edition}</p>
</header>
<main>
${overview(set, language)}${unanswered(set, language)}${set.files.map((file, at) => fileSection(file, at, language))}</main>
</body>
</html>
`.markup;
}

function overview({ files }: ChangeSet, language: Language): Html {
  const fates = [...SHOWN, 'unchanged'] as const;
  return html`<h2>${REPORT_WORDS.files[language]}</h2>
<table class="counts">
<thead><tr><th>${REPORT_WORDS.file[language]}</th><th>${REPORT_WORDS.from[language]}</th>${fates.map((fate) => html`<th>${FATE_WORDS[fate][language]}</th>`)}<th>${REPORT_WORDS.cells[language]}</th></tr></thead>
<tbody>
${files.map(
  (
    file,
    at,
  ) => html`<tr><td><a href="#file-${at + 1}">${file.name}</a></td><td>${file.returner?.name ?? ''}</td>${fates.map((fate) => html`<td class="number">${file.counts[fate]}</td>`)}<td class="number">${file.cells.length}</td></tr>
`,
)}</tbody>
</table>
`;
}

function unanswered({ unanswered: list }: ChangeSet, language: Language): Html {
  const items = list.map((one) => html`<li>${sayUnanswered(one, language)}</li>`);
  return html`<h2>${REPORT_WORDS.unanswered[language]}</h2>
<p>${REPORT_WORDS.unansweredNote[language]}</p>
${items.length > 0 ? html`<ul class="names">${items}</ul>` : html`<p>${REPORT_WORDS.none[language]}</p>`}
`;
}

function fileSection(file: ReturnedFile, at: number, language: Language): Html {
  const isUsable = file.cells.length > 0;
  return html`<section id="file-${at + 1}">
<h2>${file.name}<small>${[file.returner?.name, `sha256 ${file.sha256.slice(0, 12)}`].filter(Boolean).join(' · ')}</small></h2>
${file.findings.map((finding) => findingNotice(finding, language))}${isUsable || file.knownAs ? NOTHING : html`<p>${REPORT_WORDS.notUsable[language]}</p>`}
${SHOWN.map((fate) => fateTable(file, fate, language))}${proposalTable(file, language)}${questionTable(file, language)}${commentTable(file, language)}${remarkList(file, language)}</section>
`;
}

/** A finding about the file, in the language of the report where there are words for it. */
function findingNotice({ code, severity, message, hint }: Diagnostic, language: Language): Html {
  const words = language === 'ja' ? FINDING_WORDS[code] : undefined;
  return html`<p class="notice ${severity}">${words ?? message}<br><small>${words ? message : (hint ?? '')}</small></p>
`;
}

function fateTable(file: ReturnedFile, fate: Fate, language: Language): Html {
  const cells = file.cells.filter((cell) => cell.fate === fate);
  if (cells.length === 0) return NOTHING;
  if (fate === 'extra') return extraTable(cells, language);
  const heads = ['where', 'subject', 'column', 'issued', 'today', 'returned', 'proposed', 'remark'] as const;
  return html`<h3 class="${fate}">${FATE_WORDS[fate][language]}<small>${cells.length}</small></h3>
<table>
<thead><tr>${heads.map((head) => html`<th>${REPORT_WORDS[head][language]}</th>`)}</tr></thead>
<tbody>
${cells.map((cell) => cellRow(cell, file, language))}</tbody>
</table>
`;
}

/** What nothing was issued for, a line for each row of a sheet. */
function extraTable(cells: readonly CellFate[], language: Language): Html {
  const rowOf = ({ address }: CellFate) => address.replace(/^[A-Z]+/, '');
  const rows = [...Map.groupBy(cells, (cell) => JSON.stringify([cell.sheet, rowOf(cell), cell.why])).values()];
  const heads = ['where', 'subject', 'content', 'remark'] as const;
  return html`<h3 class="extra">${FATE_WORDS.extra[language]}<small>${cells.length}</small></h3>
<table>
<thead><tr>${heads.map((head) => html`<th>${REPORT_WORDS[head][language]}</th>`)}</tr></thead>
<tbody>
${rows.map((row) => extraRow(row, language))}</tbody>
</table>
`;
}

function extraRow(cells: readonly CellFate[], language: Language): Html {
  const [first] = cells;
  if (!first) return NOTHING;
  const colon = language === 'ja' ? '：' : ': ';
  const content = cells.map((cell) =>
    cell.heading && cell.heading !== cell.returned ? `${cell.heading}${colon}${sayReturned(cell)}` : sayReturned(cell),
  );
  const where = cells.length === 1 ? sayPlace(first) : `${first.sheet}!${first.address.replace(/^[A-Z]+/, '')}`;
  return html`<tr><td>${where}</td><td>${first.title ?? ''}</td><td class="returned">${content.join(' / ')}</td><td>${sayWhy(first, language)}</td></tr>
`;
}

const cellRow = (
  cell: CellFate,
  file: ReturnedFile,
  language: Language,
): Html => html`<tr><td>${sayPlace(cell)}</td><td>${cell.title ?? ''}</td><td>${cell.heading ?? ''}</td><td>${cell.issued ?? ''}</td><td>${sayValue(cell.today, cell, file)}</td><td class="returned">${sayReturned(cell)}</td><td><strong>${sayValue(cell.proposed, cell, file)}</strong></td><td>${sayWhy(cell, language)}</td></tr>
`;

function proposalTable({ proposals }: ReturnedFile, language: Language): Html {
  if (proposals.length === 0) return NOTHING;
  return html`<h3>${REPORT_WORDS.proposals[language]}<small>${proposals.length}</small></h3>
<table>
<thead><tr><th>${REPORT_WORDS.temporaryId[language]}</th><th>${REPORT_WORDS.where[language]}</th><th>${REPORT_WORDS.content[language]}</th></tr></thead>
<tbody>
${proposals.map(
  ({
    id,
    sheet,
    row,
    values,
  }) => html`<tr><td>${id}</td><td>${sheet}!${row}</td><td>${Object.values(values).join(' / ')}</td></tr>
`,
)}</tbody>
</table>
`;
}

function questionTable({ questions }: ReturnedFile, language: Language): Html {
  if (questions.length === 0) return NOTHING;
  const heads = ['where', 'subject', 'column', 'content', 'question'] as const;
  return html`<h3>${REPORT_WORDS.questions[language]}<small>${questions.length}</small></h3>
<table>
<thead><tr>${heads.map((head) => html`<th>${REPORT_WORDS[head][language]}</th>`)}</tr></thead>
<tbody>
${questions.map((question) => {
  const { where, subject, column, content, ask } = sayQuestion(question, language);
  return html`<tr><td>${where}</td><td>${subject}</td><td>${column}</td><td class="returned">${content}</td><td>${ask}</td></tr>
`;
})}</tbody>
</table>
`;
}

function commentTable({ comments }: ReturnedFile, language: Language): Html {
  if (comments.length === 0) return NOTHING;
  return html`<h3>${REPORT_WORDS.comments[language]}<small>${comments.length}</small></h3>
<table>
<thead><tr><th>${REPORT_WORDS.where[language]}</th><th>${REPORT_WORDS.author[language]}</th><th>${REPORT_WORDS.content[language]}</th></tr></thead>
<tbody>
${comments.map(
  (
    comment,
  ) => html`<tr><td>${sayPlace(comment)}</td><td>${comment.author}</td><td class="returned">${comment.text}</td></tr>
`,
)}</tbody>
</table>
`;
}

function remarkList({ remarks }: ReturnedFile, language: Language): Html {
  if (remarks.length === 0) return NOTHING;
  return html`<h3>${REPORT_WORDS.remarks[language]}</h3>
<ul class="names">${remarks.map((remark) => html`<li>${remark}</li>`)}</ul>
`;
}
