import type { DateView, EventRow } from '@shinrai/views';
import { describe, expect, it } from 'vitest';
import { axisOf, axisSvg, stripSvg } from './timeline.ts';

const when = (earliest: string | null, latest: string | null, timing: DateView['timing']): DateView => ({
  text: [],
  date: '',
  timing,
  modality: 'actual',
  earliest,
  latest,
  sort: '',
});
const event = (earliest: string | null) => ({ when: when(earliest, earliest, 'past') }) as EventRow;
const axis = { from: 2023, to: 2025, asOf: '2024-10-01' };

describe('axisOf', () => {
  it('covers the events and the day of the data in whole years', () => {
    expect(axisOf([event('2022-03-01'), event('2023-05-01')], '2024-10-01')).toEqual({
      from: 2022,
      to: 2025,
      asOf: '2024-10-01',
    });
  });

  it('is not stretched by one event long ago', () => {
    expect(axisOf([event('1974-01-01'), event('2023-01-01')], '2024-10-01')?.from).toBe(2023);
  });

  it('is not there when nothing has a date', () => {
    expect(axisOf([event(null)], '2024-10-01')).toBeUndefined();
  });
});

describe('stripSvg', () => {
  it('fills what happened and outlines what is planned', () => {
    expect(stripSvg(axis, when('2024-01-01', '2024-01-31', 'past'))).toContain(
      'x="119.8" y="4.5" width="9.9" height="7" rx="2" class="past"',
    );
    expect(stripSvg(axis, when('2024-11-01', '2024-11-30', 'ahead'))).toContain('class="planned"');
  });

  it('draws no mark without a date, and keeps every mark inside', () => {
    expect(stripSvg(axis, when(null, null, 'undated'))).not.toContain('<rect');
    expect(stripSvg(axis, when('2024-12-31', '2024-12-31', 'ahead'))).toContain('x="235"');
    expect(stripSvg(axis, when('1974-01-01', '1974-12-31', 'past'))).not.toContain('<rect');
  });
});

describe('axisSvg', () => {
  it('names every year', () => {
    expect(axisSvg(axis).match(/>20\d\d</g)).toEqual(['>2023<', '>2024<']);
  });
});
