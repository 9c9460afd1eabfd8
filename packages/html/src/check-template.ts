import type { Diagnostic } from '@shinrai/diagnostics';
import { some } from './check/some.ts';
import { checkTag } from './check/tag.ts';
import { blank, SEPARATOR, scanTags, type Tag } from './source/tags.ts';

/** Stands for each character of a {{...}} that prints: what it will print is not known. */
const HOLE = '\uE000';
const REMARKS_AND_BLOCKS = /\{\{!--[\s\S]*?--\}\}|\{\{~?[!#/>^][\s\S]*?\}\}|\{\{~?\s*else\b[\s\S]*?\}\}/g;
const OTHER_BRACES = /\{\{\{\{[\s\S]*?\}\}\}\}|\{\{\{[\s\S]*?\}\}\}|\{\{[\s\S]*?\}\}/g;

/**
 * What the source of a Handlebars template holds that is not in the dialect, at the template's own line and column.
 * What only shows when the template is filled (nesting, references, values in braces) is left to `parseHtml`.
 *
 * @example checkTemplate('{{#if x}}\n<div>', 'letter.hbs') // [html/unknown-element at letter.hbs:2:1]
 */
export function checkTemplate(template: string, file: string): readonly Diagnostic[] {
  const source = { file, text: template };
  const text = blank(blank(template, REMARKS_AND_BLOCKS, SEPARATOR), OTHER_BRACES, HOLE);
  const tags = scanTags(text).filter(({ name, isClosing }) => !isClosing && !name.includes(HOLE));
  return some(tags, (tag) => checkTag(source, withoutHoles(tag), isOpen));
}

const isOpen = (value: string) => value.includes(HOLE) || value.includes(SEPARATOR);

/** An attribute whose very name is printed is nothing that can be judged here. */
const withoutHoles = (tag: Tag): Tag => ({
  ...tag,
  attributes: tag.attributes.filter(({ name }) => !name.includes(HOLE)),
});
