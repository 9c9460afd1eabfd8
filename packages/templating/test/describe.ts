import { basename } from 'node:path';
import type { Diagnostic } from '@shinrai/diagnostics';
import { TemplateError } from '../src/template-error.ts';
import { createTemplates, type TemplatesOptions } from '../src/templates.ts';
import { writeTemplates } from './write-templates.ts';

/** A finding in a few lines, without the temporary folder: what an author of templates reads. */
export function describe({ code, message, place, expected, hint }: Diagnostic): string {
  const where = place?.kind === 'template' ? `${basename(place.file)}:${place.line}:${place.column}` : 'nowhere';
  return [`${where} ${code}: ${message}`, expected && `expected: ${expected}`, hint && `hint: ${hint}`]
    .filter(Boolean)
    .join('\n');
}

/** Renders a template of one file. */
export function render(text: string, context: object = {}, helpers?: TemplatesOptions['helpers']): string {
  return renderAll({ page: text }, context, helpers);
}

/** Renders the template "page" of several. */
export function renderAll(
  templates: Readonly<Record<string, string>>,
  context: object = {},
  helpers?: TemplatesOptions['helpers'],
): string {
  return createTemplates({ folder: writeTemplates(templates), ...(helpers && { helpers }) }).render('page', context);
}

/** What rendering refuses with. */
export function refusal(text: string, context: object = {}, helpers?: TemplatesOptions['helpers']): string {
  return refusalOfAll({ page: text }, context, helpers);
}

/** What rendering the template "page" of several refuses with. */
export function refusalOfAll(
  templates: Readonly<Record<string, string>>,
  context: object = {},
  helpers?: TemplatesOptions['helpers'],
): string {
  try {
    return `rendered: ${renderAll(templates, context, helpers)}`;
  } catch (error) {
    if (error instanceof TemplateError) return describe(error.diagnostic);
    throw error;
  }
}
