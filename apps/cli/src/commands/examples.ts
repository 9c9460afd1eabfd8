/** The examples under the help of a command: what to type, and what it is for. */
export const examples = (lines: Readonly<Record<string, string>>): string => {
  const width = Math.max(...Object.keys(lines).map((command) => command.length));
  const rows = Object.entries(lines).map(([command, purpose]) => `  ${command.padEnd(width)}  ${purpose}`);
  return `\nExamples:\n${rows.join('\n')}\n`;
};
