import type { EntityKind, Text } from '@shinrai/core';
import { factRef, type Line, words } from '../parts/inline.ts';
import type { Speech } from '../parts/speech.ts';
import { nameView, textLine } from '../parts/text.ts';

/** What an entity calls itself: its name, title or caption; its number or id where it has none. */
export function entityName(speech: Speech, kind: EntityKind | 'plan', id: string): Line {
  const entity = kind === 'plan' ? speech.plan.head : speech.plan.entities[kind].get(id);
  return entity === undefined ? words(id) : nameOf(speech, kind, id, entity);
}

function nameOf(speech: Speech, kind: EntityKind | 'plan', id: string, entity: object): Line {
  if (kind === 'plan') return textLine(speech, speech.plan.head.short, factRef(kind, id, 'short'));
  for (const field of ['title', 'name', 'caption'] as const) {
    if (!(field in entity)) continue;
    const text = (entity as Record<string, Text>)[field] as Text;
    const ref = factRef(kind, id, field);
    return field === 'name' ? nameView(speech, text, ref).name : textLine(speech, text, ref);
  }
  return words('number' in entity ? String(entity.number) : id);
}
