import type { PdfContent } from '@shinrai/testing';
import type { Built } from './built.ts';
import type { ToBody } from './page-body.ts';

type Pdf = Built<PdfContent>;

/** A rule gives what is wrong with a file, and false for what is not. `toBody` takes running heads and feet away. */
type Rule = (pdf: Pdf, toBody: Readonly<Record<'ja' | 'en', ToBody>>) => readonly (string | false)[];

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
  'has headings, and bookmarks to each page that has some': ({ content }) => {
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
    ...fonts.map(
      ({ name }) => !/^BIZUDP(Gothic|Mincho)-/.test(name) && `${name || 'a font without a name'} is not ours`,
    ),
  ],
  'has as many pages as the manifest says': ({ content, count }) => [
    content.pages.length !== count?.value && `${content.pages.length} pages, the manifest says ${count?.value}`,
  ],
  'is A4 landscape': ({ content: { pages } }) =>
    pages.map(
      ({ width, height }, index) =>
        (Math.abs(width - 297) > 0.5 || Math.abs(height - 210) > 0.5) && `page ${index + 1} is ${width} × ${height} mm`,
    ),
  'has no page with nothing but head and foot': ({ content: { pages }, language }, toBody) =>
    pages.map(({ text }, index) => {
      const body = toBody[language](text, index + 1, pages.length);
      return body.length < LEAST_WORDS && `page ${index + 1} says only "${body}"`;
    }),
  'has alternative texts for its pictures': ({ content: { pages } }) =>
    pages.flatMap(({ structure }, index) =>
      (structure ? figuresIn(structure) : []).map(
        ({ alternative }) => !alternative && `a picture on page ${index + 1} has none`,
      ),
    ),
};

/** Characters below which a page counts as empty: fewer than any heading with a line under it. */
const LEAST_WORDS = 15;

type Bookmark = PdfContent['bookmarks'][number];
const flatten = (bookmarks: readonly Bookmark[]): readonly Bookmark[] =>
  bookmarks.flatMap((bookmark) => [bookmark, ...flatten(bookmark.children)]);

type Structure = NonNullable<PdfContent['pages'][number]['structure']>;
const figuresIn = (node: Structure): readonly Structure[] => [
  ...(node.role === 'Figure' ? [node] : []),
  ...node.children.flatMap(figuresIn),
];
