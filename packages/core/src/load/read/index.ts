import { stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { type Diagnostic, messages, nearest } from '@shinrai/diagnostics';
import { fileKindOf } from '../../model/files.ts';
import { kindsIn } from '../collections.ts';
import { addTo, addUnread, type LoadState } from '../state.ts';
import { affordable, isBeyond, tooMany } from './affordable.ts';
import { isInside } from './is-inside.ts';
import { labelOf, listFolder, namesIn } from './list.ts';
import { listMedia } from './list-media.ts';
import { readSource } from './read-source.ts';
import { strayFiles } from './stray-files.ts';
import { unfinished } from './unfinished.ts';

/**
 * Step 1: reads the files of a plan folder. Finds a missing folder, plan.yaml or sectors, files that nothing reads,
 * and files that are no text. Media are looked at; editions and returns are not read.
 */
export async function read(state: LoadState): Promise<LoadState> {
  const { folder, texts } = state;
  if (!(await isFolder(folder))) return addTo(state, { findings: [await noFolder(folder)] });
  const names = [...new Set([...(await listFolder(folder)), ...texts.keys()])].sort();
  const all = names.filter((name) => fileKindOf(name) !== undefined);
  const wanted = await affordable(folder, all);
  const results = await Promise.all(wanted.map((path) => readSource(folder, path, texts.get(path))));
  const whole = results.flatMap(({ value }) => value ?? []);
  const isTooMuch = wanted.length < all.length || isBeyond(whole);
  const files = isTooMuch ? [] : whole;
  const held = new Set(files.map(({ path }) => path));
  const unread = all.filter((path) => !held.has(path));
  const lost = unread.flatMap((path) => fileKindOf(path) ?? []);
  const absent = (['plan', 'sector'] as const).filter((kind) => !all.some((path) => fileKindOf(path) === kind));
  const next = { ...state, files, media: await listMedia(folder) };
  return addTo(addUnread(next, kindsIn([...lost, ...absent])), {
    findings: [
      ...absent.map((kind) => (kind === 'plan' ? noPlanFile(folder, names) : noSectors(folder))),
      ...results.flatMap(({ findings }) => findings),
      ...(isTooMuch ? [tooMany(folder, all.length)] : []),
      ...(await leadingOut(folder)),
      ...strayFiles(folder, names),
      ...(await unfinished(folder)),
    ],
  });
}

/** Folders of a plan that are links to somewhere else: nothing in them is looked at. */
async function leadingOut(folder: string): Promise<readonly Diagnostic[]> {
  const names = ['sectors', 'media'];
  // A link that leads in a circle is not inside either.
  const areOurs = await Promise.all(names.map((name) => isInside(folder, join(folder, name)).catch(() => false)));
  return names
    .filter((_, at) => !areOurs[at])
    .map((name) => {
      const place = { kind: 'file', file: labelOf(folder, name) } as const;
      return messages.planOutsideFolder({}, { place });
    });
}

async function isFolder(folder: string): Promise<boolean> {
  return stat(folder).then(
    (stats) => stats.isDirectory(),
    () => false,
  );
}

async function noFolder(folder: string): Promise<Diagnostic> {
  const parent = dirname(folder);
  const others = (await namesIn(parent)).filter((name) => name !== basename(folder));
  const close = nearest(basename(folder), others);
  return messages.planNoFolder({ folder, nearest: close === undefined ? undefined : labelOf(parent, close) });
}

function noSectors(folder: string): Diagnostic {
  return messages.planNoSectors({}, { place: { kind: 'file', file: labelOf(folder, 'sectors') } });
}

function noPlanFile(folder: string, names: readonly string[]): Diagnostic {
  const strays = names.filter((name) => fileKindOf(name) === undefined && !name.endsWith('/'));
  return messages.planNoPlanFile(
    { nearest: nearest('plan.yaml', strays) },
    { place: { kind: 'file', file: labelOf(folder, 'plan.yaml') } },
  );
}
