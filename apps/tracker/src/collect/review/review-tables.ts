import type { Language } from '@shinrai/core';
import type { ChangeSet } from '../change-set.ts';
import { sayPlace, sayQuestion, sayReturned, sayValue, sayWhy } from '../report/say.ts';
import { FATE_WORDS, REPORT_WORDS } from '../report/words.ts';
import { FILES_HEADINGS, FILES_SHEET, REVIEW_COLUMNS, type ReviewColumn } from './review-columns.ts';
import { type ReviewItem, reviewItems } from './review-item.ts';

/** A sheet of the review as data: plain texts under one row of headings. */
export interface ReviewTable {
  readonly name: string;
  readonly columns: readonly {
    readonly head: string;
    readonly width: number;
    readonly isInput?: boolean;
    readonly isHidden?: boolean;
    readonly hasDecisions?: boolean;
  }[];
  readonly rows: readonly (readonly string[])[];
  readonly isHidden?: boolean;
  /** Columns that stay in sight. */
  readonly frozen?: number;
}

const WIDTHS: Readonly<Record<ReviewColumn, number>> = {
  from: 14,
  file: 18,
  where: 13,
  subject: 26,
  column: 18,
  issued: 16,
  today: 16,
  returned: 34,
  proposed: 30,
  verdict: 13,
  remark: 32,
  decision: 10,
  corrected: 24,
  reason: 26,
  key: 10,
};

const INPUTS = new Set<ReviewColumn>(['decision', 'corrected', 'reason']);

/** The sheets of a review: what is to be decided, questions to ministries, who has not answered, the files. */
export function reviewTables(
  set: ChangeSet,
  language: Language,
  paths: ReadonlyMap<string, string>,
): readonly ReviewTable[] {
  const word = (key: keyof typeof REPORT_WORDS): string => REPORT_WORDS[key][language];
  return [
    {
      name: word('review'),
      frozen: 5,
      columns: REVIEW_COLUMNS.map((key) => ({
        head: word(key),
        width: WIDTHS[key],
        isInput: INPUTS.has(key),
        isHidden: key === 'key',
        hasDecisions: key === 'decision',
      })),
      rows: reviewItems(set).map((item) => REVIEW_COLUMNS.map((column) => VALUES[column](item, language))),
    },
    {
      name: word('questions'),
      columns: (['from', 'where', 'subject', 'column', 'content', 'question'] as const).map((key) => ({
        head: word(key),
        width: key === 'content' || key === 'question' ? 46 : 22,
      })),
      rows: set.files.flatMap((file) =>
        file.questions.map((question) => {
          const { where, subject, column, content, ask } = sayQuestion(question, language);
          return [file.returner?.name ?? file.name, where, subject, column, content, ask];
        }),
      ),
    },
    {
      name: word('unanswered'),
      columns: [
        { head: word('from'), width: 30 },
        { head: word('actions'), width: 10 },
        { head: word('bodies'), width: 60 },
      ],
      rows: set.unanswered.map(({ name, rows, bodies }) => [
        name[language],
        String(rows),
        bodies.map((body) => body.name[language]).join(language === 'ja' ? '、' : ', '),
      ]),
    },
    {
      name: FILES_SHEET,
      isHidden: true,
      columns: FILES_HEADINGS.map((head) => ({ head, width: 30 })),
      rows: set.files.map(({ sha256, name }) => [sha256, name, paths.get(sha256) ?? '']),
    },
  ];
}

/** What stands in each column of the review. */
const VALUES: Readonly<Record<ReviewColumn, (item: ReviewItem, language: Language) => string>> = {
  from: ({ file }) => file.returner?.name ?? '',
  file: ({ file }) => file.name,
  where: ({ cell }) => sayPlace(cell),
  subject: ({ cell }) => cell.title ?? '',
  column: ({ cell, cells }) => (cells.length > 1 && cell.why === 'unsure-row' ? '' : (cell.heading ?? '')),
  issued: ({ cell }) => cell.issued ?? '',
  today: ({ cell, file }) => sayValue(cell.today, cell, file),
  returned: ({ cells }) => cells.map(sayReturned).join(' / '),
  proposed: ({ cell, file }) => sayValue(cell.proposed, cell, file),
  verdict: ({ cell }, language) => FATE_WORDS[cell.fate][language],
  remark: ({ cell }, language) => sayWhy(cell, language),
  decision: ({ cell }, language) => decided(cell.fate, cell.decision?.decision, language),
  corrected: ({ cell }) => cell.decision?.corrected ?? '',
  reason: ({ cell }) => cell.decision?.reason ?? '',
  key: ({ key }) => key,
};

/** What is accepted stands there as decided. */
function decided(fate: string, decision: 'accept' | 'decline' | 'ask' | undefined, language: Language): string {
  const made = decision ?? (fate === 'accepted' ? 'accept' : undefined);
  return made === undefined ? '' : REPORT_WORDS[made][language];
}
