import { type Diagnostic, messages, nearest } from '@shinrai/diagnostics';
import type { Command, CommanderError } from 'commander';

/** What a complaint of the argument library is about. */
interface Context {
  /** The whole program. */
  readonly program: Command;
  /** The command that was called, or the program. */
  readonly command: Command;
  /** What stands in quotes in the complaint. */
  readonly quoted: string;
}

const longOptions = (command: Command): readonly string[] =>
  command
    .createHelp()
    .visibleOptions(command)
    .flatMap(({ long }) => long ?? []);

const unknownOption = ({ command, quoted }: Context): Diagnostic => {
  const [option = ''] = quoted.split('=');
  const options = longOptions(command);
  return messages.cliUnknownOption({ command: fullName(command), option, options, nearest: nearest(option, options) });
};

const unknownCommand = ({ program, quoted }: Context): Diagnostic => {
  const commands = program.commands.map((command) => command.name());
  return messages.cliUnknownCommand({ command: quoted, commands, nearest: nearest(quoted, commands) });
};

const missingValue = ({ quoted }: Context): Diagnostic => {
  const [option = '', form = ''] = quoted.split(' ');
  return messages.cliMissingValue({ option, form: form.replace(/[<>[\]]/g, '') });
};

const FROM: Readonly<Record<string, (context: Context) => Diagnostic>> = {
  'commander.unknownOption': unknownOption,
  'commander.unknownCommand': unknownCommand,
  'commander.optionMissingArgument': missingValue,
};

const fullName = (command: Command): string =>
  command.parent ? `${fullName(command.parent)} ${command.name()}` : command.name();

/** A complaint of the argument library as a finding of our catalogue. */
export const fromCommander = (error: CommanderError, program: Command, argv: readonly string[]): Diagnostic => {
  const command = program.commands.find((candidate) => candidate.name() === argv[0]) ?? program;
  const quoted = /'([^']*)'/.exec(error.message)?.[1] ?? '';
  return FROM[error.code]?.({ program, command, quoted }) ?? messages.cliFault({ problem: error.message });
};
