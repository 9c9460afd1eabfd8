import { countTo } from './counter.ts';
import { LIMITS } from './limits.ts';
import type { Package } from './open-package.ts';
import { walkXml } from './walk-xml.ts';

/** What a part of the package refers to. */
export interface Relationship {
  readonly id: string;
  /** The last word of its type, such as `worksheet`. */
  readonly type: string;
  /** The part inside the package, or an address outside. */
  readonly target: string;
  readonly isExternal: boolean;
}

/** The relationships of a part; none where it has no list of them. */
export function readRelationships(pack: Package, part: string): readonly Relationship[] {
  const folder = part.slice(0, part.lastIndexOf('/') + 1);
  const list = `${folder}_rels/${part.slice(folder.length)}.rels`;
  if (!pack.has(list)) return [];
  const found: Relationship[] = [];
  const count = countTo(LIMITS.relationships, `what "${part}" refers to`, 'parts');
  walkXml(pack.read(list), list, {
    open: (name, { Id = '', Type = '', Target = '', TargetMode }) => {
      if (name !== 'Relationship') return;
      count();
      const isExternal = TargetMode === 'External';
      found.push({
        id: Id,
        type: Type.slice(Type.lastIndexOf('/') + 1),
        target: isExternal ? Target : resolve(folder, Target),
        isExternal,
      });
    },
  });
  return found;
}

/** The parts of a type inside the package, each once however often it is referred to. */
export const partsOf = (pack: Package, related: readonly Relationship[], type: string): readonly string[] => [
  ...new Set(
    related.filter((one) => one.type === type && !one.isExternal && pack.has(one.target)).map(({ target }) => target),
  ),
];

/** A target as a name of a part: relative to the folder, or from the root. */
function resolve(folder: string, target: string): string {
  const steps = target.startsWith('/') ? [] : folder.split('/').filter(Boolean);
  for (const step of target.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}
