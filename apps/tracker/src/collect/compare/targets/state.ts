import { bareWord } from '../../understand/choice.ts';
import { plainValue, type Target, valueIn } from './target.ts';

const LONGEST = 60;

/** The delivery state: the whole of it is new, since its words and source were those of the state before. */
export const state: Target = {
  owns: (field) => field === 'state.value',
  read: (entity) => {
    const value = plainValue(valueIn(entity, 'state', 'value'));
    return value === 'not-stated' ? null : value;
  },
  edits: (path, _field, value, { segment, returned }) => [
    {
      path: [...path, 'state'],
      value: { value, words: [...bareWord(returned)].slice(0, LONGEST).join(''), source: [segment] },
    },
  ],
};
