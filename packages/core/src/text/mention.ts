/** How a text mentions a figure of the plan: `{figure:voyage-participants}`. Documents print the figure in its place. */
export const FIGURE_MENTION = /\{figure:([a-z0-9-]+)\}/g;

/** A piece of a text: words as they stand, or the id of a figure to be printed. */
export type TextPiece =
  | { readonly kind: 'words'; readonly words: string }
  | { readonly kind: 'figure'; readonly id: string };

/**
 * A text cut at its mentions of figures, so that a number is typed once, in the figure, and every sentence follows it.
 *
 * @example splitMentions('約束は{figure:places}。').length // 3
 */
export function splitMentions(text: string): readonly TextPiece[] {
  const pieces: TextPiece[] = [];
  let end = 0;
  for (const match of text.matchAll(FIGURE_MENTION)) {
    if (match.index > end) pieces.push({ kind: 'words', words: text.slice(end, match.index) });
    pieces.push({ kind: 'figure', id: match[1] ?? '' });
    end = match.index + match[0].length;
  }
  if (end < text.length) pieces.push({ kind: 'words', words: text.slice(end) });
  return pieces;
}

/** A text from outside, in which nothing mentions a figure: the braces become full-width ones. */
export const withoutMentions = (text: string): string => text.replace(FIGURE_MENTION, '｛figure:$1｝');
