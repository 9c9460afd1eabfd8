import { type Plan, type PlanDiff, scopeIds } from '@shinrai/core';
import type { ChangeEntry } from '../changes/entry.ts';
import type { ChangeRow } from '../changes/row.ts';
import { tellingOf } from '../parts/frame.ts';
import { plainText } from '../parts/inline.ts';
import { inLanguage, listSeparator, type Speech } from '../parts/speech.ts';
import type { Earlier, Request } from '../request.ts';
import { HISTORY_COLUMNS, type HistorySubject } from '../sheet/history-columns.ts';
import type { Row, SheetView } from '../sheet/sheet-view.ts';
import { type ChangesView, changesView } from './changes.ts';
import { type SheetRequest, type TrackerView, trackerView } from './tracker.ts';

/** The column by which a row is found. Its value follows from the order of rows; it is marked when the row has changed. */
const COUNTED = 'number';

/**
 * The tracker of a scope that tells what changed since an earlier state: cells that say something else are marked, and
 * the history lists every change. Where nothing has changed it is the plain tracker, to the last cell.
 */
export function trackerViewSince(
  plan: Plan,
  request: Request,
  sheets: readonly SheetRequest[],
  since: Earlier,
  diff: PlanDiff,
): TrackerView {
  const now = trackerView(plan, request, sheets);
  const changes = changesView(since.plan, plan, { ...request, since: since.name }, diff);
  if (changes.isEmpty) return now;
  const before = hasScope(since.plan, request) ? trackerView(since.plan, request, sheets).sheets : [];
  const speech = { ...request, plan };
  return {
    ...tellingOf(now, speech, since.plan),
    sheets: now.sheets.map((sheet) =>
      sheet.key === 'history'
        ? withHistory(speech, sheet, changes)
        : markCells(
            sheet,
            before.find(({ key }) => key === sheet.key),
          ),
    ),
  };
}

const hasScope = (plan: Plan, { scope }: Request): boolean =>
  scope.kind === 'plan' || scopeIds(plan, scope.kind).includes(scope.id);

/** Marks the cells of a sheet whose words are not those of the same row before; all of them in a row that is new. */
function markCells(sheet: SheetView, before: SheetView | undefined): SheetView {
  const known = new Map(before?.rows.map((row) => [row.id, row]));
  return { ...sheet, rows: sheet.rows.map((row) => markRow(sheet, row, known.get(row.id))) };
}

function markRow({ columns }: SheetView, row: Row, old: Row | undefined): Row {
  const isCounted = (at: number) => columns[at]?.key === COUNTED;
  const isNew = row.cells.map((cell, at) => !isCounted(at) && old?.cells[at]?.text !== cell.text);
  if (!isNew.includes(true)) return row;
  const cells = row.cells.map((cell, at) => (isNew[at] || isCounted(at) ? { ...cell, changed: true as const } : cell));
  return { ...row, cells };
}

/** Adds one line for every change that concerns the tracker, below the line of its issue. */
function withHistory(speech: Speech, sheet: SheetView, changes: ChangesView): SheetView {
  const entries = changes.groups.flatMap((group) => group.entries);
  const by = sheet.rows[0]?.cells[sheet.columns.findIndex(({ key }) => key === 'by')]?.text ?? '';
  const rows = entries.map((entry, at) => {
    const subject: HistorySubject = {
      id: `${speech.plan.head.edition.name}-change-${at + 1}`,
      edition: changes.title,
      day: speech.plan.asOf,
      by: [{ kind: 'text', value: by }],
      change: inWords(speech, entry),
    };
    return {
      id: `edition:${subject.id}`,
      cells: sheet.columns.map(({ key }) => {
        const source = HISTORY_COLUMNS[key];
        if (!source) throw new RangeError(`the history has no column "${key}"`);
        return source.cell(subject, speech);
      }),
      answers: [],
    };
  });
  return { ...sheet, rows: [...sheet.rows, ...rows] };
}

/** 取組「航海の参加者」変更：状況 実施予定 → 完了、数値 約160名（計画）→ 158名（実績） */
function inWords(speech: Speech, { kindWord, name, changeWord, state, rows }: ChangeEntry): string {
  const head = inLanguage(speech, {
    ja: `${kindWord}「${plainText(name)}」${changeWord}`,
    en: `${kindWord} “${plainText(name)}” ${changeWord.toLowerCase()}`,
  });
  const details = rows.length > 0 ? rows.map(rowInWords).join(listSeparator(speech)) : (state ?? '');
  const colon = inLanguage(speech, { ja: '：', en: ': ' });
  return details === '' ? head : `${head}${colon}${details}`;
}

/** A text is only said to have changed: its words stand in their own cell. */
function rowInWords({ field, runs, old, new: now }: ChangeRow): string {
  if (runs) return field;
  return [field, [old, now].flatMap((line) => (line ? [plainText(line)] : [])).join(' → ')].join(' ');
}
