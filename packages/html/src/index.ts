export { checkTemplate } from './check-template.ts';
export { type AttributeRule, propertyOf, REMARKS } from './dialect/attributes.ts';
export { ELEMENTS, type ElementRule } from './dialect/elements.ts';
export { formatGuide } from './dialect/guide.ts';
export { ROLES, type RoleRule } from './dialect/roles.ts';
export type { HtmlDocument } from './html-document.ts';
export { parseHtml } from './parse-html.ts';
export { type ContentsEntry, type ContentsOptions, fillContents, listContents } from './passes/contents.ts';
export { resolveReferences } from './passes/cross-references.ts';
export { type NoteMarks, numberNotes } from './passes/footnotes.ts';
export { type ChangeOptions, markChanges } from './passes/mark-changes/mark-changes.ts';
export { type HeadingNumbering, numberHeadings } from './passes/number-headings.ts';
export {
  DECIMAL_NUMBERING,
  type NumberingLevel,
  type NumberingScheme,
  OFFICIAL_NUMBERING,
  OUTLINE_NUMBERING,
} from './passes/numbering-schemes.ts';
export { applyPasses, type Pass, type Passed } from './passes/pass.ts';
export type { HtmlSource } from './source/html-source.ts';
export { toHtml } from './to-html.ts';
export { hasRole, headingLevel, numberOf, rolesOf, wordsOf } from './tree/element.ts';
export { columnCounts, rowsOf, spanOf, widthsOf } from './tree/table.ts';
export { listElements } from './tree/walk.ts';
