import { describe, expect, it } from 'vitest';
import { type Counted, unitsSvg } from './units.ts';

const counted = (...states: Counted['states']): Counted => ({ states });
const few = counted({ value: 'completed', count: 2 }, { value: 'not-stated', count: 1 });
const many = counted({ value: 'completed', count: 41 });

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
  });

  it('draws nothing where nothing is counted', () => {
    expect(unitsSvg(counted(), [counted()])).not.toContain('<use');
  });
});
