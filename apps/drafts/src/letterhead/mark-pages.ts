import { type OfficePackage, relate, relationshipsOf, resolve, setContentType, targetOf } from './office-package.ts';
import { findPlaceholders, placeholderOf } from './placeholders.ts';
import { all, attr, childOf, childrenOf, create, type Element, NS, parseXml, rootOf, setAttr } from './xml.ts';

/** What every page has to say, where there is anything to say. */
const SAID = ['marking', 'draft'] as const;

const KINDS = ['header', 'footer'] as const;
type Kind = (typeof KINDS)[number];
const HEADER_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml';
const HEADER_RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/header';

/**
 * Makes room on every page for how the document is to be handled and that it is a draft: pages of a letterhead whose header
 * and footer have no place for that get one at the top. Nothing is changed where there is nothing to say.
 */
export function markPages(into: OfficePackage, values: Readonly<Record<string, string>>): void {
  const said = SAID.filter((name) => (values[name] ?? '') !== '');
  const parts = new Map<string, string>();
  for (const section of all(into.xml(into.main), 'sectPr')) {
    for (const kind of KINDS)
      for (const reference of childrenOf(section, `${kind}Reference`))
        parts.set(`${kind} ${attr(reference, 'type') ?? 'default'}`, partOf(into, reference));
    for (const page of pagesOf(into, section)) {
      const own = KINDS.flatMap((kind: Kind) => parts.get(`${kind} ${page}`) ?? []);
      const missing = said.filter((name) => !own.some((part) => hasPlace(into, part, name)));
      if (missing.length === 0) continue;
      const header = parts.get(`header ${page}`) ?? addHeader(into, section, page);
      parts.set(`header ${page}`, header);
      const root = rootOf(into.xml(header));
      root.insertBefore(lineFor(root, missing), root.firstChild);
    }
  }
}

/** The kinds of pages that a section may have. */
function pagesOf(into: OfficePackage, section: Element): readonly string[] {
  const settings = targetOf(into, into.main, 'settings');
  const hasEven = settings !== undefined && into.has(settings) && isOn(rootOf(into.xml(settings)), 'evenAndOddHeaders');
  return ['default', ...(isOn(section, 'titlePg') ? ['first'] : []), ...(hasEven ? ['even'] : [])];
}

function isOn(parent: Element, name: string): boolean {
  const found = childOf(parent, name);
  return found !== undefined && !['0', 'false', 'off'].includes(attr(found, 'val') ?? '');
}

function partOf(into: OfficePackage, reference: Element): string {
  const id = reference.getAttributeNS(NS.relationship, 'id');
  const relation = relationshipsOf(into, into.main).find((one) => one.getAttribute('Id') === id);
  return resolve(into.main, relation?.getAttribute('Target') ?? '');
}

const hasPlace = (into: OfficePackage, part: string, name: string) =>
  into.has(part) && findPlaceholders(into.xml(part)).some(({ word }) => placeholderOf(word) === name);

function addHeader(into: OfficePackage, section: Element, page: string): string {
  let count = 1;
  while (into.has(`word/headerDraft${count}.xml`)) count += 1;
  const name = `word/headerDraft${count}.xml`;
  into.put(name, parseXml(new TextEncoder().encode(`<w:hdr xmlns:w="${NS.word}"/>`)));
  setContentType(into, name, HEADER_TYPE);
  const reference = create(section, 'headerReference');
  setAttr(reference, 'type', page);
  const id = relate(into, into.main, { type: HEADER_RELATION, target: `/${name}` });
  reference.setAttributeNS(NS.relationship, 'r:id', id);
  section.insertBefore(reference, section.firstChild);
  return name;
}

/** A line at the right with placeholders, to be filled as any other. */
function lineFor(owner: Element, names: readonly string[]): Element {
  const line = create(owner, 'p');
  const align = create(owner, 'jc');
  setAttr(align, 'val', 'right');
  line.appendChild(create(owner, 'pPr')).appendChild(align);
  const text = create(owner, 't');
  text.textContent = names.map((name) => `{{${name}}}`).join('\u3000');
  line.appendChild(create(owner, 'r')).appendChild(text);
  return line;
}
