import { type ActionView, plainText } from '@shinrai/views';
import { fold } from '../support/fold.ts';
import type { Reading } from './reading.ts';
import type { Format } from './whole-plan.ts';

/** How many characters may stand between the words of an action in a PDF: the bodies that take part. */
const APART = 300;

/**
 * The actions that a document does not tell in one place: title, text, state and time in one row of a table, or in a PDF
 * one closely after the other. A right state beside the wrong action would be found by no search for words.
 */
export function missingActions(reading: Reading, actions: readonly ActionView[], format: Format): readonly string[] {
  const tells = format === 'pdf' ? tellsInOrder : tellsInOneRow;
  return actions.flatMap((action) => {
    const parts = partsOf(action, format);
    return tells(reading, parts) ? [] : [`${action.id}: ${parts.join(' | ')}`];
  });
}

/** What must stand together. The tracker says in a column of its own that a state was inferred. */
function partsOf({ title, text, state, when }: ActionView, format: Format): readonly string[] {
  const word = plainText(state.word);
  const [, bare = word, remark = ''] = format === 'xlsx' ? (/^(.+?) ?[（(](推定|inferred)[）)]$/.exec(word) ?? []) : [];
  const basis = remark === 'inferred' ? 'Inferred' : remark;
  return [plainText(title), plainText(text), bare, plainText(when), basis].map(fold).filter((part) => part !== '');
}

const tellsInOneRow = ({ rows }: Reading, parts: readonly string[]): boolean =>
  rows.some((row) => {
    const cells = row.join('\n');
    return parts.every((part) => cells.includes(part));
  });

function tellsInOrder({ folded }: Reading, parts: readonly string[]): boolean {
  const [title = '', ...others] = parts;
  for (let start = folded.indexOf(title); start >= 0; start = folded.indexOf(title, start + 1)) {
    if (follow(folded, start + title.length, others)) return true;
  }
  return false;
}

function follow(folded: string, start: number, parts: readonly string[]): boolean {
  let at = start;
  for (const part of parts) {
    const found = folded.indexOf(part, at);
    if (found < 0 || found - at > APART) return false;
    at = found + part.length;
  }
  return true;
}
