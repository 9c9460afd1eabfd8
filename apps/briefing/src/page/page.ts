import type { Templates, Wording } from '@shinrai/templating';
import { type Frame, plainText } from '@shinrai/views';
import { annexesOf } from './annexes.ts';
import type { Spine } from './spines.ts';
import type { Theme } from './theme.ts';

/** A document ready for the printer: what goes into the body of the page that has fonts and styles loaded. */
export interface Page {
  readonly language: 'ja' | 'en';
  readonly title: string;
  /** The rules of running heads, feet and spines. */
  readonly rules: string;
  readonly body: string;
}

/** What makes pages: templates, words and colours. Not the plan: pages say what is in their view and nothing else. */
export interface Stationery {
  readonly templates: Templates;
  readonly wording: Readonly<Record<'ja' | 'en', Wording>>;
  readonly theme: Theme;
}

/** Anything a briefing template can be given. */
export interface BriefingView {
  readonly frame: Frame;
  /** What the earlier state is called that bars refer to; absent where there are none. */
  readonly barsSince?: string | null | undefined;
}

/** Templates with page rules of their own: paper, margins, running heads and feet other than those of a slide, or besides. */
const PAGE_RULES: Readonly<Record<string, string>> = {
  'briefing/pack': 'briefing/parts/cover-rules',
  'briefing/reading': 'briefing/reading/page-rules',
  'briefing/calendar': 'briefing/calendar/page-rules',
};

/** The template of the page rules that go with a template. */
export const pageRulesOf = (template: string): string => PAGE_RULES[template] ?? 'briefing/parts/page-rules';

/** Puts a view through its template. */
export function layOut(
  { templates, wording, theme }: Stationery,
  template: string,
  view: BriefingView,
  spines: readonly Spine[],
): Page {
  const { frame } = view;
  const context = {
    isWholePlan: false,
    changes: null,
    course: null,
    barsSince: null,
    annexes: annexesOf(view, wording[frame.language]),
    ...view,
    ...surroundings(view, wording[frame.language]),
    theme,
    spines,
  };
  return {
    language: frame.language,
    title: frame.title,
    rules: templates.render(pageRulesOf(template), context),
    body: templates.render('briefing/parts/symbols', {}) + templates.render(template, context),
  };
}

/** Words and signs around the facts that follow the language of the page. */
function surroundings({ frame, barsSince }: BriefingView, w: Wording) {
  const isEnglish = frame.language === 'en';
  const bars = barsSince ? String(w.changeBars).replace('%', () => barsSince) : '';
  return {
    w,
    isEnglish,
    comma: isEnglish ? ', ' : '、',
    semicolon: isEnglish ? '; ' : '、',
    colon: isEnglish ? ': ' : '：',
    stop: isEnglish ? '. ' : '。',
    gap: isEnglish ? '  ' : '　',
    spineWriting: isEnglish ? 'sideways-lr' : 'vertical-rl',
    foot: `${plainText(frame.plan)}${isEnglish ? ' – ' : '　'}${plainText(frame.subtitle)}`,
    status: [plainText(frame.asOf), frame.edition, frame.draft, bars].filter(Boolean).join(isEnglish ? ' | ' : '　'),
  };
}
