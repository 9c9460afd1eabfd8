import { attribute, child, children, descendants, type Element, requirePart, unzipParts } from '../xml/parse-xml.ts';

/** Which marks of change are taken back: "reject all" takes back what is new, "accept all" what is gone. */
export type Settlement = 'accept' | 'reject';

/**
 * The lines of a Word file after "accept all" or "reject all", as Word does it: a paragraph whose mark goes is joined to
 * the next one, a row goes as a whole, a table without rows is no table. One line a paragraph, `| a | b` a row. Numbers
 * that fields count, and the table of contents, are left out: Word works them out anew.
 *
 * @see ECMA-376 part 1, 17.13.5
 */
export function settleDocx(bytes: Uint8Array, settlement: Settlement): readonly string[] {
  const root = requirePart(unzipParts(bytes), 'word/document.xml');
  const [body] = children(root, 'body');
  return body ? linesOf(body, settlement === 'accept' ? 'del' : 'ins') : [];
}

type Dropped = 'ins' | 'del';

function linesOf(container: Element, dropped: Dropped): readonly string[] {
  const lines: string[] = [];
  let carried: string | undefined;
  for (const block of children(container, 'p', 'tbl')) {
    if (block.localName === 'tbl') {
      if (carried) lines.push(carried);
      carried = undefined;
      lines.push(...rowsOf(block, dropped));
      continue;
    }
    const text = (carried ?? '') + textOf(block, dropped);
    const goes = child(child(child(block, 'pPr'), 'rPr'), dropped) !== undefined;
    carried = goes ? text : undefined;
    if (!goes) lines.push(text);
  }
  return carried === undefined ? lines : [...lines, carried];
}

const rowsOf = (table: Element, dropped: Dropped): readonly string[] =>
  children(table, 'tr')
    .filter((row) => !child(child(row, 'trPr'), dropped))
    .map((row) =>
      children(row, 'tc')
        .map((cell) => `| ${linesOf(cell, dropped).join(' / ')}`)
        .join(' '),
    );

const SIGNS: Readonly<Record<string, string>> = {
  tab: '\t',
  br: '\n',
  drawing: '[picture]',
  footnoteReference: '[note]',
};

/** Runs in order; what a field has counted is left out, from its code on to its end. */
function textOf(paragraph: Element, dropped: Dropped): string {
  const isDropped = new Set(descendants(paragraph, dropped).flatMap((mark) => descendants(mark, 'r')));
  const isReading = new Set(descendants(paragraph, 'rt').flatMap((reading) => descendants(reading, 'r')));
  let counting = false;
  const texts: string[] = [];
  for (const run of descendants(paragraph, 'r').filter((one) => !isDropped.has(one) && !isReading.has(one))) {
    const code = children(run, 'instrText', 'delInstrText')[0]?.textContent ?? '';
    if (/^\s*(SEQ|PAGEREF|REF)\b/.test(code)) counting = true;
    if (!counting) texts.push(runText(run));
    if (attribute(child(run, 'fldChar'), 'fldCharType') === 'end') counting = false;
  }
  return texts.join('');
}

const runText = (run: Element): string =>
  children(run)
    .map((part) => (['t', 'delText'].includes(part.localName) ? part.textContent : (SIGNS[part.localName] ?? '')))
    .join('');
