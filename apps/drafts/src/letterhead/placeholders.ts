import { all, create, type Document, type Element } from './xml.ts';

/** What a letterhead may ask for, with the words for it in Japanese. */
export const PLACEHOLDERS: Readonly<Record<string, string>> = {
  body: '本文',
  title: '標題',
  subtitle: '副題',
  number: '文書番号',
  date: '日付',
  addressee: '宛先',
  sender: '発信者',
  subject: '件名',
  issuer: '作成者',
  marking: '取扱い',
  draft: '案',
  asOf: '時点',
  edition: '版',
};

const BY_WORD = new Map(
  Object.entries(PLACEHOLDERS).flatMap(([name, japanese]) => [[name.toLowerCase(), name] as const, [japanese, name]]),
);

/** All words that may stand in braces. */
export const PLACEHOLDER_WORDS: readonly string[] = Object.entries(PLACEHOLDERS).flat();

/** The placeholder that a word stands for. */
export const placeholderOf = (word: string): string | undefined => BY_WORD.get(word) ?? BY_WORD.get(word.toLowerCase());

/** A placeholder as it stands in a part. */
export interface Found {
  readonly paragraph: Element;
  readonly word: string;
  /** Text of its paragraph. */
  readonly text: string;
}

const TOKEN = /\{\{\s*([^{}]*?)\s*\}\}/g;

/** The texts of a paragraph, without those of paragraphs in its text boxes. */
const textsOf = (paragraph: Element): readonly Element[] =>
  all(paragraph, 't').filter((text) => ownerOf(text) === paragraph);

function ownerOf(node: Element): Element | undefined {
  let at = node.parentNode;
  while (at && !(at.nodeType === 1 && (at as Element).localName === 'p' && isWord(at as Element))) at = at.parentNode;
  return (at ?? undefined) as Element | undefined;
}

const isWord = ({ namespaceURI }: Element) => namespaceURI?.includes('wordprocessingml') === true;

/** The text of a paragraph. */
export const paragraphText = (paragraph: Element): string =>
  textsOf(paragraph)
    .map((text) => text.textContent ?? '')
    .join('');

/** Every placeholder of a part, also those that Word has split over several runs. */
export function findPlaceholders(part: Document): readonly Found[] {
  return all(part, 'p').flatMap((paragraph) => {
    const text = paragraphText(paragraph);
    return [...text.matchAll(TOKEN)].map(([, word = '']) => ({ paragraph, word, text }));
  });
}

/** The paragraphs that hold braces of a placeholder that is not whole. */
export const brokenPlaceholders = (part: Document): readonly string[] =>
  all(part, 'p')
    .map(paragraphText)
    .filter((text) => /\{\{|\}\}/.test(text.replace(TOKEN, '')));

/** Puts values in place of placeholders; a paragraph that held nothing else and has nothing to say goes. */
export function fillPlaceholders(part: Document, textFor: (name: string) => string): void {
  for (const paragraph of new Set(findPlaceholders(part).map((found) => found.paragraph))) {
    const before = paragraphText(paragraph);
    fillParagraph(paragraph, textFor);
    if (before.replace(TOKEN, '').trim() === '' && paragraphText(paragraph).trim() === '') removeParagraph(paragraph);
  }
}

/** From the last to the first, so that places stay true; the run in which it begins takes the value and its look. */
function fillParagraph(paragraph: Element, textFor: (name: string) => string): void {
  const matches = [...paragraphText(paragraph).matchAll(TOKEN)];
  for (const { index, 0: token, 1: word = '' } of matches.toReversed()) {
    const name = placeholderOf(word);
    if (name === undefined) continue;
    let at = 0;
    for (const text of textsOf(paragraph)) {
      const words = text.textContent ?? '';
      const [from, to] = [Math.max(0, index - at), Math.min(words.length, index + token.length - at)];
      const isFirst = index >= at && index < at + words.length;
      if (from < to) setText(text, words.slice(0, from) + (isFirst ? textFor(name) : '') + words.slice(to));
      at += words.length;
    }
  }
}

/** A line feed is a new line in the same paragraph. */
function setText(text: Element, value: string): void {
  const [first = '', ...rest] = value.split('\n');
  text.textContent = first;
  text.setAttribute('xml:space', 'preserve');
  let last = text;
  for (const line of rest) {
    const next = create(text, 't');
    next.textContent = line;
    next.setAttribute('xml:space', 'preserve');
    last.parentNode?.insertBefore(create(text, 'br'), last.nextSibling);
    last.parentNode?.insertBefore(next, last.nextSibling?.nextSibling ?? null);
    last = next;
  }
}

/** A cell, a header and a text box need a paragraph, pages the one that ends them, and a logo the one it hangs on. */
function removeParagraph(paragraph: Element): void {
  const parent = paragraph.parentNode as Element;
  const holdsMore = ['sectPr', 'drawing', 'pict'].some((name) => all(paragraph, name).length > 0);
  const isNeeded = parent.localName !== 'body' || holdsMore;
  if (!isNeeded) parent.removeChild(paragraph);
}
