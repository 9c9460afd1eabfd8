import type { Line } from '@shinrai/views';
import { describe, expect, it } from 'vitest';
import { actionColumns } from './action-columns.ts';

const text = (value: string): Line => [{ kind: 'text', value }];
const row = (state: string, when: string) => ({
  state: { value: 'completed' as const, word: text(state), isStated: true },
  when: text(when),
});

describe('actionColumns', () => {
  it('is as wide as the widest state and the widest part of a date', () => {
    const actions = [row('記載なし', '2024年11月4日～12月11日（予定）'), row('完了', '2023年')];
    expect(actionColumns([{ actions }])).toBe('--state: 5.7; --when: 9.7');
  });

  it('looks into details, and lets English remarks go on in the next line', () => {
    const actions = [{ ...row('Ongoing', 'May 2024'), details: [row('Completed (inferred)', '11 December 2024')] }];
    expect(actionColumns([{ actions }])).toBe('--state: 7.8; --when: 10.7');
  });

  it('leaves the last word of what is too wide to the next line', () => {
    expect(actionColumns([{ actions: [row('Ongoing', '10 years from December 2023')] }])).toBe(
      '--state: 6.3; --when: 8.6',
    );
  });

  it('keeps within bounds, whatever a plan says', () => {
    const actions = [row('実施予定であり準備を進めている', '日本がその年の共同議長だった年：')];
    expect(actionColumns([{ actions }])).toBe('--state: 9.4; --when: 4.6');
    expect(actionColumns([{ actions: [] }])).toBe('--state: 5.4; --when: 4.6');
  });
});
