import type { Diagnostic } from '@shinrai/diagnostics';
import { checkTag } from './check/tag.ts';
import { blank, scanTags, type Tag, type TagAttribute } from './source/tags.ts';

/** Stands for each character of a {{...}}: what it will print is not known. */
const HOLE = '\uE000';
const BRACES = /\{\{!--[\s\S]*?--\}\}|\{\{\{\{[\s\S]*?\}\}\}\}|\{\{\{[\s\S]*?\}\}\}|\{\{[\s\S]*?\}\}/g;

/**
 * What the source of a Handlebars template holds that is not in the dialect, at the template's own line and column.
 * What only shows when the template is filled (nesting, references, values in braces) is left to `parseHtml`.
 *
 * @example checkTemplate('{{#if x}}\n<div>', 'letter.hbs') // [html/unknown-element at letter.hbs:2:1]
 */
export function checkTemplate(template: string, file: string): readonly Diagnostic[] {
  const source = { file, text: template };
  const tags = scanTags(blank(template, BRACES, HOLE)).filter(({ name }) => !name.includes(HOLE));
  return tags
    .filter(({ isClosing }) => !isClosing)
    .flatMap((tag) => checkTag(source, withoutHoles(tag), (value) => value.includes(HOLE)));
}

/** A block around an attribute, as in `<td{{#if x}} lang="ja"{{/if}}>`, leaves holes beside its name. */
function withoutHoles(tag: Tag): Tag {
  const attributes = tag.attributes.map(trimHoles).filter(({ name }) => name !== '');
  return { ...tag, attributes };
}

function trimHoles(attribute: TagAttribute): TagAttribute {
  const name = attribute.name.replaceAll(HOLE, '');
  return { ...attribute, name, start: attribute.start + Math.max(0, attribute.name.indexOf(name)) };
}
