#!/usr/bin/env node
import { EXIT, type ExitCode } from './exit-code.ts';
import type { Io } from './io.ts';
import { codeOfSignal, createProcessIo, flushOutput } from './process-io.ts';
import { recall } from './unchanged/recall.ts';

/** A build with nothing to do is told from memory, before the rest of the program is even loaded. */
const run = async (argv: readonly string[], io: Io): Promise<ExitCode> => {
  const said = io.memory && recall(io.memory, Math.round(performance.now()));
  if (said) io.out(said);
  return said ? EXIT.ok : (await import('./cli.ts')).runCli(argv, io);
};

const argv = process.argv.slice(2);
const io = createProcessIo(argv);
const code = await run(argv, io);
await flushOutput();
// Not left to the end of the event loop: a renderer that hangs must not keep a finished command alive.
process.exit(codeOfSignal(io.signal) ?? code);
