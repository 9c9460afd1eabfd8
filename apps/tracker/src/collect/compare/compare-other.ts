import type { Issue, IssuedTexts } from '../../meta/issued.ts';
import { bareText, tableTexts, textDigest } from '../../meta/texts.ts';
import type { CellFate } from '../change-set.ts';
import { headingKey } from '../match/heading.ts';
import type { RawBook, RawCell, RawSheet } from '../raw/raw-book.ts';
import type { BookWords } from './compare-book.ts';
import { isMeta } from './is-meta.ts';

/** Compares the sheets without a table of ours: those only to be read, the hidden one about the workbook, added ones. */
export function compareOther(
  { sheets }: RawBook,
  tables: ReadonlySet<RawSheet>,
  { generated }: BookWords,
  issue: Issue,
): readonly CellFate[] {
  const shown = shownAgain(issue, tables);
  return sheets
    .filter((sheet) => !tables.has(sheet))
    .flatMap((sheet) => {
      if (isMeta(sheet)) return fatesOf(sheet, () => GENERATED);
      const ours = sameName(generated, sheet);
      if (!ours) return fatesOf(sheet, () => ({ fate: 'extra', why: 'added-sheet' }));
      const isKnown = knownOn(
        sameName(issue.generated, sheet),
        shown,
        ours.counts ? countsOn(sheet, issue) : undefined,
      );
      return fatesOf(sheet, (column, cell) => {
        if (column > ours.columns) return { fate: 'extra', why: 'outside-table' };
        return isKnown(cell) ? GENERATED : { fate: 'extra', why: 'added-text' };
      });
    });
}

type Verdict = Pick<CellFate, 'fate' | 'why'>;
const GENERATED: Verdict = { fate: 'unchanged', why: 'generated' };

const fatesOf = ({ name, rows }: RawSheet, judge: (column: number, cell: RawCell) => Verdict): readonly CellFate[] =>
  rows.flatMap(({ cells }) =>
    [...cells].map(([column, cell]): CellFate => {
      const { address, text, struck } = cell;
      const returned = text === '' ? `[${struck ?? ''}]` : text;
      return { sheet: name, address, issued: null, returned, ...judge(column, cell) };
    }),
  );

const sameName = <T extends { readonly name: string }>(all: readonly T[], { name }: RawSheet): T | undefined =>
  all.find((one) => headingKey(one.name) === headingKey(name));

/** Whether a cell of a sheet that is only to be read says what was issued there, or what its formulas say by now. */
function knownOn(
  issued: IssuedTexts | undefined,
  shown: Shown,
  isCount: ((number: number) => boolean) | undefined,
): (cell: RawCell) => boolean {
  if (!issued) return () => true;
  const digests = new Set(issued.digests);
  return ({ text, number, formula, struck }) => {
    if (struck !== undefined) return false;
    if (issued.isLive && formula !== undefined) return true;
    if (issued.isLive && number !== undefined) return isCount ? isCount(number) : shown.hasNumber(number);
    const bare = bareText(number === undefined ? text : String(number));
    return bare === '' || digests.has(textDigest(bare)) || (issued.isLive && shown.hasText(bare));
  };
}

/**
 * Whether a number without a formula can be a count: only where a program has left no formulas at all, and of rows that
 * there can be. Among formulas somebody has typed it.
 */
function countsOn({ rows }: RawSheet, { sheets }: Issue): (number: number) => boolean {
  const most = sheets.reduce((sum, sheet) => sum + sheet.rows.length, 0);
  const hasFormulas = rows.some(({ cells }) => [...cells.values()].some(({ formula }) => formula !== undefined));
  return (number) => !hasFormulas && Number.isInteger(number) && number >= 0 && number <= most;
}

/** What the data sheets say or said: a program that keeps values only leaves it where a formula stood. */
interface Shown {
  hasText(bare: string): boolean;
  hasNumber(number: number): boolean;
}

function shownAgain(issue: Issue, tables: ReadonlySet<RawSheet>): Shown {
  let [texts, numbers]: readonly (ReadonlySet<string | number> | undefined)[] = [];
  const cells = () => [...tables].flatMap(({ rows }) => rows.flatMap((row) => [...row.cells.values()]));
  return {
    hasText: (bare) => {
      texts ??= new Set([...tableTexts(issue.sheets), ...cells().map(({ text }) => bareText(text))]);
      return texts.has(bare);
    },
    hasNumber: (number) => {
      numbers ??= new Set([...issuedNumbers(issue), ...cells().flatMap((cell) => cell.number ?? [])]);
      return numbers.has(number);
    },
  };
}

const issuedNumbers = ({ sheets }: Issue): readonly number[] =>
  sheets.flatMap(({ rows }) =>
    rows.flatMap(({ values }) =>
      values.flatMap((value) => (value?.type === 'number' ? value.number : value?.type === 'date' ? value.serial : [])),
    ),
  );
