import { type AttributeRule, GLOBAL_ATTRIBUTES } from './attributes.ts';
import { BLOCKS, ELEMENTS } from './elements.ts';
import { rolesFor } from './roles.ts';

/** What a document holds at its top. */
export const ROOT = '#root';

/** Whether an element belongs to the dialect. */
export const isElement = (name: string) => Object.hasOwn(ELEMENTS, name);

/** The rule of an element; undefined for what is not in the dialect, names of JavaScript's own included. */
const ruleOf = (name: string) => (isElement(name) ? ELEMENTS[name] : undefined);

/** What may stand in an element, or at the top of a document. */
export const contentOf = (name: string): readonly string[] => (name === ROOT ? BLOCKS : (ruleOf(name)?.content ?? []));

/** Whether an element is written without a closing tag. */
export const isVoid = (name: string) => ruleOf(name)?.content.length === 0;

/** All attributes that an element can have, but `data-role`. */
export function attributesOf(name: string): Readonly<Record<string, AttributeRule>> {
  return { ...ruleOf(name)?.attributes, ...GLOBAL_ATTRIBUTES };
}

/** The names of all attributes that an element can have. */
export function attributeNamesOf(name: string): readonly string[] {
  return [...Object.keys(attributesOf(name)), ...(rolesFor(name).length > 0 ? ['data-role'] : [])];
}
