import type { Action, Milestone } from '@shinrai/core';
import { factRef, joinLines, type Line } from './inline.ts';
import { inLanguage, type Speech } from './speech.ts';
import { textLine } from './text.ts';

/** A step of an action by the names of both: 救助訓練：参加船の決定. */
export function milestoneName(speech: Speech, action: Action, milestone: Pick<Milestone, 'id' | 'name'>): Line {
  const title = textLine(speech, action.title, factRef('action', action.id, 'title'));
  const name = textLine(speech, milestone.name, factRef('action', action.id, `milestones.${milestone.id}.name`));
  return joinLines([title, name], inLanguage(speech, { ja: '：', en: ': ' }));
}
