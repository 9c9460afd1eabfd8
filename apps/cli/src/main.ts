#!/usr/bin/env node
import { runCli } from './cli.ts';
import { codeOfSignal, createProcessIo, flushOutput } from './process-io.ts';

const io = createProcessIo();
const code = await runCli(process.argv.slice(2), io);
await flushOutput();
// Not left to the end of the event loop: a renderer that hangs must not keep a finished command alive.
process.exit(codeOfSignal(io.signal) ?? code);
