import { readFileSync } from 'node:fs';
import { strToU8, zipSync } from 'fflate';

const NAMESPACES = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
].join(' ');
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const WORD_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** A paragraph whose text stands in as many runs as there are pieces, as Word splits it while somebody types. */
export const paragraph = (...pieces: readonly string[]): string =>
  `<w:p>${pieces.map((piece) => `<w:r><w:t xml:space="preserve">${piece}</w:t></w:r><w:proofErr w:type="spellStart"/>`).join('')}</w:p>`;

const logo = `<w:p><w:r><w:drawing><wp:inline><wp:extent cx="914400" cy="457200"/><wp:docPr id="7" name="logo" descr="省の紋章"/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr><pic:cNvPr id="7" name="logo"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="rId1"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="914400" cy="457200"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`;

const textBox = (inner: string) =>
  `<w:p><w:r><w:pict><v:shape style="width:120pt;height:40pt"><v:textbox><w:txbxContent>${inner}</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>`;

/** The style ids of Word in Japanese: "a" is Normal, "1" is heading 1. */
const STYLES = `<w:styles ${NAMESPACES}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Century" w:eastAsia="ＭＳ 明朝" w:hAnsi="Century"/><w:sz w:val="24"/></w:rPr></w:rPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style><w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:basedOn w:val="a"/><w:next w:val="a"/><w:pPr><w:keepNext/><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:color w:val="003366"/></w:rPr></w:style><w:style w:type="paragraph" w:customStyle="1" w:styleId="Note"><w:name w:val="Ministry Motto"/><w:basedOn w:val="a"/></w:style></w:styles>`;

const NUMBERING = `<w:numbering ${NAMESPACES}><w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="※"/><w:lvlJc w:val="left"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`;

const FOOTNOTES = `<w:footnotes ${NAMESPACES}><w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote><w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote><w:footnote w:id="1"><w:p><w:r><w:t>省の注</w:t></w:r></w:p></w:footnote></w:footnotes>`;

/** What a fixture may have in place of what it has. */
export interface LetterheadParts {
  /** What stands before and behind the place of the text. */
  readonly before?: string;
  readonly body?: string;
  readonly after?: string;
  readonly header?: string;
  /** More styles than it has. */
  readonly styles?: string;
  readonly mainType?: string;
  readonly more?: Readonly<Record<string, string>>;
}

/** A ministry's letterhead: header with logo and marking, number in a text box, styles, a list and a note of its own. */
export function makeLetterhead({
  before = [
    textBox(paragraph('第', '{{nu', 'mber}', '}')),
    paragraph('{{', '日付', '}}'),
    paragraph('{{addressee}}'),
    '<w:p><w:pPr><w:pStyle w:val="Note"/></w:pPr><w:r><w:t>信頼と共創</w:t></w:r><w:r><w:footnoteReference w:id="1"/></w:r></w:p>',
  ].join(''),
  body = paragraph('{{body}}'),
  after = '<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>連絡先は裏面</w:t></w:r></w:p>',
  header = logo + paragraph('{{marking}}　{{ title }}'),
  styles = '',
  mainType = 'document',
  more = {},
}: LetterheadParts = {}): Uint8Array {
  const section =
    '<w:sectPr><w:headerReference w:type="default" r:id="rId5"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="2268" w:right="1134" w:bottom="1134" w:left="2268" w:header="851" w:footer="992" w:gutter="0"/></w:sectPr>';
  const relationship = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
  const relationships = (...list: readonly string[]) =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list.join('')}</Relationships>`;
  const override = (part: string, type: string) =>
    `<Override PartName="/word/${part}.xml" ContentType="${WORD_TYPE}.${type}+xml"/>`;
  const parts: Record<string, string> = {
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/>${override('document', `${mainType}.main`)}${override('styles', 'styles')}${override('numbering', 'numbering')}${override('footnotes', 'footnotes')}${override('header1', 'header')}</Types>`,
    '_rels/.rels': relationships(relationship('rId1', 'officeDocument', 'word/document.xml')),
    'word/document.xml': `<w:document ${NAMESPACES}><w:body>${before}${body}${after}${section}</w:body></w:document>`,
    'word/styles.xml': STYLES.replace('</w:styles>', `${styles}</w:styles>`),
    'word/numbering.xml': NUMBERING,
    'word/footnotes.xml': FOOTNOTES,
    'word/header1.xml': `<w:hdr ${NAMESPACES}>${header}</w:hdr>`,
    'word/_rels/document.xml.rels': relationships(
      relationship('rId1', 'styles', 'styles.xml'),
      relationship('rId2', 'numbering', 'numbering.xml'),
      relationship('rId3', 'footnotes', 'footnotes.xml'),
      relationship('rId5', 'header', 'header1.xml'),
    ),
    'word/_rels/header1.xml.rels': relationships(relationship('rId1', 'image', 'media/image1.png')),
    ...more,
  };
  const picture = readFileSync(new URL('../../../test/fixtures/two-pillars/media/harbour.png', import.meta.url));
  return zipSync({
    ...Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)])),
    'word/media/image1.png': new Uint8Array(picture),
  });
}
