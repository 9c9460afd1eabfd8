import { posix } from 'node:path';
import {
  contentTypeOf,
  type OfficePackage,
  relate,
  relationshipsOf,
  resolve,
  setContentType,
} from '../office-package.ts';
import { type Element, NS } from '../xml.ts';
import type { Bringing } from './bringing.ts';

/** Brings what the content refers to outside its part: pictures with their files, and addresses. */
export function bringLinks(
  { from, into, content }: Omit<Bringing, 'bookmarkShift'>,
  fromPart: string,
  intoPart: string,
): void {
  const known = new Map(relationshipsOf(from, fromPart).map((one) => [one.getAttribute('Id'), one]));
  const ids = new Map<string, string>();
  for (const attribute of content.flatMap(referencesIn)) {
    const relation = known.get(attribute.value);
    if (!relation) continue;
    const id = ids.get(attribute.value) ?? bringOne(relation, from, into, fromPart, intoPart);
    ids.set(attribute.value, id);
    attribute.value = id;
  }
}

/** Headers and footers are those of the letterhead already. */
const isOwn = ({ localName }: Element) => localName === 'headerReference' || localName === 'footerReference';

const referencesIn = (node: Element) =>
  [node, ...node.getElementsByTagName('*')]
    .filter((element) => !isOwn(element))
    .flatMap((element) => [...element.attributes].filter(({ namespaceURI }) => namespaceURI === NS.relationship));

function bringOne(
  relation: Element,
  from: OfficePackage,
  into: OfficePackage,
  fromPart: string,
  intoPart: string,
): string {
  const [type, target] = [relation.getAttribute('Type') ?? '', relation.getAttribute('Target') ?? ''];
  const mode = relation.getAttribute('TargetMode') ?? undefined;
  if (mode === 'External') return relate(into, intoPart, { type, target, mode });
  const source = resolve(fromPart, target);
  const name = freeName(into, `word/media/${posix.basename(source)}`);
  into.put(name, from.bytes(source));
  setContentType(into, name, contentTypeOf(from, source) ?? 'application/octet-stream');
  return relate(into, intoPart, { type, target: `/${name}` });
}

const freeName = (into: OfficePackage, name: string): string =>
  into.has(name) ? freeName(into, name.replace(/([^/]+)$/, 'draft-$1')) : name;
