import { type Diagnostic, messages, nearest } from '@shinrai/diagnostics';
import { FILE_SCHEMAS, fileKindOf } from '../../model/files.ts';
import { labelOf } from './list.ts';

const FOLDERS = ['sectors/', 'media/', 'editions/', 'returns/'];

const FILES = Object.keys(FILE_SCHEMAS)
  .filter((kind) => kind !== 'sector')
  .map((kind) => `${kind}.yaml`);

/**
 * Warns of files that look as if they belonged to the plan but are not read: any other YAML file, and whatever has a
 * name close to a right one. Notes, licences and the like may lie about.
 */
export function strayFiles(folder: string, names: readonly string[]): readonly Diagnostic[] {
  return names.filter(isUnknown).flatMap((name) => {
    const close = nearestName(name);
    if (close === undefined && !/\.ya?ml\/?$/.test(name)) return [];
    const place = { kind: 'file', file: labelOf(folder, name) } as const;
    return [
      messages.planUnknownFile({ file: name, allowed: [...FILES, 'sectors/<id>.yaml'], nearest: close }, { place }),
    ];
  });
}

const isUnknown = (name: string) => fileKindOf(name) === undefined && !FOLDERS.includes(name);

function nearestName(name: string): string | undefined {
  const stem = /^sectors\/([^/.]+)\.[^/]*$/.exec(name)?.[1];
  if (stem !== undefined) return `sectors/${stem}.yaml`;
  return nearest(name, name.endsWith('/') ? FOLDERS : FILES);
}
