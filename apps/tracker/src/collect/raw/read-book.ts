import { type Diagnostic, fail, messages, type Result, succeed } from '@shinrai/diagnostics';
import { readComments, readPersons } from './comments.ts';
import { countTo } from './counter.ts';
import { FileProblem } from './file-problem.ts';
import { LIMITS } from './limits.ts';
import { notAWorkbook } from './not-a-workbook.ts';
import { openPackage, type Package } from './open-package.ts';
import type { RawBook, RawSheet } from './raw-book.ts';
import { readSheet, type SheetContext } from './read-sheet.ts';
import { partsOf, type Relationship, readRelationships } from './relationships.ts';
import { decodeEscapes } from './rich-text.ts';
import { type Room, WHOLE } from './room.ts';
import { readSharedStrings } from './shared-strings.ts';
import { signatureProblem } from './signature.ts';
import { readStyles } from './styles.ts';
import { survey } from './survey.ts';
import { walkXml } from './walk-xml.ts';
import { withoutLooks } from './without-looks.ts';
import { damaged, tooLarge } from './zip-directory.ts';

/**
 * Reads a returned workbook, whoever saved it, into what stands in its cells. Limits are checked before anything is
 * unpacked and before anything is parsed; nothing in the file is ever run or fetched. Whatever is wrong with it is a
 * finding. One that nowhere says the word that all of ours say is not read on, nor one that holds more than there is
 * room for.
 */
export function readBook(bytes: Uint8Array, word = '', room: Room = WHOLE): Result<RawBook> {
  if (bytes.length > LIMITS.file) {
    return fail(messages.returnTooLarge({ what: 'its size', limit: `${LIMITS.file / 1_000_000} MB` }));
  }
  const problem = signatureProblem(bytes);
  if (problem) return fail(problem);
  try {
    return readParts(withoutLooks(openPackage(bytes), room.sharedTexts), word, room);
  } catch (fault) {
    if (fault instanceof FileProblem) return fail(fault.finding);
    throw fault;
  }
}

function readParts(pack: Package, word: string, room: Room): Result<RawBook> {
  const { saysWord } = survey(pack, word, room);
  const main = mainPart(pack);
  const hostile = hostileParts(pack, main);
  if (hostile.length > 0) return fail(...hostile);
  if (!saysWord) return fail(messages.returnNotOurs({}));
  const related = readRelationships(pack, main);
  const partOf = (type: string) => related.find((one) => one.type === type && !one.isExternal)?.target;
  const { sheets, is1904 } = readMain(pack, main);
  const context: SheetContext = {
    shared: readSharedStrings(pack, partOf('sharedStrings'), room.texts),
    styles: readStyles(pack, partOf('styles')),
    is1904,
    count: {
      cell: countTo(room.cells, 'the number of its cells', 'cells with content'),
      mark: countTo(room.marks, 'the number of its cells', 'rows and cells'),
      characters: countTo(room.characters, 'all that stands in its cells', 'characters'),
      merge: countTo(LIMITS.merges, 'the number of merged cells', 'ranges'),
    },
  };
  const persons = readPersons(pack);
  const parts = new Set<string>();
  const read = sheets.flatMap(({ id, ...sheet }) => {
    const part = related.find((one) => one.id === id && one.type === 'worksheet')?.target;
    if (part === undefined) return [];
    if (parts.has(part.toLowerCase())) throw damaged(`two sheets are the same part "${part}"`);
    parts.add(part.toLowerCase());
    return [toSheet(pack, part, sheet, context, persons)];
  });
  return succeed({ sheets: read, modified: readModified(pack), findings: [] });
}

/** The part that holds the list of sheets. */
function mainPart(pack: Package): string {
  const main = readRelationships(pack, '').find(({ type }) => type === 'officeDocument')?.target;
  if (main !== undefined && /workbook[^/]*\.xml$/i.test(main) && pack.has(main)) return main;
  if (main?.endsWith('.bin')) throw new FileProblem(notAWorkbook('a binary workbook (.xlsb)'));
  if (pack.has('mimetype')) throw new FileProblem(notAWorkbook('an OpenDocument file'));
  if (pack.has('word/document.xml')) throw new FileProblem(notAWorkbook('a Word document'));
  if (pack.has('[Content_Types].xml')) throw damaged('it has no list of sheets');
  throw new FileProblem(notAWorkbook('an archive of files'));
}

/** What makes a workbook dangerous to believe: programs inside it, and values from other files. */
function hostileParts(pack: Package, main: string): readonly Diagnostic[] {
  const hasMacros =
    pack.names.some((name) => /vbaProject|\/(?:macrosheets|dialogsheets|activeX)\//i.test(name)) ||
    readRelationships(pack, main).some(({ type }) => /vbaProject|xlMacrosheet/i.test(type));
  const links = pack.names.filter((name) => /^xl\/externalLinks\/[^/]+\.xml$/i.test(name));
  const targets = links.flatMap((part) => readRelationships(pack, part).map(({ target }) => target));
  return [
    ...(hasMacros ? [messages.returnMacros({})] : []),
    ...(links.length > 0 ? [messages.returnExternalLinks({ targets: targets.length > 0 ? targets : ['?'] })] : []),
  ];
}

interface ListedSheet extends Pick<RawSheet, 'name' | 'state'> {
  readonly id: string;
}

function readMain(pack: Package, main: string): { readonly sheets: readonly ListedSheet[]; readonly is1904: boolean } {
  const sheets: ListedSheet[] = [];
  let is1904 = false;
  walkXml(pack.read(main), main, {
    open: (name, attributes) => {
      if (name === 'workbookPr') is1904 = attributes.date1904 === '1' || attributes.date1904 === 'true';
      if (name !== 'sheet') return;
      if (sheets.length === LIMITS.sheets) throw tooLarge('the number of its sheets', `${LIMITS.sheets} sheets`);
      const { name: title = '', state } = attributes;
      sheets.push({
        id: attributes['@id'] ?? '',
        name: decodeEscapes(title),
        state: state === 'hidden' || state === 'veryHidden' ? state : 'visible',
      });
    },
  });
  return { sheets, is1904 };
}

function toSheet(
  pack: Package,
  part: string,
  listed: Pick<RawSheet, 'name' | 'state'>,
  context: SheetContext,
  persons: ReadonlyMap<string, string>,
): RawSheet {
  const related = readRelationships(pack, part);
  return {
    ...listed,
    ...readSheet(pack, part, context),
    comments: readComments(pack, part, persons),
    drawings: countDrawings(pack, related),
  };
}

/** Shapes, pictures and text boxes on a sheet; the boxes of notes are drawn in an older way and not counted. */
function countDrawings(pack: Package, related: readonly Relationship[]): number {
  let count = 0;
  for (const part of partsOf(pack, related, 'drawing')) {
    walkXml(pack.read(part), part, {
      open: (name) => {
        if (/^(?:twoCellAnchor|oneCellAnchor|absoluteAnchor)$/.test(name)) count += 1;
      },
    });
  }
  return count;
}

function readModified(pack: Package): string | undefined {
  if (!pack.has('docProps/core.xml')) return undefined;
  let [isModified, text] = [false, ''];
  walkXml(pack.read('docProps/core.xml'), 'docProps/core.xml', {
    open: (name) => {
      isModified = name === 'modified';
    },
    close: () => {
      isModified = false;
    },
    text: (piece) => {
      if (isModified) text += piece;
    },
  });
  return /^\d{4}-\d{2}-\d{2}T/.test(text) ? text : undefined;
}
