import { plainText } from '@shinrai/views';
import { describe, expect, it } from 'vitest';
import { hyphenateLine } from './hyphenate.ts';

const shown = (value: string, language?: 'ja') =>
  plainText(hyphenateLine([{ kind: 'text', value, ...(language && { language }) }])).replaceAll('\u00ad', '|');

describe('hyphenateLine', () => {
  it.each(['decarbonisation', 'infrastructure', 'in cooperation with'])(
    'lets the long word in "%s" break, four letters from its ends',
    (text) => {
      expect(shown(text).replaceAll('|', '')).toBe(text);
      expect(shown(text)).toContain('|');
      expect(shown(text)).not.toMatch(/(^|[^\p{L}|])\p{L}{1,3}\||\|\p{L}{1,3}($|[^\p{L}|])/u);
    },
  );

  it('leaves short words and Japanese as they are', () => {
    expect(shown('a plan of action')).toBe('a plan of action');
    expect(shown('Infrastructureの整備')).toBe('Infrastructureの整備');
    expect(shown('Infrastructure', 'ja')).toBe('Infrastructure');
  });
});
