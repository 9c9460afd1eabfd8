/** What the value of an attribute has to look like. */
export interface AttributeRule {
  /** In words, for messages and for the guide. */
  readonly form: string;
  readonly pattern: RegExp;
  readonly isRequired?: true;
}

const ANY: AttributeRule = { form: 'any text', pattern: /[\s\S]/ };
const COUNT: AttributeRule = { form: 'a whole number from 1 to 9999', pattern: /^[1-9]\d{0,3}$/ };

/** Columns that a table of Word can have. */
const COLUMNS: AttributeRule = { form: 'a whole number from 1 to 63', pattern: /^(?:[1-9]|[1-5]\d|6[0-3])$/ };
const ID: AttributeRule = {
  form: 'letters, digits, "-", "_", "." and ":", beginning with a letter',
  pattern: /^\p{L}[\p{L}\p{N}_.:-]*$/u,
};

/** What a drafter can be told about words. */
export const REMARKS = [
  'not-stated',
  'not-translated',
  'inferred',
  'provisional',
  'overdue',
  'to-fill',
  'to-confirm',
] as const;

/** Attributes that every element may have. */
export const GLOBAL_ATTRIBUTES: Readonly<Record<string, AttributeRule>> = {
  id: ID,
  lang: { form: 'a language such as "ja" or "en"', pattern: /^[a-z]{2,3}(-[A-Za-z0-9]+)*$/ },
  'data-fact': { form: 'the fact that the text comes from', pattern: /\S/ },
  'data-remark': {
    form: `why the drafter should look at it, as a comment in drafts: ${REMARKS.join(', ')}`,
    pattern: new RegExp(`^(${REMARKS.join('|')})$`),
  },
};

export const LINK_ATTRIBUTES: Readonly<Record<string, AttributeRule>> = {
  href: {
    form: '"#id" of this document, or an address with http, https or mailto',
    pattern: /^(#\S+|https?:\/\/\S+|mailto:\S+)$/i,
    isRequired: true,
  },
};

export const PICTURE_ATTRIBUTES: Readonly<Record<string, AttributeRule>> = {
  src: {
    form: 'a path, or an address with file or data:image',
    pattern: /^(file:|data:image\/|(?![a-z]+:)).+/i,
    isRequired: true,
  },
  alt: { form: 'what the picture shows; empty when it only decorates', pattern: /^/, isRequired: true },
};

export const CELL_ATTRIBUTES: Readonly<Record<string, AttributeRule>> = { colspan: COLUMNS, rowspan: COUNT };

export const HEADER_CELL_ATTRIBUTES: Readonly<Record<string, AttributeRule>> = {
  ...CELL_ATTRIBUTES,
  scope: { form: '"col", "row", "colgroup" or "rowgroup"', pattern: /^(col|row)(group)?$/ },
};

export const TABLE_ATTRIBUTES: Readonly<Record<string, AttributeRule>> = {
  'data-widths': {
    form: 'a percentage for each column, together 100, such as "20 30 50"',
    pattern: /^\d+(\.\d+)?([ ,]+\d+(\.\d+)?)*$/,
  },
};

export const SECTION_ATTRIBUTES: Readonly<Record<string, AttributeRule>> = {
  'data-orientation': { form: '"landscape"', pattern: /^landscape$/ },
};

export const LIST_ATTRIBUTES: Readonly<Record<string, AttributeRule>> = { start: COUNT };

export const NOTE_ATTRIBUTES: Readonly<Record<string, AttributeRule>> = {
  'data-note': { form: 'the id of an <li> in an <ol data-role="note">', pattern: ID.pattern },
};

export const CHANGE_ATTRIBUTES: Readonly<Record<string, AttributeRule>> = {
  datetime: {
    form: 'a day or an instant such as "2024-10-01T00:00:00Z"',
    pattern: /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d)?(Z|[+-]\d\d:\d\d))?$/,
  },
  'data-author': ANY,
};

/** The name that hast gives an attribute; only those that HTML writes in one word need to be listed. */
const PROPERTIES: Readonly<Record<string, string>> = { colspan: 'colSpan', rowspan: 'rowSpan', datetime: 'dateTime' };

/**
 * The hast property of an attribute of the dialect.
 *
 * @example propertyOf('data-role') // 'dataRole'
 */
export function propertyOf(attribute: string): string {
  return PROPERTIES[attribute] ?? attribute.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
}
