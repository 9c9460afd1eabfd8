import { DELIMITER, KINDS, REGULAR, WHITE } from '../syntax/characters.ts';

/** Told of each operator of a content stream: its name, and where its operands begin and it ends. */
export type Visit = (operator: string, start: number, end: number) => void;

/**
 * Goes through a content stream (latin1 text) operator by operator. Operands are skipped, not read: a content stream of a
 * page is long, and nearly all of it stays as it is (ISO 32000-1, 7.8.2).
 */
export function scanContent(content: string, visit: Visit): void {
  let [at, start] = [0, -1];
  while (at < content.length) {
    const code = content.charCodeAt(at);
    const kind = KINDS[code];
    if (kind === WHITE) {
      at += 1;
      continue;
    }
    const from = at;
    if (start === -1) start = at;
    if (kind === DELIMITER) at = skipDelimited(content, at);
    else {
      at = skipRegular(content, at);
      if (isNumber(code)) continue;
      const word = content.slice(from, at);
      if (word === 'true' || word === 'false' || word === 'null') continue;
      if (word === 'BI') at = skipInlineImage(content, at);
      visit(word, start, at);
      start = -1;
    }
  }
}

/** Whether a word that begins so is a number: digits, a sign or a point, and no operator begins with those. */
const isNumber = (code: number) => code >= 43 && code <= 57;

function skipRegular(content: string, from: number): number {
  let at = from;
  while (KINDS[content.charCodeAt(at)] === REGULAR) at += 1;
  return at;
}

/** The end of a string, name, comment, or of the bracket of an array or a dictionary. */
function skipDelimited(content: string, at: number): number {
  switch (content[at]) {
    case '(':
      return skipString(content, at + 1);
    case '/':
      return skipRegular(content, at + 1);
    case '<':
      return content[at + 1] === '<' ? at + 2 : endAfter(content, '>', at);
    case '>':
      return content[at + 1] === '>' ? at + 2 : at + 1;
    case '%':
      return endAfter(content, '\n', at);
    default:
      return at + 1;
  }
}

function skipString(content: string, from: number): number {
  let [at, depth] = [from, 1];
  while (at < content.length && depth > 0) {
    const sign = content[at];
    if (sign === '\\') at += 1;
    else if (sign === '(') depth += 1;
    else if (sign === ')') depth -= 1;
    at += 1;
  }
  return at;
}

function skipInlineImage(content: string, from: number): number {
  const end = /\sEI(?=\s|$)/g;
  end.lastIndex = content.indexOf('ID', from) + 3;
  return end.exec(content) ? end.lastIndex : content.length;
}

function endAfter(content: string, sign: string, from: number): number {
  const at = content.indexOf(sign, from);
  return at === -1 ? content.length : at + 1;
}
