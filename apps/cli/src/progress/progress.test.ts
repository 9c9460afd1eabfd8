import type { BuildEvent, Output } from '@shinrai/build';
import { messages } from '@shinrai/diagnostics';
import { describe, expect, it, vi } from 'vitest';
import type { Io } from '../io.ts';
import { formatLine } from './lines.ts';
import { createProgress } from './progress.ts';
import { formatStatus } from './status-line.ts';
import { formatSeconds } from './words.ts';

const output = { path: 'ja/briefing/sector/youth-exchange.pdf' } as Output;
const events: readonly BuildEvent[] = [
  { type: 'planned', elapsed: 5, render: 12, fresh: 3, removals: 1 },
  { type: 'removed', elapsed: 6, path: 'ja/old.pdf' },
  { type: 'started', elapsed: 7, app: 'briefing', output, reason: { why: 'new' } },
  { type: 'finished', elapsed: 800, output, bytes: 9, took: 793, done: 1, of: 12 },
  {
    type: 'failed',
    elapsed: 900,
    output,
    findings: [messages.buildFault({ output: 'x', problem: 'y' })],
    staleRemoved: false,
    done: 2,
    of: 12,
  },
  { type: 'done', elapsed: 1000, made: 11, failed: 1, skipped: 0 },
];

const show = (columns: number | undefined): string => {
  let text = '';
  const io = { columns, err: (more: string) => (text += more) } as unknown as Io;
  const progress = createProgress(io);
  for (const event of events) progress.onEvent(event);
  progress.end();
  return text;
};

describe('in a log', () => {
  it('is a line per event that matters', () => {
    expect(events.flatMap((event) => formatLine(event) ?? [])).toEqual([
      '12 documents to make, 3 up to date, 1 to remove',
      'removed ja/old.pdf',
      '[ 1/12] ja/briefing/sector/youth-exchange.pdf 0.8 s',
      '[ 2/12] ja/briefing/sector/youth-exchange.pdf FAILED: shinrai itself failed while making x: y',
    ]);
    expect(show(undefined)).not.toContain('\u001b');
  });
});

describe('on a terminal', () => {
  it('is one line, cleared at the end; failures stay', () => {
    vi.useFakeTimers();
    const text = show(60);
    vi.useRealTimers();
    expect(text.endsWith('\r\u001b[K')).toBe(true);
    const kept = text.split('\n').slice(0, -1);
    expect(kept).toHaveLength(1);
    expect(kept[0]).toContain('failed: shinrai itself failed');
  });

  it('never gets longer than the line', () => {
    const status = { done: 1, of: 150, what: output.path };
    expect(formatStatus(status, 1234, 80)).toBe('[  1/150] 1.2 s ja/briefing/sector/youth-exchange.pdf');
    expect(formatStatus(status, 1234, 40)).toBe('[  1/150] 1.2 s …tor/youth-exchange.pdf');
    for (let columns = 20; columns < 90; columns += 1) {
      expect(formatStatus(status, 1234, columns).length).toBeLessThan(columns);
    }
  });
});

it.each([
  [40, '0.0 s'],
  [9_949, '9.9 s'],
  [9_950, '10 s'],
  [75_400, '75 s'],
])('says %i ms as %s', (milliseconds, text) => expect(formatSeconds(milliseconds)).toBe(text));
