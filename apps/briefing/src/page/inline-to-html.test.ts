import type { Line } from '@shinrai/views';
import { describe, expect, it } from 'vitest';
import { inlineToHtml } from './inline-to-html.ts';

describe('inlineToHtml', () => {
  it('escapes what comes from data', () => {
    expect(inlineToHtml([{ kind: 'text', value: '<script>"&' }])).toBe('&lt;script&gt;&quot;&amp;');
  });

  it('sets every kind of piece', () => {
    const ref = { entity: 'action:a', field: 'text' };
    const line: Line = [
      { kind: 'strong', children: [{ kind: 'text', value: 'A' }] },
      { kind: 'link', href: 'https://example.org/?a="b"', children: [{ kind: 'text', value: 'B' }] },
      { kind: 'note', id: 'provisional' },
      { kind: 'gap', reason: 'not-stated', words: '記載なし', ref },
      { kind: 'text', value: '日本', language: 'ja' },
    ];
    expect(inlineToHtml(line)).toBe(
      '<strong>A</strong><a href="https://example.org/?a&#x3D;&quot;b&quot;">B</a><sup>†</sup><span class="gap">記載なし</span><span lang="ja" aria-hidden="false">日本</span>',
    );
  });

  it('keeps a comma in the box of the passage before it, or a line could begin with it', () => {
    const words = (value: string): Line[number] => ({ kind: 'text', value });
    const html = inlineToHtml([words('3頁 90行'), words('、'), words('6頁 217行')]);
    expect(html).toMatch(/^<span class="part">[^、]*、<\/span><span class="part">[^、]*<\/span>$/);
  });

  it('marks the Japanese words of a gap that is not translated', () => {
    const ref = { entity: 'action:a', field: 'text' };
    expect(inlineToHtml([{ kind: 'gap', reason: 'not-translated', words: '[not translated] 日本 & 海', ref }])).toBe(
      '<span class="gap">[not translated] <span lang="ja" aria-hidden="false">日本 &amp; 海</span></span>',
    );
  });
});
