import type { FieldChange, Language } from '@shinrai/core';
import { plainText } from '../parts/inline.ts';
import { bracketed, inLanguage, type Speech } from '../parts/speech.ts';
import { textLine } from '../parts/text.ts';
import { FIELD_WORDS, REPORTED_WORDS } from '../words/changes.ts';
import { DATE_ROLE_WORDS } from '../words/codes.ts';
import { entityName } from './name.ts';

type Fields = Readonly<Record<string, unknown>>;

/** Steps of a path that say nothing beyond the one before them. */
const SILENT = new Set<string | number>(['ja', 'en', 'value', 'quantity', 'date', 'modality']);

/**
 * What the field is called in which something changed: 状況, 数値「航海の参加者」, 期日（期間）. `entity` is what holds it,
 * `path` the way to it there.
 */
export function fieldLabel(speech: Speech, entity: unknown, path: FieldChange['now']): string {
  const parts: string[] = [];
  let value = entity;
  for (const [at, step] of path.entries()) {
    value = isFields(value) || Array.isArray(value) ? (value as Fields)[String(step)] : undefined;
    const isWhole = at === path.length - 1;
    if (typeof step === 'number') parts.push(`${parts.pop() ?? ''}${isWhole ? '' : memberLabel(speech, value)}`);
    else if (path[at - 1] === 'reported') parts.push(reportedLabel(speech, step));
    else if (at === 0 || !SILENT.has(step)) parts.push(FIELD_WORDS[step]?.[speech.language] ?? plainKey(step));
  }
  return parts.join(inLanguage(speech, { ja: '・', en: ', ' }));
}

/** What a column of the tracker is called under which something was reported. */
export const reportedLabel = (speech: Speech, key: string): string =>
  REPORTED_WORDS[key]?.[speech.language] ?? plainKey(key);

/** The language of a text, where texts of both languages are told side by side. */
export const languageLabel = (speech: Speech, language: Language): string =>
  bracketed(
    speech,
    { ja: { ja: '和文', en: 'Japanese' }, en: { ja: '英文', en: 'English' } }[language][speech.language],
  );

/** Which member of a list is meant: by its name, what it refers to, or the role of a date. */
function memberLabel(speech: Speech, member: unknown): string {
  if (!isFields(member)) return '';
  const { name, label, organisation, role, country, framework } = member;
  if (isText(name)) return quoted(speech, plainText(textLine(speech, name, NOWHERE)));
  if (isText(label)) return bracketed(speech, plainText(textLine(speech, label, NOWHERE)));
  if (typeof organisation === 'string')
    return quoted(speech, plainText(entityName(speech, 'organisation', organisation)));
  if (typeof country === 'string') return quoted(speech, plainText(entityName(speech, 'country', country)));
  if (isFields(framework) && typeof framework.initiative === 'string') {
    return quoted(speech, plainText(entityName(speech, 'initiative', framework.initiative)));
  }
  const roleWords = typeof role === 'string' ? DATE_ROLE_WORDS[role as keyof typeof DATE_ROLE_WORDS] : undefined;
  return roleWords ? bracketed(speech, roleWords[speech.language]) : '';
}

const NOWHERE = { entity: '', field: '' };

const quoted = (speech: Speech, name: string) => inLanguage(speech, { ja: `「${name}」`, en: ` “${name}”` });

/** A key of the model that has no words yet: reportingBody is printed as "reporting body". */
const plainKey = (key: string) => key.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isText = (value: unknown): value is { ja: string; en?: string } =>
  isFields(value) && typeof value.ja === 'string';
