import { type Edit, type Plan, printableText, type WrittenEntity, withoutMentions } from '@shinrai/core';
import type { Change } from '../change-set.ts';
import { targetOf } from '../compare/targets/index.ts';
import type { ReturnRecord } from '../records/record.ts';

export const SOURCES_FILE = 'sources.yaml';

/** The id of a return among the sources of the plan, and of its one passage. */
export const sourceId = ({ id }: Pick<ReturnRecord, 'id'>): string => `return-${id}`;

/** The edits of an entity that a change asks for, with the return that says so. */
export function entityEdits(change: Change, entity: WrittenEntity, record: ReturnRecord): readonly Edit[] {
  const { field, value, returned, language } = change;
  const source = sourceId(record);
  const target = targetOf(field);
  if (!target) throw new Error(`nothing can be written to ${field}`);
  return target.edits(entity.path, field, value, { source, segment: source, returned, language }, entity.value);
}

/** A return becomes a source of the plan: who, when, which file. */
export function sourceEdits(record: ReturnRecord, { head, entities }: Plan): readonly Edit[] {
  const id = sourceId(record);
  const { from, file, received } = record;
  const body = from.kind === 'ministry' ? entities.organisation.get(from.id) : undefined;
  const part = from.kind === 'pillar' || from.kind === 'sector' ? entities[from.kind].get(from.id) : undefined;
  const name = body?.name ?? part?.name ?? head.name;
  const [ja, en] = [name.ja, name.en ?? name.abbreviation ?? name.ja];
  return [
    {
      path: ['sources'],
      add: {
        id,
        kind: 'return',
        name: { ja: `${ja}の回答（${received}）`, en: `Return of ${en} (${received})`, status: 'ours' },
        ...(body ? { publisher: body.id } : {}),
        note: { ja: `ファイル「${spoken(file.name)}」`, en: `File "${spoken(file.name)}"` },
      },
    },
    { path: ['segments'], add: { id, of: id, kind: 'return', sha256: file.sha256 } },
  ];
}

/** A name that somebody else chose, as it can stand in a text of the plan. */
const spoken = (name: string): string => withoutMentions(printableText(name.toWellFormed()));
