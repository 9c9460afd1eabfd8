/** Where in the markup a template stands after some text; enough of HTML to know what escaping protects. */
export interface HtmlPlace {
  readonly mode: 'text' | 'comment' | 'raw' | 'tag' | 'value' | 'unquoted' | 'double' | 'single';
  /** Name of the element whose tag or raw text this is. */
  readonly tag: string;
  /** Name of the attribute whose value this is. */
  readonly attribute: string;
  /** Whether nothing of the attribute's value was written yet. */
  readonly isStart: boolean;
}

/** Between elements: where every template begins. */
export const TEXT: HtmlPlace = { mode: 'text', tag: '', attribute: '', isStart: false };

/** Elements whose content no escaping can protect. */
const RAW = ['script', 'style'];

type Step = readonly [pattern: RegExp, next: (found: RegExpExecArray, place: HtmlPlace) => HtmlPlace];

const closeTag = (place: HtmlPlace): HtmlPlace => ({
  ...TEXT,
  mode: RAW.includes(place.tag) ? 'raw' : 'text',
  tag: place.tag,
});
const openTag = ([, slash = '', name = '']: RegExpExecArray): HtmlPlace => ({
  ...TEXT,
  mode: 'tag',
  tag: `${slash}${name.toLowerCase()}`,
});
/** Raw text ends at its own closing tag only. */
const closeRaw = (found: RegExpExecArray, place: HtmlPlace) =>
  found[2]?.toLowerCase() === place.tag ? openTag(found) : place;
const openValue = ([, name = '']: RegExpExecArray, place: HtmlPlace): HtmlPlace => ({
  ...place,
  mode: 'value',
  attribute: name.toLowerCase(),
});
const enter =
  (mode: HtmlPlace['mode'], isStart = false) =>
  (_: RegExpExecArray, place: HtmlPlace): HtmlPlace => ({
    ...place,
    mode,
    attribute: mode === 'tag' ? '' : place.attribute,
    isStart,
  });
const stay = (_: RegExpExecArray, place: HtmlPlace): HtmlPlace => ({ ...place, isStart: false });

/** What can come next in each mode; the first pattern that fits is taken, and each takes at least one character. */
const STEPS: Record<HtmlPlace['mode'], readonly Step[]> = {
  text: [
    [/[^<]+/y, stay],
    [/<!--/y, enter('comment')],
    [/<(\/?)([a-z][^\s/>]*)/iy, openTag],
    [/<$/y, openTag],
    [/</y, stay],
  ],
  comment: [
    [/-->/y, () => TEXT],
    [/[^-]+|-/y, stay],
  ],
  raw: [
    [/<(\/)(script|style)/iy, closeRaw],
    [/[^<]+|</y, stay],
  ],
  tag: [
    [/>/y, (_, place) => closeTag(place)],
    [/([^\s=>/"']+)\s*=\s*/y, openValue],
    [/[\s/]+|[^\s=>/]+|=/y, stay],
  ],
  value: [
    [/"/y, enter('double', true)],
    [/'/y, enter('single', true)],
    [/>/y, (_, place) => closeTag(place)],
    [/[^"'>]/y, enter('unquoted')],
  ],
  unquoted: [
    [/\s/y, enter('tag')],
    [/>/y, (_, place) => closeTag(place)],
    [/[^\s>]+/y, stay],
  ],
  double: [
    [/"/y, enter('tag')],
    [/[^"]+/y, stay],
  ],
  single: [
    [/'/y, enter('tag')],
    [/[^']+/y, stay],
  ],
};

/** Where the markup stands after a piece of text that follows `place`. */
export function scanHtml(text: string, place: HtmlPlace): HtmlPlace {
  let current = place;
  for (let at = 0; at < text.length; ) {
    const [end, next] = takeStep(text, at, current);
    [at, current] = [end, next];
  }
  return current;
}

function takeStep(text: string, at: number, place: HtmlPlace): readonly [end: number, next: HtmlPlace] {
  for (const [pattern, next] of STEPS[place.mode]) {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (found) return [pattern.lastIndex, next(found, place)];
  }
  return [at + 1, place];
}

/** Where a value printed at this place would not stay text, in words; undefined where escaping protects. */
export function unsafeReason({ mode, tag, attribute }: HtmlPlace): string | undefined {
  if (mode === 'raw') return `inside <${tag}>`;
  if (mode === 'tag') return 'inside a tag';
  if (mode === 'value' || mode === 'unquoted') return `in the attribute "${attribute}" without quotes`;
  const isValue = mode === 'double' || mode === 'single';
  if (isValue && /^(on|srcdoc$)/.test(attribute))
    return `in the attribute "${attribute}", which runs or parses its value`;
  return undefined;
}

/** What an address is for: a reader follows a link; the page itself loads a resource. */
export type AddressUse = 'link' | 'resource';

const LINKING_TAGS = ['a', 'area', 'form'];
const LINKING = ['action', 'formaction', 'cite', 'ping'];
const LOADING = ['href', 'xlink:href', 'src', 'poster', 'data'];

/** What the address is for that begins with what is printed here; undefined where none does. */
export function addressStart({ tag, attribute, isStart }: HtmlPlace): AddressUse | undefined {
  if (!isStart) return undefined;
  if (LINKING.includes(attribute) || (LINKING_TAGS.includes(tag) && attribute.endsWith('href'))) return 'link';
  return LOADING.includes(attribute) ? 'resource' : undefined;
}

/** Whether two branches of a block leave the markup in the same place. */
export const isSamePlace = (a: HtmlPlace, b: HtmlPlace) =>
  a.mode === b.mode && a.attribute === b.attribute && isRaw(a) === isRaw(b);

const isRaw = ({ tag }: HtmlPlace) => RAW.includes(tag);
