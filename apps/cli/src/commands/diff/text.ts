import { styleText } from 'node:util';
import { type ChangeEntry, type ChangeRow, type ChangesView, type Line, plainText } from '@shinrai/views';

/** How the kinds of change are marked, with and without colours. */
const SIGNS = { added: '+', removed: '-', changed: '~' } as const;

type Style = Parameters<typeof styleText>[0];

/** Puts a style on a text, or leaves it as it is. */
type Paint = (style: Style, text: string) => string;

const COLOURS = { added: 'green', removed: 'red', changed: 'yellow' } as const;

/**
 * The changes for a terminal. What was removed stands in [- -], what is new in {+ +}, with colours besides where there
 * are any.
 */
export const formatChanges = (view: ChangesView, hasColours: boolean): string => {
  const paint: Paint = (style, text) => (hasColours ? styleText(style, text, { validateStream: false }) : text);
  const head = [paint('bold', view.title), view.period, ...(view.isEmpty ? [view.nothing] : [countsLine(view)])];
  const groups = view.groups.map(
    ({ title, entries }) =>
      `\n${paint('bold', plainText(title))}\n${entries.map((entry) => formatEntry(entry, paint)).join('')}`,
  );
  const omitted = view.omitted === null ? '' : `\n${paint('dim', view.omitted)}\n`;
  return `${head.join('\n')}\n${groups.join('')}${omitted}`;
};

const countsLine = ({ counts, language }: ChangesView): string =>
  counts.map(({ text }) => text).join(language === 'ja' ? '、' : ', ');

const formatEntry = (entry: ChangeEntry, paint: Paint): string => {
  const sign = paint(COLOURS[entry.change], SIGNS[entry.change]);
  const state = entry.state === null ? '' : `: ${entry.state}`;
  const id = paint('dim', `(${entry.id})`);
  const head = `  ${sign} ${entry.kindWord} ${paint('bold', plainText(entry.name))}${state} ${id}\n`;
  return `${head}${entry.rows.map((row) => `      ${formatRow(row, paint)}\n`).join('')}`;
};

const formatRow = (row: ChangeRow, paint: Paint): string => {
  const remark = row.remark === null ? '' : paint('dim', ` · ${row.remark}`);
  return `${row.field}: ${formatValues(row, paint)}${remark}`;
};

const formatValues = ({ runs, old, new: now }: ChangeRow, paint: Paint): string => {
  if (runs) return runs.map(({ kind, text }) => MARK[kind](text, paint)).join('');
  if (old && now) return `${plainText(old)} → ${plainText(now)}`;
  return now ? MARK.added(plainText(now), paint) : MARK.removed(wordsOf(old), paint);
};

const wordsOf = (line: Line | null): string => (line ? plainText(line) : '');

const MARK = {
  same: (text: string) => text,
  removed: (text: string, paint: Paint) => paint(['red', 'strikethrough'], `[-${text}-]`),
  added: (text: string, paint: Paint) => paint('green', `{+${text}+}`),
} as const;
