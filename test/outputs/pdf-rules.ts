import type { PdfContent, PdfStructure } from '@shinrai/testing';
import type { Built } from './built.ts';
import { flatten } from './contents-page.ts';
import { lonelyFeet } from './page-feet.ts';

/** A rule gives what is wrong with a file, and false for what is not. */
type Rule = (pdf: Built<PdfContent>) => readonly (string | false)[];

/** What every PDF has to be, by what is said when it is. */
export const PDF_RULES: Readonly<Record<string, Rule>> = {
  'is tagged': ({ content }) => [
    !content.isTagged && 'not marked as tagged',
    ...content.pages.map(({ structure }, index) => !structure && `page ${index + 1} has no structure`),
  ],
  'has the title that the manifest has': ({ content, title }) => [
    content.title !== title && `"${content.title}" is not "${title}"`,
  ],
  'has its language': ({ content, language }) => [content.language !== language && `language ${content.language}`],
  'has headings, and bookmarks where it has several': ({ content }) => {
    const headings = content.roles.filter((role) => /^H\d$/.test(role));
    return [
      headings.length === 0 && 'no heading',
      headings.length > 1 && content.bookmarks.length === 0 && `${headings.length} headings and no bookmark`,
      ...flatten(content.bookmarks).map(({ title, page }) => page === undefined && `"${title}" leads nowhere`),
    ];
  },
  'has only BIZ UD fonts, all embedded': ({ content: { fonts } }) => [
    fonts.length === 0 && 'no fonts',
    ...fonts.map(({ name, isEmbedded }) => !isEmbedded && `${name} is not embedded`),
    ...fonts.map(({ name }) => !/^BIZUDP?(Gothic|Mincho)-/.test(name) && `${name || 'a nameless font'} is not ours`),
  ],
  'has as many pages as the manifest says': ({ content, count }) => [
    content.pages.length !== count?.value && `${content.pages.length} pages, the manifest says ${count?.value}`,
  ],
  'is A4': ({ content: { pages } }) =>
    pages.map(({ width, height }, index) => {
      const [short, long] = [Math.min(width, height), Math.max(width, height)];
      const isA4 = Math.abs(short - 210) < 0.5 && Math.abs(long - 297) < 0.5;
      return !isA4 && `page ${index + 1} is ${width} × ${height} mm`;
    }),
  'has no page that is empty or holds only one left-over line': ({ content: { pages } }) =>
    pages.map(({ structure, text }, index) => {
      const blocks = structure ? nodesIn(structure).filter(({ role }) => BLOCK.test(role)) : [];
      return blocks.length < 2 && `page ${index + 1} says only "${text.replaceAll('\n', ' ')}"`;
    }),
  'leaves no heading, label or head of a table alone at the foot of a page': ({ content: { pages } }) =>
    lonelyFeet(pages),
  'begins no line with what belongs to the line before: a comma, a full stop, a closing bracket': ({
    content: { pages },
  }) =>
    pages.flatMap(({ text }, index) =>
      text.split('\n').map((line) => NEVER_FIRST.test(line) && `page ${index + 1} has a line "${line}"`),
    ),
  'takes no more pages than it is made for: a country one, a calendar one a year': ({ content, kind }) => {
    const years = content.roles.filter((role) => role === 'H2').length;
    const most = { country: 1, calendar: years }[kind];
    return [most !== undefined && content.pages.length > most && `${content.pages.length} pages, not ${most}`];
  },
  'has alternative texts for its pictures': ({ content: { pages } }) =>
    pages.flatMap(({ structure }, index) =>
      (structure ? nodesIn(structure) : []).map(
        ({ role, alternative }) => role === 'Figure' && !alternative && `a picture on page ${index + 1} has none`,
      ),
    ),
};

/** Not where it stands alone, as each letter of a spine does. See JIS X 4051 and https://www.w3.org/TR/jlreq/#characters_not_starting_a_line. */
const NEVER_FIRST = /^\s*[、。，．！？）」』】〕々ー・：；]./;

/** What holds words of a page's own. Heads, feet and spines are artefacts and not in the structure at all. */
const BLOCK = /^(H\d|P|LI|TH|TD|Caption)$/;

const nodesIn = (node: PdfStructure): readonly PdfStructure[] => [node, ...node.children.flatMap(nodesIn)];
