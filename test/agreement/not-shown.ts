import type { Format } from './whole-plan.ts';

/**
 * What a view says and a format leaves out, by the end of its path in the view, each with the reason. Everything else
 * must be found. An entry that no longer leaves anything out has to go: a test says so.
 */
export const NOT_SHOWN: Readonly<Record<Format, Readonly<Record<string, string>>>> = {
  pdf: {
    'actions.source': 'a page for a meeting names the sources once, at the end; the registers have them row by row',
    'details.source': 'as for actions',
    'actions.note': 'remarks on the wording of the source are for editors: Word and Excel have them',
    'details.note': 'as for actions',
    'actions.where': 'the page shows the countries with their flags; a region is named in the text of the action',
    'documents.state.word': 'the register of documents tells when they were adopted instead',
  },
  docx: {
    'documents.state.word': 'the annex of documents tells when they were adopted instead',
  },
  xlsx: {
    'frame.subtitle': 'the workbook has a name of its own: it is a tracker, not a briefing',
    'pillars.gist': 'rows are what a tracker is about; it introduces nothing',
    'sectors.gist': 'as for pillars',
    'overview.vision': 'as for pillars',
    'areas.sectors.name': 'the tracker has no list of areas; it names the sectors in full',
    'areas.name.name': 'areas without any action have no row',
    'gaps.areas.name': 'as in the overview',
    'state.word': 'that a state was inferred stands in the next column: each row is tested for both',
    'areas.reason': 'the tracker is about actions, not about areas without any',
  },
};

/** Forms of a name for one place or another. A document must say the official one (`name`), and may use the others. */
const OTHER_FORMS = /\.(full|short|inCharge)$/;

/** Whether a format has to say what stands at this path of the view. */
export const mustShow = (format: Format, path: string): boolean =>
  !OTHER_FORMS.test(path) && !Object.keys(NOT_SHOWN[format]).some((end) => endsWith(path, end));

/** Whether a path ends in the given steps. */
export const endsWith = (path: string, end: string): boolean => `.${path}`.endsWith(`.${end}`);
