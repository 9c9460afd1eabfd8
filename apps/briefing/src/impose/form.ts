import { bookletSides, handoutSides, type Side } from './order.ts';

/** A rectangle on a sheet in millimetres, from its upper left corner. */
export interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A way to put several pages on one sheet of paper, as an output of its own beside the master. */
export interface Form {
  readonly name: 'handout' | 'booklet';
  /** What it is called behind the title of the master. */
  readonly title: Readonly<Record<'ja' | 'en', string>>;
  readonly sheet: { readonly width: number; readonly height: number };
  /** Where the pages of a side go, in the order of the side. A page keeps its proportions within its place. */
  readonly places: readonly Place[];
  /** Whether frames and page numbers stand around the pages, which are too small for their own. */
  readonly hasFrames: boolean;
  /** Fine lines for folding and trimming. */
  readonly lines: readonly Place[];
  sides(count: number): readonly Side[];
}

/** Goes up whenever the same master would be imposed otherwise. */
export const FORM_VERSION = 2;

/** Height of an A4 landscape page that is as wide as this, and of an A4 portrait page. */
const landscape = (width: number) => Math.round((width * 21000) / 297) / 100;
const portrait = (width: number) => Math.round((width * 29700) / 210) / 100;

const HANDOUT_WIDTH = 186;
const HANDOUT_PORTRAIT_WIDTH = 132;
const BOOKLET_WIDTH = 190;

/** Width of a folding or trimming line. */
const HAIR = 0.15;

const handout: Form = {
  name: 'handout',
  title: { ja: '配布用（1枚に2ページ）', en: 'Handout (2 pages per sheet)' },
  sheet: { width: 210, height: 297 },
  places: [10, 148].map((y) => ({ x: 12, y, width: HANDOUT_WIDTH, height: landscape(HANDOUT_WIDTH) })),
  hasFrames: true,
  lines: [],
  sides: handoutSides,
};

const handoutOfPortrait: Form = {
  ...handout,
  sheet: { width: 297, height: 210 },
  places: [11, 154].map((x) => ({ x, y: 8, width: HANDOUT_PORTRAIT_WIDTH, height: portrait(HANDOUT_PORTRAIT_WIDTH) })),
};

/**
 * Landscape pages bound at their left edge need sheets of twice their width. On A3 they come to 64 % and, trimmed along
 * the lines, to a booklet of A5 landscape; on A4 they would come to less than a half, which nobody reads.
 */
const booklet: Form = {
  name: 'booklet',
  title: { ja: '小冊子（A3中綴じ）', en: 'Booklet (saddle stitch, A3)' },
  sheet: { width: 420, height: 297 },
  places: [12, 218].map((x) => ({ x, y: 78, width: BOOKLET_WIDTH, height: landscape(BOOKLET_WIDTH) })),
  hasFrames: true,
  lines: [
    ...[74.25, 222.75].flatMap((y) => [4, 410].map((x) => ({ x, y, width: 6, height: HAIR }))),
    ...[62, 225].map((y) => ({ x: 210, y, width: HAIR, height: 10 })),
  ],
  sides: bookletSides,
};

/** Portrait pages come to their full size on A3, folded to A4: they keep their own page numbers. */
const bookletOfPortrait: Form = {
  ...booklet,
  places: [0, 210].map((x) => ({ x, y: 0, width: 210, height: 297 })),
  hasFrames: false,
  lines: [0, 291].map((y) => ({ x: 210, y, width: HAIR, height: 6 })),
};

const FORMS = {
  landscape: { handout, booklet },
  portrait: { handout: handoutOfPortrait, booklet: bookletOfPortrait },
} as const;

/** The forms that can be asked for. */
export const PRINT_FORMS = ['handout', 'booklet'] as const;
export type PrintForm = (typeof PRINT_FORMS)[number];

/** The kinds of briefing that are handed out in a form of their own, with the format of their pages: those of many pages. */
const KINDS: Readonly<Record<string, keyof typeof FORMS>> = {
  pack: 'landscape',
  pillar: 'landscape',
  ministry: 'landscape',
  reading: 'portrait',
};

/** The forms of a kind of briefing among those that are asked for. */
export function formsOf(kind: string, asked: readonly PrintForm[]): readonly Form[] {
  const format = KINDS[kind];
  return format === undefined
    ? []
    : PRINT_FORMS.filter((name) => asked.includes(name)).map((name) => FORMS[format][name]);
}
