import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { parse, stringify } from 'yaml';

/** A word that no document has by itself; it can stand in a text and in an id. */
export const SECRET = 'zzqsecretzzq';

type Value = Record<string, unknown>;

/** What is marked internal, by the list it stands in and its id; everything that can be said of it is made to say the secret. */
const MARKED: readonly (readonly [list: string, id: string])[] = [
  ['actions', 'train-recorders'],
  ['actions', 'winter-route'],
  ['initiatives', 'common-record'],
  ['events', 'ministers-11'],
  ['documents', 'school-charter'],
  ['organisations', 'coast-guard'],
  ['media', 'harbour'],
  ['indicators', 'shared-records'],
];

/** Which of them are marked, and which say the secret; in an earlier state of a plan it may have been otherwise. */
export interface Planting {
  readonly isMarked: (id: string) => boolean;
  readonly saysSecret: (id: string) => boolean;
  /** Whether its id says the secret, too. */
  readonly isRenamed: (id: string) => boolean;
  /** Whether a sentence that says it is marked; an unmarked one is for everybody. */
  readonly isSentenceMarked: boolean;
}

const always = () => true;
const ALL: Planting = { isMarked: always, saysSecret: always, isRenamed: always, isSentenceMarked: true };

/** What every other entity may say to internal readers only, and what a page says under an embargo or withholds. */
const inside = { ja: `内部${SECRET}`, en: `internal ${SECRET}` };

/** Copies a plan with a secret in everything that the public must not see. */
export function plantSecret(from: string, to: string, planting: Planting = ALL): void {
  cpSync(from, to, { recursive: true });
  for (const path of readdirSync(to, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.yaml'))) {
    const file = join(to, path);
    let text = stringify(plantIn(parse(readFileSync(file, 'utf8')) as Value, planting), {
      aliasDuplicateObjects: false,
    });
    for (const [, id] of MARKED.filter(([, one]) => planting.isRenamed(one)))
      text = text.replaceAll(new RegExp(`(?<![\\w.-])${id}(?![\\w.-])`, 'g'), `${id}-${SECRET}`);
    writeFileSync(file, text);
  }
  const picture = join(to, 'media/harbour.png');
  writeFileSync(picture, withAuthor(readFileSync(picture)));
}

function plantIn(file: Value, { isMarked, saysSecret, isSentenceMarked }: Planting): Value {
  for (const [list, id] of MARKED) {
    const found = (file[list] as Value[] | undefined)?.find((entity) => entity.id === id);
    if (found && saysSecret(id)) Object.assign(found, saySecret(found));
    if (found && isMarked(id)) found.marking = { level: 'internal' };
  }
  for (const action of (file.actions ?? []) as Value[]) {
    action.rating = { value: 'attention', reason: inside, by: SECRET };
    action.record = 'checked';
    (action.dates as Value[] | undefined)?.push({
      date: 2030,
      modality: 'planned',
      label: inside,
      marking: { level: 'internal' },
    });
  }
  for (const picture of (file.media ?? []) as Value[]) if (picture.withheld) Object.assign(picture, saySecret(picture));
  const blocks = ((file.sector as Value | undefined)?.blocks ?? []) as Value[];
  // A block may be called as an action in it is; it is not marked, so its name is no secret.
  for (const [index, block] of blocks.entries()) if (block.id) block.id = `block-${index}`;
  (blocks[0]?.overview as Value[] | undefined)?.push(
    { ...inside, marking: { level: 'restricted', caveats: [inside] } },
    { ja: `文${SECRET}`, en: `A sentence ${SECRET}`, ...(isSentenceMarked && { marking: { level: 'internal' } }) },
    { ...inside, marking: { level: 'public', embargo: '2099-01-01T09:00:00+09:00' } },
  );
  return file;
}

/** A value in which every text in two languages also says the secret. */
function saySecret(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(saySecret);
  if (typeof value !== 'object' || value === null) return value;
  const { ja, en } = value as Value;
  const said = Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, saySecret(inner)]));
  if (typeof ja !== 'string') return said;
  return { ...said, ja: `${ja}${SECRET}`, en: `${en ?? ''} ${SECRET}` };
}

/** A PNG whose metadata says who made it. */
function withAuthor(png: Buffer): Buffer {
  const body = Buffer.from(`tEXtAuthor\0${SECRET}`, 'latin1');
  const number = (value: number) => Buffer.from(value.toString(16).padStart(8, '0'), 'hex');
  const end = png.lastIndexOf('IEND') - 4;
  const chunk = Buffer.concat([number(body.length - 4), body, number(crc32(body))]);
  return Buffer.concat([png.subarray(0, end), chunk, png.subarray(end)]);
}
