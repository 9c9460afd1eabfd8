import type { FigureView } from './figure.ts';
import { figureLine } from './figure-line.ts';
import { type Line, words } from './inline.ts';
import { namedPoints, type Point, type SectorPoints, withoutBrackets } from './point.ts';
import type { SectorView } from './sector.ts';
import { inLanguage, type Speech } from './speech.ts';

/** A question with what can be answered from the data. */
export interface Question {
  readonly question: Line;
  /** Sentences that can be quoted. */
  readonly answer: readonly Line[];
  /** What can be named one after another. */
  readonly points: readonly Line[];
  /** The data does not hold the answer; the answer says so. */
  readonly isOpen: boolean;
  readonly followUp: { readonly question: Line; readonly answer: readonly Line[] } | null;
  readonly background: readonly Line[];
}

const MOST = { answers: 4, ahead: 3, background: 3, titles: 4 } as const;

const sentence = (speech: Speech, choices: { readonly ja: string; readonly en: string }): Line =>
  words(inLanguage(speech, choices));

/** How the sector is spoken of: a page for what fits nowhere is not a field of its own. */
const subject = (speech: Speech, { name, isBucket }: SectorView): Line =>
  inLanguage(speech, {
    ja: [...name, ...words(isBucket ? 'の取組' : '分野の取組')],
    en: isBucket ? words('the other actions') : [...words('“'), ...name, ...words('”')],
  });

/** How far has it come? */
export function progressQuestion(
  speech: Speech,
  sector: SectorView,
  { done, ahead }: SectorPoints,
  headline: Line,
): Question {
  const about = subject(speech, sector);
  return {
    question: inLanguage(speech, {
      ja: [...about, ...words('の進捗状況如何。')],
      en: [...words('What progress has been made under '), ...about, ...words('?')],
    }),
    answer: [sector.gist, headline, ...(done.length > 0 ? [] : [nothingDone(speech)])],
    points: done.slice(0, MOST.answers).map(({ said }) => said),
    isOpen: done.length === 0,
    followUp: {
      question: sentence(speech, { ja: '今後の予定如何。', en: 'What comes next?' }),
      answer:
        ahead.length > 0
          ? ahead.slice(0, MOST.ahead).map(({ said }) => said)
          : [
              sentence(speech, {
                ja: '資料に今後の予定の記載はない。',
                en: 'The source states nothing that is to come.',
              }),
            ],
    },
    background: backgroundOf(sector),
  };
}

const nothingDone = (speech: Speech): Line =>
  sentence(speech, {
    ja: '資料には、完了又は実施中とされた取組の記載がない。',
    en: 'The source names no action that is completed or ongoing.',
  });

const backgroundOf = ({ blocks }: SectorView): readonly Line[] =>
  [
    ...blocks.flatMap(({ framework }) => (framework ? [framework.full] : [])),
    ...blocks.flatMap(({ overview }) => overview),
  ].slice(0, MOST.background);

/** How much is it? */
export function figuresQuestion(speech: Speech, sector: SectorView, figures: readonly FigureView[]): Question {
  const about = subject(speech, sector);
  return {
    question: inLanguage(speech, {
      ja: [...about, ...words('の規模や成果を示す数値如何。')],
      en: [...words('What figures show the scale and results of '), ...about, ...words('?')],
    }),
    answer: [],
    points: figures.slice(0, MOST.answers).map((figure) => figureLine(speech, figure)),
    isOpen: false,
    followUp: null,
    background: figures.flatMap(({ note }) => (note ? [note] : [])).slice(0, MOST.background),
  };
}

/** What came of it? */
export function lateQuestion(speech: Speech, { title, when: written }: Point): Question {
  const when = withoutBrackets(speech, written);
  return {
    question: inLanguage(speech, {
      ja: [...words('「'), ...title, ...words('」は予定どおり行われたのか。')],
      en: [...words('Did “'), ...title, ...words('” go ahead as planned?')],
    }),
    answer: [
      inLanguage(speech, {
        ja: [
          ...words('予定の時期（'),
          ...when,
          ...words('）を過ぎているが、結果は資料に記載がない。担当への確認を要する。'),
        ],
        en: [
          ...words('The planned time ('),
          ...when,
          ...words(') has passed; the source does not state the result. The body in charge has to be asked.'),
        ],
      }),
    ],
    points: [],
    isOpen: true,
    followUp: null,
    background: [],
  };
}

/** What of those of which nothing is said? */
export function openQuestion(speech: Speech, sector: SectorView, open: readonly Point[]): Question {
  const about = subject(speech, sector);
  const titles = namedPoints(speech, open, MOST.titles);
  return {
    question: inLanguage(speech, {
      ja: [...about, ...words('のうち、進捗が示されていないものの現状如何。')],
      en: [
        ...words(sector.isBucket ? 'Where do ' : 'Where do the actions under '),
        ...about,
        ...words(' stand for which no progress is given?'),
      ],
    }),
    answer: [
      inLanguage(speech, {
        ja: [
          ...words(`${open.length}件（`),
          ...titles,
          ...words('）については、資料に進捗の記載がなく、手元の情報では答えられない。担当への確認を要する。'),
        ],
        en: [
          ...words(`For ${open.length} of them (`),
          ...titles,
          ...words(
            ') the source states no progress, and the data at hand does not hold the answer. The body in charge has to be asked.',
          ),
        ],
      }),
    ],
    points: [],
    isOpen: true,
    followUp: null,
    background: [],
  };
}
