const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A text as HTML, safe in an element and in a quoted attribute. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);

/** Markup that is ready for the page: made by `html`, never from a value. */
export interface Html {
  readonly markup: string;
}

type Slot = string | number | Html | readonly Html[];

const isList = (slot: Slot): slot is readonly Html[] => Array.isArray(slot);

const fillSlot = (slot: Slot): string => {
  if (typeof slot === 'string' || typeof slot === 'number') return escapeHtml(String(slot));
  return isList(slot) ? slot.map(({ markup }) => markup).join('') : slot.markup;
};

/**
 * Markup with slots: what is put in is escaped unless it is markup made the same way.
 *
 * @example html`<p>${'a < b'}</p>` // { markup: '<p>a &lt; b</p>' }
 */
export const html = (strings: TemplateStringsArray, ...slots: readonly Slot[]): Html => ({
  markup: strings.reduce((text, part, index) => text + fillSlot(slots[index - 1] ?? '') + part),
});

/** No markup, for a part that a page leaves out. */
export const NOTHING: Html = { markup: '' };
