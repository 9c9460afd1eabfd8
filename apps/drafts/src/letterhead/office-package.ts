import { posix } from 'node:path';
import { type PackageParts, unzipPackage, zipPackage } from '@shinrai/ooxml';
import { childrenOf, type Document, type Element, NS, parseXml, printXml, rootOf } from './xml.ts';

/** A Word file that is being changed: its parts, those that were looked at as trees. */
export interface OfficePackage {
  readonly names: readonly string[];
  /** Name of the part with the text. */
  readonly main: string;
  has(name: string): boolean;
  /** A part as a tree, which may be changed. */
  xml(name: string): Document;
  bytes(name: string): Uint8Array;
  put(name: string, content: Uint8Array | Document): void;
  /** The file. */
  zip(): Uint8Array;
}

const TYPES = '[Content_Types].xml';

/** Opens a Word file; what it is opened from stays as it is. */
export function openPackage(file: Uint8Array | PackageParts): OfficePackage {
  const parts = new Map(Object.entries(file instanceof Uint8Array ? unzipPackage(file) : file));
  const trees = new Map<string, Document>();
  const opened: OfficePackage = {
    get names() {
      return [...new Set([...parts.keys(), ...trees.keys()])];
    },
    get main() {
      return targetOf(opened, '', 'officeDocument') ?? 'word/document.xml';
    },
    has: (name) => parts.has(name) || trees.has(name),
    xml(name) {
      const tree = trees.get(name) ?? parseXml(opened.bytes(name));
      trees.set(name, tree);
      return tree;
    },
    bytes(name) {
      const bytes = parts.get(name);
      if (!bytes) throw new Error(`the file has no part ${name}`);
      return bytes;
    },
    put(name, content) {
      if (content instanceof Uint8Array) parts.set(name, content);
      else trees.set(name, content);
    },
    zip: () =>
      zipPackage({
        ...Object.fromEntries(parts),
        ...Object.fromEntries([...trees].map(([name, tree]) => [name, printXml(tree)])),
      }),
  };
  return opened;
}

const relsName = (part: string): string =>
  part === '' ? '_rels/.rels' : posix.join(posix.dirname(part), '_rels', `${posix.basename(part)}.rels`);

/** The relationships of a part; none where it has no list of them. */
export const relationshipsOf = (opened: OfficePackage, part: string): readonly Element[] =>
  opened.has(relsName(part)) ? childrenOf(rootOf(opened.xml(relsName(part)))) : [];

/** The part that another one relates to by a type, such as `styles`. */
export function targetOf(opened: OfficePackage, part: string, type: string): string | undefined {
  const found = relationshipsOf(opened, part).find((one) => one.getAttribute('Type')?.endsWith(`/${type}`));
  return found && resolve(part, found.getAttribute('Target') ?? '');
}

/** The name of a part as its relationship gives it: from the root, or from the folder of the part. */
export const resolve = (part: string, target: string): string =>
  target.startsWith('/') ? target.slice(1) : posix.join(posix.dirname(part), target);

/** What a new relationship says. */
export interface Relation {
  readonly type: string;
  readonly target: string;
  readonly mode?: string | undefined;
}

/** Adds a relationship and gives its id. */
export function relate(opened: OfficePackage, part: string, { type, target, mode }: Relation): string {
  const name = relsName(part);
  if (!opened.has(name)) opened.put(name, new TextEncoder().encode(`<Relationships xmlns="${NS.relationships}"/>`));
  const tree = opened.xml(name);
  const taken = new Set(childrenOf(rootOf(tree)).map((one) => one.getAttribute('Id')));
  let count = taken.size + 1;
  while (taken.has(`rIdDraft${count}`)) count += 1;
  const relation = tree.createElementNS(NS.relationships, 'Relationship');
  relation.setAttribute('Id', `rIdDraft${count}`);
  relation.setAttribute('Type', type);
  relation.setAttribute('Target', target);
  if (mode) relation.setAttribute('TargetMode', mode);
  rootOf(tree).appendChild(relation);
  return `rIdDraft${count}`;
}

/** The content type of a part, by its name or else by its ending. */
export function contentTypeOf(opened: OfficePackage, part: string): string | undefined {
  const types = childrenOf(rootOf(opened.xml(TYPES)));
  const own = types.find((one) => one.getAttribute('PartName') === `/${part}`);
  const ending = posix.extname(part).slice(1).toLowerCase();
  const usual = types.find((one) => one.getAttribute('Extension')?.toLowerCase() === ending);
  return (own ?? usual)?.getAttribute('ContentType') ?? undefined;
}

/** Says what type a part has, in place of what was said before. */
export function setContentType(opened: OfficePackage, part: string, type: string): void {
  if (contentTypeOf(opened, part) === type) return;
  const tree = opened.xml(TYPES);
  const own = childrenOf(rootOf(tree)).find((one) => one.getAttribute('PartName') === `/${part}`);
  const override = own ?? tree.createElementNS(NS.types, 'Override');
  if (!own) rootOf(tree).appendChild(override);
  override.setAttribute('PartName', `/${part}`);
  override.setAttribute('ContentType', type);
}
