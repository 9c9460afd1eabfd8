import { describe, expect, it } from 'vitest';
import { cssString } from './css-string.ts';

describe('cssString', () => {
  it('leaves letters, digits and spaces as they are', () => {
    expect(cssString('第1版 Draft')).toBe('"第1版 Draft"');
  });

  it.each(['"', "'", '\\', '</style>', '}', '\n', '{{x}}', 'url(x)'])(
    'lets %j end neither string nor style',
    (text) => {
      const inside = cssString(text).slice(1, -1);
      expect(inside).not.toMatch(/["'<>{}()\n]/);
      expect(inside).toContain('\\');
    },
  );
});
