import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitMentions } from './mention.ts';

describe('splitMentions', () => {
  it('cuts a text at its mentions', () => {
    expect(splitMentions('青年{figure:a-1}が{figure:b}')).toEqual([
      { kind: 'words', words: '青年' },
      { kind: 'figure', id: 'a-1' },
      { kind: 'words', words: 'が' },
      { kind: 'figure', id: 'b' },
    ]);
  });

  it('loses nothing of any text', () => {
    const part = fc.oneof(fc.string(), fc.constantFrom('{figure:a}', '{figure:', '}', '{figure:A}'));
    fc.assert(
      fc.property(fc.array(part), (parts) => {
        const text = parts.join('');
        const again = splitMentions(text).map((piece) =>
          piece.kind === 'words' ? piece.words : `{figure:${piece.id}}`,
        );
        expect(again.join('')).toBe(text);
      }),
    );
  });
});
