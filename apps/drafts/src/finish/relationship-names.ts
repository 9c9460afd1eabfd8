import type { Mends } from '@shinrai/ooxml';

const RANDOM = /rId[a-z0-9_-]{21}(?=")/g;

/**
 * Mends that name relationships by their order: the library names those of links and pictures at random, and two runs
 * would differ.
 */
export function nameRelationships(): Exclude<Mends, Readonly<Record<string, unknown>>> {
  const names = new Map<string, string>();
  const rename = (xml: string) =>
    xml.replace(RANDOM, (random) => {
      const name = names.get(random) ?? `rIdLink${names.size + 1}`;
      names.set(random, name);
      return name;
    });
  return [
    [/^word\/[^/]+\.xml$/, rename],
    [/^word\/_rels\/[^/]+\.rels$/, rename],
  ];
}
