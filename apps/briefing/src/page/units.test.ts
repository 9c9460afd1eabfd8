import { describe, expect, it } from 'vitest';
import { type Counted, unitsSvg } from './units.ts';

const counted = (...states: Counted['states']): Counted => ({ states });
const completed = { value: 'completed', word: 'Completed' } as const;
const few = counted({ ...completed, count: 2 }, { value: 'not-stated', word: 'Not stated', count: 1 });
const many = counted({ ...completed, count: 41 });

describe('unitsSvg', () => {
  it('draws one symbol an action, in the order of the states, with room between states', () => {
    expect([...unitsSvg(few, [few]).matchAll(/#state-([a-z-]+)".*?x="([\d.]+)"/g)].map(([, ...of]) => of)).toEqual([
      ['completed', '0'],
      ['completed', '20'],
      ['not-stated', '48'],
    ]);
  });

  it('goes on in a second row, and is to the scale of the longest', () => {
    expect(unitsSvg(many, [few, many])).toContain('viewBox="0 0 800 40"');
    expect(unitsSvg(few, [few, many])).toContain('--cells: 3.4; --columns: 40');
    expect(unitsSvg(many, [few, many], undefined, 20)).toContain('viewBox="0 0 400 60"');
  });

  it('tells its numbers where it is asked to', () => {
    expect(unitsSvg(few, [few], ', ')).toContain('role="img" aria-label="Completed 2, Not stated 1"');
    expect(unitsSvg(few, [few])).toContain('aria-hidden="true"');
  });

  it('draws nothing where nothing is counted', () => {
    expect(unitsSvg(counted(), [counted()])).not.toContain('<use');
  });
});
