import { child, children, type Element } from '../xml/parse-xml.ts';

/** The text of a string of a workbook, in runs or not; readings (rPh) are left out. */
export function richText(item: Element): string {
  const runs = children(item, 't', 'r').map((run) => (run.localName === 'r' ? child(run, 't') : run));
  return runs.map((run) => run?.textContent ?? '').join('');
}
