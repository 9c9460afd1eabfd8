import { type AttributeRule, GLOBAL_ATTRIBUTES } from './attributes.ts';
import { ELEMENTS, type ElementRule, TEXT } from './elements.ts';
import { ROLES, rolesFor } from './roles.ts';

/** The dialect as a page for authors of templates, in Markdown. Made from the same data as the checks. */
export function formatGuide(): string {
  return [
    '# The dialect of HTML for text documents',
    '',
    'Letters, reports and other running texts are written in this HTML, because a PDF and a Word file are both made from',
    'it. What is not listed here is an error with file and line, never a guess. Designed pages that exist as PDF only may',
    'use any HTML. This page is made from `src/dialect/`; do not edit it.',
    '',
    '## Elements',
    '',
    'Every element but `br` and `img` is closed with its own closing tag.',
    '',
    '| element | what it is | what may stand in it | its own attributes |',
    '|---|---|---|---|',
    ...Object.entries(ELEMENTS).map(([name, rule]) => elementRow(name, rule)),
    '',
    '## Attributes of every element',
    '',
    '| attribute | value |',
    '|---|---|',
    ...Object.entries({ ...GLOBAL_ATTRIBUTES }).map(([name, { form }]) => `| \`${name}\` | ${form} |`),
    '| `data-role` | one or more of the roles below, with blanks between them |',
    '',
    '## Attributes of single elements',
    '',
    '| attribute | element | value |',
    '|---|---|---|',
    ...ownAttributes().map(
      ({ name, elements, rule }) =>
        `| \`${name}\` | ${list(elements)} | ${rule.form}${rule.isRequired ? ' (required)' : ''} |`,
    ),
    '',
    '## Roles',
    '',
    '| role | what it is | elements |',
    '|---|---|---|',
    ...Object.entries(ROLES).map(
      ([role, rule]) =>
        `| \`${role}\` | ${rule.meaning}${rule.isMade ? ' (set by the program)' : ''} | ${list(rule.elements)} |`,
    ),
    '',
  ].join('\n');
}

const list = (names: readonly string[]) => names.map((name) => `\`${name}\``).join(' ');

function elementRow(name: string, { meaning, content, attributes = {} }: ElementRule): string {
  const held = content.map((inner) => (inner === TEXT ? 'text' : `\`${inner}\``)).join(' ');
  const own = [...Object.keys(attributes), ...(rolesFor(name).length > 0 ? ['data-role'] : [])];
  return `| \`${name}\` | ${meaning} | ${held || 'nothing'} | ${list(own)} |`;
}

/** Each attribute once, with all elements that have it in the same form. */
function ownAttributes() {
  const rows: { name: string; elements: string[]; rule: AttributeRule }[] = [];
  for (const [element, { attributes = {} }] of Object.entries(ELEMENTS)) {
    for (const [name, rule] of Object.entries(attributes)) {
      const row = rows.find((candidate) => candidate.name === name && candidate.rule === rule);
      if (row) row.elements.push(element);
      else rows.push({ name, elements: [element], rule });
    }
  }
  return rows;
}
