/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
/** A part of a document that does not fit where it must. */
export interface Overflow {
  /** The id or class of its section, with its first words. */
  readonly what: string;
  readonly problem: string;
}

/**
 * Runs in the page: the parts of a document that are wider than the page, and those that are made for one page and take
 * more. Chromium would make the whole document smaller to fit a wide part in, so one long word would change every page.
 */
export function findOverflow(): readonly Overflow[] {
  const edge = document.body.getBoundingClientRect().right + 1;
  const isCover = (element: Element) => element.closest('.cover') !== null;
  const wide = [...document.body.querySelectorAll('*')].filter(
    (element) => !isCover(element) && !element.closest('svg') && element.getBoundingClientRect().right > edge,
  );
  const innermost = wide.filter((element) => ![...element.children].some((child) => wide.includes(child)));
  const { room, heightOf } = sectionTools();
  const long = [...document.querySelectorAll('.summary, .divider')].filter((section) => heightOf(section) > room + 1);
  const nameOf = (element: Element) => {
    const section = element.closest('section');
    return `${section?.id || section?.className || 'page'}: ${element.textContent?.trim().slice(0, 40) ?? ''}`;
  };
  return [
    ...innermost.map((element) => ({ what: nameOf(element), problem: 'is wider than the page' })),
    ...long.map((element) => ({ what: nameOf(element), problem: 'takes more than one page' })),
  ];
}
