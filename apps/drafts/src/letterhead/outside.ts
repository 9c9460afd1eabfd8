import { posix } from 'node:path';
import { type PackageParts, unzipPackage } from '@shinrai/ooxml';
import { type OfficePackage, openPackage } from './office-package.ts';
import { all, attr, childrenOf, type Document, rootOf } from './xml.ts';

/** Fields that fetch something when Word opens or prints the file, or run something when they are touched. */
const FETCHING =
  /^\s*\\?(?:DDE(?:AUTO)?|INCLUDE(?:TEXT|PICTURE)?|LINK|IMPORT|DATABASE|RD|EMBED|MACROBUTTON|GOTOBUTTON|AUTOTEXT(?:LIST)?)(?![A-Z])/i;

/** Parts that are programs, or files of other programs. */
const PROGRAMS = /vbaProject|vbaData|(?:^|\/)(?:activeX|embeddings|afchunk)|\.(?:bin|mht|mhtml|html?|rtf|exe|js)$/i;

/** Relations by which a page is a link that somebody has to follow; all others are followed by Word itself. */
const isLink = (type: string, target: string): boolean =>
  type.endsWith('/hyperlink') && /^(?:https?|mailto):/i.test(target);

/** Word notes with each file which template it was made from, often on somebody's own disk. */
const isTemplate = (type: string): boolean => type.endsWith('/attachedTemplate');

/**
 * The first thing in a letterhead that Word would fetch from elsewhere or run, in words; undefined where there is none.
 * The note of the template that it was made from does not count: see `withoutTemplate`.
 */
export function outsideThing(opened: OfficePackage): string | undefined {
  const program = opened.names.find((name) => PROGRAMS.test(name) && !/printerSettings/i.test(name));
  if (program !== undefined) return `it holds a file of another program: ${program}`;
  return outsideTarget(opened) ?? fetchingField(opened);
}

function outsideTarget(opened: OfficePackage): string | undefined {
  for (const name of opened.names.filter((one) => one.endsWith('.rels'))) {
    for (const relation of childrenOf(rootOf(opened.xml(name)))) {
      const [type, target] = ['Type', 'Target'].map((key) => relation.getAttribute(key) ?? '') as [string, string];
      const isOutside = relation.getAttribute('TargetMode') === 'External' || /^[a-z][\w+.-]+:|^[\\/]{2}/i.test(target);
      if (isOutside && !isLink(type, target) && !isTemplate(type)) return `it leads to "${target.slice(0, 200)}"`;
    }
  }
  return undefined;
}

function fetchingField(opened: OfficePackage): string | undefined {
  for (const name of opened.names.filter((one) => /^word\/[^/]+\.xml$/.test(one))) {
    const found = fieldsIn(opened.xml(name)).find((code) => FETCHING.test(code));
    if (found !== undefined) return `it holds the field "${found.trim().slice(0, 200)}"`;
  }
  return undefined;
}

/** The codes of the fields of a part; Word may cut one into many runs. */
function fieldsIn(tree: Document): readonly string[] {
  const simple = all(tree, 'fldSimple').map((field) => attr(field, 'instr') ?? '');
  const codes: string[] = [];
  let code = '';
  for (const element of [...tree.getElementsByTagName('*')]) {
    if (element.localName === 'fldChar') {
      if (code !== '') codes.push(code);
      code = '';
    } else if (element.localName === 'instrText') code += element.textContent ?? '';
  }
  return [...simple, ...codes, code];
}

/** The parts without the note of the template, so that nobody's Word looks for it. */
export function withoutTemplate(parts: PackageParts): PackageParts {
  const opened = openPackage(parts);
  const notes = opened.names
    .filter((name) => name.endsWith('.rels'))
    .flatMap((name) => childrenOf(rootOf(opened.xml(name))).map((relation) => ({ name, relation })))
    .filter(({ relation }) => isTemplate(relation.getAttribute('Type') ?? ''));
  if (notes.length === 0) return parts;
  for (const { name, relation } of notes) {
    relation.parentNode?.removeChild(relation);
    const part = posix.join(posix.dirname(posix.dirname(name)), posix.basename(name, '.rels'));
    if (!opened.has(part)) continue;
    for (const note of all(opened.xml(part), 'attachedTemplate')) note.parentNode?.removeChild(note);
  }
  return unzipPackage(opened.zip());
}
