import { type AttributeRule, GLOBAL_ATTRIBUTES } from './attributes.ts';
import { ELEMENTS, type ElementRule, TEXT } from './elements.ts';
import { ROLES, type RoleRule, rolesFor } from './roles.ts';

/** The dialect as a page for authors of templates, in Markdown. Made from the same data as the checks. */
export function formatGuide(): string {
  return `${[
    '# The dialect of HTML for text documents',
    'Letters, reports and other running texts are written in this HTML, because a PDF and a Word file are both made from it. What is not listed here is an error with file and line, never a guess. Designed pages that exist as PDF only may use any HTML. This page is made from `src/dialect/`; do not edit it.',
    '## Elements',
    'Every element but `br` and `img` is closed with its own closing tag. At the top of a document stands what a `section` holds.',
    list(Object.entries(ELEMENTS).map(([name, rule]) => describeElement(name, rule))),
    '## Attributes of every element',
    list(Object.entries(GLOBAL_ATTRIBUTES).map(([name, rule]) => `${code(name)}: ${rule.form}`)),
    '## Attributes of single elements',
    list(ownAttributes().map(describeAttribute)),
    '## Roles',
    'Values of `data-role`; an element can have several, with blanks between them.',
    list(Object.entries(ROLES).map(([name, rule]) => describeRole(name, rule))),
  ].join('\n\n')}\n`;
}

const list = (lines: readonly string[]) => lines.map((line) => `- ${line}`).join('\n');
const code = (name: string) => `\`${name}\``;
const codes = (names: readonly string[]) => names.map(code).join(', ');

function describeElement(name: string, { meaning, content, attributes = {} }: ElementRule): string {
  const held = content.map((inner) => (inner === TEXT ? 'text' : code(inner))).join(', ');
  const own = [...Object.keys(attributes), ...(rolesFor(name).length > 0 ? ['data-role'] : [])];
  return `${code(name)}: ${meaning}. Holds ${held || 'nothing'}.${own.length > 0 ? ` Has ${codes(own)}.` : ''}`;
}

const describeAttribute = ({ name, elements, rule }: OwnAttribute) =>
  `${code(name)} of ${codes(elements)}: ${rule.form}${rule.isRequired ? '; must be there' : ''}`;

const describeRole = (name: string, { meaning, elements, isMade }: RoleRule) =>
  `${code(name)} of ${codes(elements)}: ${meaning}${isMade ? '; set by the program, not by templates' : ''}`;

interface OwnAttribute {
  readonly name: string;
  readonly elements: string[];
  readonly rule: AttributeRule;
}

/** Each attribute once, with all elements that have it in the same form. */
function ownAttributes(): readonly OwnAttribute[] {
  const rows: OwnAttribute[] = [];
  for (const [element, { attributes = {} }] of Object.entries(ELEMENTS)) {
    for (const [name, rule] of Object.entries(attributes)) {
      const row = rows.find((candidate) => candidate.name === name && candidate.rule === rule);
      if (row) row.elements.push(element);
      else rows.push({ name, elements: [element], rule });
    }
  }
  return rows;
}
