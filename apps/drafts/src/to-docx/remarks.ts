import { paragraph } from './wml/paragraph.ts';
import { run, textRun } from './wml/run.ts';
import { element, type Xml } from './wml/xml.ts';

/** Who speaks in the comments, when, and what is said for each kind of remark, in the language of the document. */
export interface RemarkWords {
  readonly author: string;
  /** A day such as 2024-10-01. */
  readonly date: string;
  readonly words: Readonly<Record<string, string>>;
}

/** The comments for the drafter of one document. */
export interface Remarks {
  /** Sets a comment on runs; a fact that was commented on is not commented on again. */
  wrap(remark: string, fact: string | undefined, runs: readonly Xml[]): readonly Xml[];
  /** The comments so far. */
  list(): readonly Xml[];
}

/** Begins a document; without words it has no comments. */
export function createRemarks(given: RemarkWords | undefined): Remarks {
  const comments: Xml[] = [];
  const said = new Set<string>();
  return {
    wrap(remark, fact, runs) {
      const text = given?.words[remark];
      const key = `${fact} ${remark}`;
      if (!given || !text || runs.length === 0 || (fact !== undefined && said.has(key))) return runs;
      said.add(key);
      const id = comments.length;
      comments.push(toComment(id, text, given));
      const mark = (name: string) => element(name, { 'w:id': id });
      return [mark('w:commentRangeStart'), ...runs, mark('w:commentRangeEnd'), run(mark('w:commentReference'))];
    },
    list: () => comments,
  };
}

const toComment = (id: number, text: string, { author, date }: RemarkWords): Xml =>
  element(
    'w:comment',
    { 'w:id': id, 'w:initials': [...author][0] ?? '', 'w:author': author, 'w:date': `${date}T00:00:00.000Z` },
    paragraph({}, [textRun(text)]),
  );
