import { messages } from '@shinrai/diagnostics';
import type { Rule } from './rule.ts';

/** sectors/sports.yaml holds the sector "sports": whoever looks for one finds the other. */
export const sectorFilesAreNamedAfterTheirSector: Rule = {
  needs: [],
  check: ({ all }, locate) =>
    all('sector')
      .filter(({ id, tree }) => tree.file.path !== `sectors/${id}.yaml`)
      .map((sector) => {
        const file = sector.tree.file.path.replace('sectors/', '');
        return messages.planSectorFileName({ file, sector: sector.id }, { place: locate(sector) });
      }),
};
