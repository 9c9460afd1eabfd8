import {
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  type ICommentOptions,
  Paragraph,
  type ParagraphChild,
  TextRun,
} from 'docx';

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
  wrap(remark: string, fact: string | undefined, runs: readonly ParagraphChild[]): readonly ParagraphChild[];
  /** The comments so far. */
  list(): readonly ICommentOptions[];
}

/** Begins a document; without words it has no comments. */
export function createRemarks(given: RemarkWords | undefined): Remarks {
  const comments: ICommentOptions[] = [];
  const said = new Set<string>();
  return {
    wrap(remark, fact, runs) {
      const text = given?.words[remark];
      const key = `${fact} ${remark}`;
      if (!given || !text || runs.length === 0 || (fact !== undefined && said.has(key))) return runs;
      said.add(key);
      const id = comments.length;
      comments.push(toComment(id, text, given));
      const reference = new TextRun({ children: [new CommentReference(id)] });
      return [new CommentRangeStart(id), ...runs, new CommentRangeEnd(id), reference] as readonly ParagraphChild[];
    },
    list: () => comments,
  };
}

const toComment = (id: number, text: string, { author, date }: RemarkWords): ICommentOptions => ({
  id,
  author,
  initials: [...author][0] ?? '',
  date: new Date(`${date}T00:00:00Z`),
  children: [new Paragraph({ children: [new TextRun(text)] })],
});
