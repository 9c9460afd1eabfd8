/** What a role means and which elements can have it. */
export interface RoleRule {
  readonly meaning: string;
  readonly elements: readonly string[];
  /** Set by a pass, not by templates. */
  readonly isMade?: true;
}

/** Values of `data-role`: what a part of an official document is, where its element does not say it. */
export const ROLES: Readonly<Record<string, RoleRule>> = {
  title: { meaning: 'title of the document', elements: ['h1', 'p'] },
  subtitle: { meaning: 'line below the title', elements: ['p'] },
  addressee: { meaning: 'whom a letter is for (宛先)', elements: ['p', 'section'] },
  'date-line': { meaning: 'date of a letter (日付)', elements: ['p'] },
  'number-line': { meaning: 'file number (文書番号)', elements: ['p'] },
  subject: { meaning: 'what a letter is about (件名)', elements: ['p', 'h1'] },
  sender: { meaning: 'who writes (差出人)', elements: ['p', 'section'] },
  opening: { meaning: 'the word that opens the items of a letter (記)', elements: ['p'] },
  items: { meaning: 'the items of a letter, between 記 and 以上', elements: ['ol'] },
  closing: { meaning: 'last line of a letter (敬具, 以上)', elements: ['p'] },
  enclosure: { meaning: 'what is enclosed (別添)', elements: ['p', 'ul', 'ol', 'section'] },
  label: { meaning: 'label in the corner of what is enclosed (別紙)', elements: ['p'] },
  contact: { meaning: 'whom to ask (連絡先)', elements: ['p', 'dl', 'table', 'section'] },
  note: {
    meaning: 'a remark below the text; as <ol> the notes that data-note refers to',
    elements: ['p', 'ol', 'section'],
  },
  lead: { meaning: 'what matters most, in a box', elements: ['p', 'section'] },
  speech: { meaning: 'what is said aloud, in large type', elements: ['p', 'section'] },
  question: { meaning: 'a question that is answered below', elements: ['h2', 'h3'] },
  plain: { meaning: 'a heading without a number', elements: ['h1', 'h2', 'h3', 'h4'] },
  blank: { meaning: 'a blank that the drafter fills in, or words to confirm', elements: ['span'] },
  changed: { meaning: 'words that differ from the text that stands beside them', elements: ['span'] },
  state: { meaning: 'state of an action', elements: ['span', 'p'] },
  meta: { meaning: 'facts about the document itself', elements: ['p', 'dl', 'table', 'section'] },
  toc: { meaning: 'place of the contents, filled from the headings', elements: ['section'] },
  'page-break': {
    meaning: 'begins on a new page',
    elements: ['section', 'h1', 'h2', 'h3', 'h4', 'p', 'table', 'figure'],
  },
  annex: { meaning: 'an annex (別紙)', elements: ['section'] },
  number: { meaning: 'number of a heading', elements: ['span'], isMade: true },
};

/** The roles that a template can give an element, in the order of the list above. */
export function rolesFor(element: string): readonly string[] {
  return Object.keys(ROLES).filter((role) => !ROLES[role]?.isMade && ROLES[role]?.elements.includes(element));
}
