import { messages } from '@shinrai/diagnostics';
import { Command, CommanderError } from 'commander';
import { buildCommand } from './commands/build/command.ts';
import { checkCommand } from './commands/check/command.ts';
import { collectCommand } from './commands/collect/command.ts';
import { diffCommand } from './commands/diff/command.ts';
import { editionCommand } from './commands/edition/command.ts';
import { examples } from './commands/examples.ts';
import { extractCommand } from './commands/extract/command.ts';
import { mergeCommand } from './commands/merge/command.ts';
import { refuse } from './commands/refuse.ts';
import type { Call, Register } from './commands/register.ts';
import { EXIT, type ExitCode } from './exit-code.ts';
import type { Io } from './io.ts';
import { fromCommander } from './usage/from-commander.ts';
import { readVersion } from './version.ts';

const EXAMPLES = examples({
  'shinrai check': 'what is wrong in the data?',
  'shinrai build': 'make every document that changed',
  'shinrai build --help': 'the options of a command, with examples',
});

const createProgram = (io: Io, register: Register): Command => {
  const program = new Command('shinrai')
    .description('One validated model of a cooperation plan in; PDF, Word and Excel out.')
    .version(readVersion(), '--version', 'print the version')
    .helpOption('--help', 'print this help')
    .helpCommand(false)
    .addHelpText('after', EXAMPLES)
    .showSuggestionAfterError(false)
    .configureOutput({ writeOut: io.out, writeErr: io.err, outputError: () => undefined })
    .exitOverride();
  for (const command of [
    checkCommand(register),
    buildCommand(register),
    collectCommand(register),
    diffCommand(register),
    editionCommand(register),
    extractCommand(register),
    mergeCommand(register),
  ]) {
    program.addCommand(inherit(command, program));
  }
  return program;
};

/** A command, with those below it, that behaves as the whole program does. */
const inherit = (command: Command, parent: Command): Command => {
  // Excess arguments are complained of in parse.ts, in our words.
  command.copyInheritedSettings(parent).helpOption('--help', 'print this help');
  for (const below of command.commands) inherit(below, command);
  return command.allowExcessArguments(command.commands.length === 0);
};

/** The command that a command line means, as far down as it names one. */
const findCommand = (parent: Command, [name, ...rest]: readonly string[]): Command => {
  const found = parent.commands.find((candidate) => candidate.name() === name);
  return found ? findCommand(found, rest) : parent;
};

const nameOf = (command: Command): string | undefined =>
  command.parent ? [nameOf(command.parent), command.name()].filter(Boolean).join(' ') : undefined;

/** What the argument library wants to end with: help and version are no mistakes, a missing command is one. */
const endOf = (error: CommanderError, program: Command, argv: readonly string[], io: Io): ExitCode => {
  if (error.exitCode === 0) return EXIT.ok;
  if (error.code === 'commander.help') return EXIT.usage;
  const command = findCommand(program, argv);
  return refuse(io, nameOf(command), [fromCommander(error, command)], argv.includes('--json'));
};

const runCall = async ({ name, json, findings, start }: Call, io: Io): Promise<ExitCode> =>
  start ? start(io) : refuse(io, name, findings, json);

/** A fault of ours: never silent, and told apart from what the user can mend. */
const confess = (fault: unknown, json: boolean, io: Io): ExitCode => {
  const problem = fault instanceof Error ? fault.message : String(fault);
  const code = refuse(io, undefined, [messages.cliFault({ problem })], json, EXIT.output);
  if (fault instanceof Error) io.err(`\n${fault.stack}\n`);
  return code;
};

/**
 * Carries out one command line and gives its exit code. All it knows of the world comes in as `io`; it never throws.
 *
 * @example await runCli(['check', 'japan-asean', '--json'], io) // 0
 */
export const runCli = async (argv: readonly string[], io: Io): Promise<ExitCode> => {
  const calls: Call[] = [];
  const program = createProgram(io, (call) => calls.push(call));
  try {
    program.parse([...argv], { from: 'user' });
    const [call] = calls;
    return call ? await runCall(call, io) : EXIT.usage;
  } catch (fault) {
    return fault instanceof CommanderError
      ? endOf(fault, program, argv, io)
      : confess(fault, argv.includes('--json'), io);
  }
};
