import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { parseCatalogue } from './catalogue.ts';
import { renderMessages } from './render-messages.ts';

const FOLDER = new URL('../src/messages/', import.meta.url);

/** Where the generated module stands. */
export const GENERATED = new URL('../src/messages.generated.ts', import.meta.url);

/** The text of the generated module, made from the Markdown files as they are now. */
export function generateMessages(): string {
  const files = readdirSync(FOLDER)
    .filter((name) => name.endsWith('.md'))
    .sort();
  return renderMessages(files.flatMap((file) => parseCatalogue(file, readFileSync(new URL(file, FOLDER), 'utf8'))));
}

if (import.meta.main) writeFileSync(GENERATED, generateMessages());
