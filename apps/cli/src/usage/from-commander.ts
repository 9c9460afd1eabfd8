import { type Diagnostic, messages, nearest } from '@shinrai/diagnostics';
import type { Command, CommanderError } from 'commander';

/** What a complaint of the argument library is about. */
interface Context {
  /** The command that was called, or the whole program. */
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

const unknownCommand = ({ command, quoted }: Context): Diagnostic => {
  const commands = command.commands.map((known) => known.name());
  return messages.cliUnknownCommand({ command: quoted, commands, nearest: nearest(quoted, commands) });
};

const missingValue = ({ command, quoted }: Context): Diagnostic => {
  const known = command.options.find(({ flags }) => flags === quoted);
  return messages.cliMissingValue({ option: known?.long ?? quoted, form: known?.description ?? 'a value' });
};

const FROM: Readonly<Record<string, (context: Context) => Diagnostic>> = {
  'commander.unknownOption': unknownOption,
  'commander.unknownCommand': unknownCommand,
  'commander.optionMissingArgument': missingValue,
};

const fullName = (command: Command): string =>
  command.parent ? `${fullName(command.parent)} ${command.name()}` : command.name();

/** A complaint of the argument library about a command, or the whole program, as a finding of our catalogue. */
export const fromCommander = (error: CommanderError, command: Command): Diagnostic => {
  const quoted = /'([^']*)'/.exec(error.message)?.[1] ?? '';
  return FROM[error.code]?.({ command, quoted }) ?? messages.cliFault({ problem: error.message });
};
