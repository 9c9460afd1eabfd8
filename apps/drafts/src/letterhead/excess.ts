import { type PackageParts, unzipPackage } from '@shinrai/ooxml';
import { strFromU8 } from 'fflate';

/** What a letterhead may have. Those of ministries have some thousand tags, a dozen levels deep, and a logo. */
const LIMITS = { bytes: 50_000_000, parts: 500, tags: 50_000, attributes: 150_000, depth: 100 };

/** The parts of a letterhead, unpacked; throws for no zip file and for one that unpacks to very much. */
export const unzipLetterhead = (bytes: Uint8Array): PackageParts => unzipPackage(bytes, LIMITS.bytes);

/** What a letterhead has too much of, in words, before it is made into trees; undefined for all that are real. */
export function excessIn(parts: PackageParts): string | undefined {
  const names = Object.keys(parts);
  if (names.length > LIMITS.parts) return `it has more than ${LIMITS.parts} parts`;
  let [tags, attributes] = [0, 0];
  for (const name of names.filter((one) => /\.(?:xml|rels)$/i.test(one))) {
    const counted = countTags(strFromU8(parts[name] ?? new Uint8Array()), LIMITS.tags - tags);
    tags += counted.tags;
    if (tags > LIMITS.tags) return `its texts have more than ${LIMITS.tags} tags`;
    attributes += counted.attributes;
    if (attributes > LIMITS.attributes) return `its tags have more than ${LIMITS.attributes} attributes`;
    if (counted.depth > LIMITS.depth) return `"${name}" is nested more than ${LIMITS.depth} deep`;
  }
  return undefined;
}

/** Tags that open, with how they end, or close an element. */
const TAG = /<(\/?)[^\s/<>!?][^<>]*>/g;

/** How an attribute begins. */
const ATTRIBUTE = /=\s*["']/g;

/** The tags of a text. */
interface Counted {
  readonly tags: number;
  readonly attributes: number;
  readonly depth: number;
}

/** The tags of a text, with how many attributes and how deep they are nested, counted until there are too many. */
function countTags(text: string, most: number): Counted {
  let [tags, attributes, depth, deepest] = [0, 0, 0, 0];
  for (const [tag, slash] of text.matchAll(TAG)) {
    tags += 1;
    if (tags > most) break;
    attributes += tag.match(ATTRIBUTE)?.length ?? 0;
    if (slash === '/') depth -= 1;
    else if (!tag.endsWith('/>')) depth += 1;
    deepest = Math.max(deepest, depth);
  }
  return { tags, attributes, depth: deepest };
}
