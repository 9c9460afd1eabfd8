import { expect, it } from 'vitest';
import { createProcessIo } from './process-io.ts';

it('a command that does not ask for wishes to stop is ended by the system', () => {
  const before = process.listenerCount('SIGINT');
  const io = createProcessIo([]);
  expect(process.listenerCount('SIGINT')).toBe(before);
  const { signal } = io;
  expect([signal.aborted, io.signal === signal, process.listenerCount('SIGINT')]).toEqual([false, true, before + 1]);
});
