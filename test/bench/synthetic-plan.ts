import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const FIXTURE = join(import.meta.dirname, '../fixtures/two-pillars');
const PILLARS = ['shared-sea', 'shared-knowledge'];

const actionOf = (sector: number, number: number): string => `
  - id: action-${sector}-${number}
    title: { ja: 第${sector}分野の取組${number}, en: Action ${number} of sector ${sector} }
    text:
      ja: 第${sector}分野の${number}番目の取組として、漁船が獲れた量を共通の帳簿に記す。
      en: As action ${number} of sector ${sector}, fishing boats enter what they catch in one common book.
    state: { value: ongoing, words: 実施中 }
    areas: [fishing]
    organisations: [{ organisation: fisheries-ministry, role: owner }]
    geography: { kind: regional, group: northern-islands, extent: all }
    source: [p-fish-o]`;

const sectorOf = (sector: number, actions: readonly number[]): string => `sector:
  id: sector-${sector}
  pillar: ${PILLARS[sector % PILLARS.length]}
  order: ${sector + 4}
  name: { ja: 第${sector}分野, en: Sector ${sector} }
  gist: { ja: 第${sector}分野を支える。, en: It supports sector ${sector}. }
  areas: [{ area: fishing, source: [p-fish-h] }]
  owners: [{ organisation: fisheries-ministry, role: owner, basis: inferred }]
  blocks:
    - id: work-${sector}
      overview:
        - { ja: 第${sector}分野の概要である。, en: An overview of sector ${sector}., source: [p-fish-o] }
      actions: [${actions.map((number) => `action-${sector}-${number}`).join(', ')}]

actions:${actions.map((number) => actionOf(sector, number)).join('\n')}
`;

/** Writes a plan of many sectors, invented, into a folder. What it has besides is the fixture's. */
export function writeSyntheticPlan(folder: string, sectors: number, actionsEach: number): void {
  cpSync(FIXTURE, folder, { recursive: true });
  const actions = Array.from({ length: actionsEach }, (_, index) => index + 1);
  mkdirSync(join(folder, 'sectors'), { recursive: true });
  for (let sector = 0; sector < sectors; sector += 1) {
    writeFileSync(join(folder, 'sectors', `sector-${sector}.yaml`), sectorOf(sector, actions));
  }
}
