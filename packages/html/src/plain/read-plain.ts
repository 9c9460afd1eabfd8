import type { Element, Properties, Root } from 'hast';
import { propertyOf } from '../dialect/attributes.ts';
import { ROOT } from '../dialect/dialect.ts';
import { decode } from './decode.ts';
import { type PlainRules, rulesOf } from './rules.ts';

/** What a parser of HTML would do something about: control characters, comments and declarations, marks of byte order. */
const UNUSUAL = /[^\P{Cc}\n\t]|\p{Noncharacter_Code_Point}|\p{Surrogate}|\uFEFF|<!/u;

const TAG = /<(\/?)([a-z][a-z0-9]*)((?:[ \n\t]+[a-z-]+="[^"]*")*)[ \n\t]*>/y;
const ATTRIBUTE = /([a-z-]+)="([^"]*)"/g;

/** An element that is not closed yet, or the root. */
interface Open {
  readonly name: string;
  readonly rules: PlainRules;
  readonly children: (Element | { type: 'text'; value: string })[];
}

/**
 * The tree of a text that is in the dialect and written without any licence, as templates write it: several times as
 * fast as a parser of HTML, which has to be ready for everything. Undefined for any other text: the parser and the checks
 * find out then what it is, or what is wrong with it.
 */
export function readPlain(text: string): Root | undefined {
  if (UNUSUAL.test(text)) return undefined;
  const root: Root = { type: 'root', children: [] };
  const open: Open[] = [
    { name: ROOT, rules: rulesOf(ROOT) as PlainRules, children: root.children as Open['children'] },
  ];
  const lines = { line: 1, start: 0 };
  let at = 0;
  while (at < text.length) {
    const parent = open.at(-1) as Open;
    const next = text.indexOf('<', at);
    const end = next < 0 ? text.length : next;
    if (end > at && !addText(text.slice(at, end), parent)) return undefined;
    if (next < 0) break;
    TAG.lastIndex = next;
    const [whole, slash, name = '', attributes = ''] = TAG.exec(text) ?? [];
    if (whole === undefined) return undefined;
    at = next + whole.length;
    if (slash) {
      if (attributes !== '' || open.length === 1 || parent.name !== name) return undefined;
      open.pop();
      continue;
    }
    const opened = isLinkInLink(name, open) ? undefined : openElement(name, attributes, parent);
    if (!opened) return undefined;
    const { element, rules } = opened;
    element.position = positionOf(text, next, lines);
    if (!rules.isVoid) open.push({ name, rules, children: element.children as Open['children'] });
  }
  return open.length === 1 ? root : undefined;
}

/** A parser of HTML closes the outer one. */
const isLinkInLink = (name: string, open: readonly Open[]) =>
  name === 'a' && open.some((around) => around.name === 'a');

function addText(written: string, { rules, children }: Open): boolean {
  const value = decode(written);
  if (value === undefined || !(rules.holdsText || written.trim() === '')) return false;
  children.push({ type: 'text', value });
  return true;
}

function openElement(name: string, written: string, { rules: around, children }: Open) {
  const rules = rulesOf(name);
  const properties = rules && around.content.has(name) ? readAttributes(written, rules) : undefined;
  if (!rules || !properties) return undefined;
  const element: Element = { type: 'element', tagName: name, properties, children: [] };
  children.push(element);
  return { element, rules };
}

/** The attributes as properties; undefined where one is not allowed, not as it should be, missing or there twice. */
function readAttributes(written: string, { attributes, required, roles }: PlainRules): Properties | undefined {
  const properties: Properties = {};
  let found = 0;
  for (const [, name = '', raw = ''] of written === '' ? [] : written.matchAll(ATTRIBUTE)) {
    const value = decode(raw);
    const property = propertyOf(name);
    if (value === undefined || property in properties) return undefined;
    const rule = attributes.get(name);
    // The checks look at values as they are written, so does this.
    if (rule ? !rule.pattern.test(raw) : !(name === 'data-role' && areRoles(raw, roles))) return undefined;
    if (required.includes(name)) found += 1;
    properties[property] = NUMBERS.has(name) ? Number(value) : value;
  }
  return found === required.length ? properties : undefined;
}

const NUMBERS = new Set(['colspan', 'rowspan', 'start']);

function areRoles(written: string, roles: ReadonlySet<string>): boolean {
  const given = written.split(/\s+/).filter((role) => role !== '');
  return given.length > 0 && given.every((role) => roles.has(role));
}

/** Where an element begins; findings of later steps name the place. */
function positionOf(text: string, offset: number, lines: { line: number; start: number }): Element['position'] {
  for (let end = text.indexOf('\n', lines.start); end >= 0 && end < offset; end = text.indexOf('\n', lines.start)) {
    lines.line += 1;
    lines.start = end + 1;
  }
  const point = { line: lines.line, column: offset - lines.start + 1, offset };
  return { start: point, end: point };
}
