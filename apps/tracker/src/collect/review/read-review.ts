import { type Diagnostic, fail, messages, type Result, succeed } from '@shinrai/diagnostics';
import { headingKey } from '../match/heading.ts';
import type { RawRow, RawSheet } from '../raw/raw-book.ts';
import { readBook } from '../raw/read-book.ts';
import { REVIEW } from '../raw/room.ts';
import { REPORT_WORDS } from '../report/words.ts';
import { foldWord } from '../understand/fold.ts';
import { DECISIONS, FILES_HEADINGS, FILES_SHEET } from './review-columns.ts';
import { tellSome } from './tell-some.ts';

/** A decision of a filled-in review. */
export interface ReviewDecision {
  /** Of the item that it is about; see review-item.ts. */
  readonly key: string;
  readonly decision: (typeof DECISIONS)[number];
  readonly corrected: string;
  readonly reason: string;
  /** Where it stands in the review, for findings. */
  readonly sheet: string;
  readonly address: string;
}

/** What a filled-in review says. */
export interface Review {
  readonly decisions: readonly ReviewDecision[];
  /** The files that it is about: digest, and where they were found, relative to the review. */
  readonly files: readonly { readonly sha256: string; readonly name: string; readonly path: string }[];
}

const WANTED = ['decision', 'corrected', 'reason', 'key'] as const;
type Wanted = (typeof WANTED)[number];

/** Reads the decisions of a review workbook, whoever saved it. Rows without a decision say nothing. */
export function readReview(bytes: Uint8Array, file: string): Result<Review> {
  const { value: book, findings } = readBook(bytes, '', REVIEW);
  if (!book) return fail(...findings);
  const tables = book.sheets.flatMap((sheet) => findHeadings(sheet) ?? []);
  const [table] = tables;
  if (!table)
    return fail(
      messages.returnReviewUnreadable({ problem: 'its headings are gone' }, { place: { kind: 'file', file } }),
    );
  const read = table.sheet.rows.filter(({ number }) => number > table.row).map((row) => readRow(row, table, file));
  const problems = read.flatMap(({ finding }) => finding ?? []);
  if (problems.length > 0) return fail(...tellSome(problems, file));
  return succeed({ decisions: read.flatMap(({ decision }) => decision ?? []), files: book.sheets.flatMap(filesOf) });
}

interface Table {
  readonly sheet: RawSheet;
  readonly row: number;
  readonly columns: Readonly<Record<Wanted, number>>;
}

function findHeadings(sheet: RawSheet): Table | undefined {
  for (const { number, cells } of sheet.rows.slice(0, 20)) {
    const columns = Object.fromEntries(
      WANTED.map((key) => {
        const words = Object.values(REPORT_WORDS[key]).map(headingKey);
        return [key, [...cells].find(([, { text }]) => words.includes(headingKey(text)))?.[0] ?? 0];
      }),
    ) as Record<Wanted, number>;
    if (columns.key > 0 && columns.decision > 0) return { sheet, row: number, columns };
  }
  return undefined;
}

function readRow(
  row: RawRow,
  { sheet, columns }: Table,
  file: string,
): { decision?: ReviewDecision; finding?: Diagnostic } {
  const text = (column: Wanted) => row.cells.get(columns[column])?.text.trim() ?? '';
  const [key, written] = [text('key'), text('decision')];
  if (key === '' || written === '') return {};
  const decision = DECISIONS.find((one) =>
    Object.values(REPORT_WORDS[one]).some((word) => foldWord(word) === foldWord(written)),
  );
  const address = row.cells.get(columns.decision)?.address ?? '';
  if (!decision) {
    const decisions = DECISIONS.map((one) => REPORT_WORDS[one].ja);
    const place = { kind: 'cell', file, sheet: sheet.name, cell: address } as const;
    return { finding: messages.returnDecisionUnknown({ decision: written, decisions }, { place }) };
  }
  return {
    decision: { key, decision, corrected: text('corrected'), reason: text('reason'), sheet: sheet.name, address },
  };
}

function filesOf({ name, rows }: RawSheet): Review['files'] {
  const [headings, ...rest] = rows;
  if (name !== FILES_SHEET || !headings) return [];
  const columns = FILES_HEADINGS.map((head) => [...headings.cells].find(([, { text }]) => text === head)?.[0] ?? 0);
  return rest.map(({ cells }) => {
    const [sha256 = '', name = '', path = ''] = columns.map((column) => cells.get(column)?.text ?? '');
    return { sha256, name, path };
  });
}
