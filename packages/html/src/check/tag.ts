import { type Diagnostic, messages, nearest } from '@shinrai/diagnostics';
import type { AttributeRule } from '../dialect/attributes.ts';
import { attributeNamesOf, attributesOf, isElement } from '../dialect/dialect.ts';
import { ELEMENTS } from '../dialect/elements.ts';
import { rolesFor } from '../dialect/roles.ts';
import { type HtmlSource, placeAt } from '../source/html-source.ts';
import type { Tag, TagAttribute } from '../source/tags.ts';
import { some } from './some.ts';

/** Whether a value is only known when the template is filled. */
export type IsOpen = (value: string) => boolean;

/** What is wrong with one opening tag: its name, its attributes, their values, or one that is missing. */
export function checkTag(source: HtmlSource, tag: Tag, isOpen: IsOpen = () => false): readonly Diagnostic[] {
  if (!isElement(tag.name)) return [unknownElement(source, tag)];
  const wrong = some(tag.attributes, (attribute) => checkAttribute(source, tag, attribute, isOpen));
  return [...wrong, ...checkRequired(source, tag)];
}

function unknownElement(source: HtmlSource, tag: Tag): Diagnostic {
  const allowed = Object.keys(ELEMENTS);
  const holes = { element: tag.name, allowed, nearest: nearest(tag.name, allowed) };
  return messages.htmlUnknownElement(holes, { place: placeAt(source, tag.start, tag.end) });
}

function checkAttribute(source: HtmlSource, tag: Tag, attribute: TagAttribute, isOpen: IsOpen): readonly Diagnostic[] {
  const { name, value, start, end } = attribute;
  const rules = attributesOf(tag.name);
  const rule = Object.hasOwn(rules, name) ? rules[name] : undefined;
  const isRole = name === 'data-role' && rolesFor(tag.name).length > 0;
  if (!rule && !isRole) return [unknownAttribute(source, tag, attribute)];
  if (isOpen(value)) return [];
  const wrong = rule ? checkValue(name, value, rule) : checkRoles(tag.name, value);
  return wrong.map((finding) => ({ ...finding, place: placeAt(source, start, end) }));
}

function unknownAttribute(source: HtmlSource, tag: Tag, { name, start, end }: TagAttribute): Diagnostic {
  const allowed = attributeNamesOf(tag.name);
  const holes = { element: tag.name, attribute: name, allowed, nearest: nearest(name, allowed) };
  return messages.htmlUnknownAttribute(holes, { place: placeAt(source, start, end) });
}

const checkValue = (attribute: string, value: string, { form, pattern }: AttributeRule) =>
  pattern.test(value) ? [] : [messages.htmlBadValue({ attribute, value, form })];

function checkRoles(element: string, value: string): readonly Diagnostic[] {
  const allowed = rolesFor(element);
  const roles = value.split(/\s+/).filter((role) => role !== '');
  if (roles.length === 0) return [messages.htmlUnknownRole({ role: value, element, allowed })];
  return roles
    .filter((role) => !allowed.includes(role))
    .map((role) => messages.htmlUnknownRole({ role, element, allowed, nearest: nearest(role, allowed) }));
}

function checkRequired(source: HtmlSource, tag: Tag): readonly Diagnostic[] {
  const given = new Set(tag.attributes.map(({ name }) => name));
  return Object.entries(attributesOf(tag.name))
    .filter(([name, { isRequired }]) => isRequired && !given.has(name))
    .map(([name, rule]) => missing(name, rule, { place: placeAt(source, tag.start, tag.end) }));
}

const missing = (name: string, { form }: AttributeRule, at: Parameters<typeof messages.htmlNoAlternative>[1]) =>
  name === 'alt' ? messages.htmlNoAlternative({}, at) : messages.htmlBadValue({ attribute: name, value: '', form }, at);
