/** What operators of a content stream have to do with its marks. */
export type Part =
  | 'path'
  | 'noPaint'
  | 'paint'
  | 'show'
  | 'picture'
  | 'save'
  | 'restore'
  | 'text'
  | 'endText'
  | 'mark'
  | 'endMark';

const OPERATORS: Readonly<Record<Part, string>> = {
  path: 'm l c v y h re W W*',
  noPaint: 'n',
  paint: 'S s f F f* B B* b b*',
  show: `Tj TJ ' "`,
  picture: 'Do sh BI',
  save: 'q',
  restore: 'Q',
  text: 'BT',
  endText: 'ET',
  mark: 'BDC BMC',
  endMark: 'EMC',
};

/** The part of each operator; the others have none. */
export const PARTS = new Map(
  Object.entries(OPERATORS).flatMap(([part, names]) => names.split(' ').map((name) => [name, part as Part] as const)),
);
