import { strFromU8, strToU8 } from 'fflate';
import type { PackageParts } from './zip.ts';

/** Turns the XML of one part into the XML that should stand there. */
export type Mend = (xml: string) => string;

/** Mends by exact part name, or a list of [name or pattern, mend] that runs from top to bottom. */
export type Mends = Readonly<Record<string, Mend>> | readonly (readonly [part: string | RegExp, mend: Mend])[];

/** The parts after all mends. A mend for an exact name that the package lacks throws: it would silently do nothing. */
export function mendParts(parts: PackageParts, mends: Mends): PackageParts {
  return listMends(mends).reduce(applyMend, parts);
}

const listMends = (mends: Mends): readonly (readonly [string | RegExp, Mend])[] =>
  Array.isArray(mends) ? mends : Object.entries(mends);

function applyMend(parts: PackageParts, [wanted, mend]: readonly [string | RegExp, Mend]): PackageParts {
  const mended = Object.entries(parts).filter(([name]) => isMeant(wanted, name));
  if (mended.length === 0 && typeof wanted === 'string') throw new Error(`the package has no part ${wanted} to mend`);
  return { ...parts, ...Object.fromEntries(mended.map(([name, xml]) => [name, strToU8(mend(strFromU8(xml)))])) };
}

/** `search` instead of `test`, because a pattern with the flag g would remember its last match. */
const isMeant = (wanted: string | RegExp, name: string) =>
  typeof wanted === 'string' ? name === wanted : name.search(wanted) >= 0;
