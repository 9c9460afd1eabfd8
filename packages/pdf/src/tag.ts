import type { PDFDocument, PDFRef } from '@cantoo/pdf-lib';
import { markArtifacts } from './content/artifacts.ts';
import { type Marked, type Marks, readMarks } from './content/marks.ts';
import { readPageContent, writePageContent } from './content/stream.ts';
import { describeLinks } from './document/links.ts';
import { dissolveBoxes } from './structure/dissolve.ts';
import { type Content, type Element, elementsIn, isContent } from './structure/element.ts';
import { groupCaptions } from './structure/figures.ts';
import { nameGroups } from './structure/groups.ts';
import { bodyItems } from './structure/lists.ts';
import { prune } from './structure/prune.ts';
import { readStructure } from './structure/read.ts';
import { fillRows } from './structure/tables.ts';
import { writeStructure } from './structure/write.ts';

/**
 * Makes the tags of a printed document what PDF/UA asks for: what is no content becomes an artifact, what means nothing
 * leaves the tree, lists and tables get their full form, links a description. Does nothing to a document without tags.
 */
export function mendTags(document: PDFDocument): void {
  const printed = readStructure(document);
  if (!printed) return;
  const contents = new Map(document.getPages().map((page) => [page.ref, readPageContent(page)]));
  const marks = new Map([...contents].map(([page, content]) => [page, readMarks(content)]));
  const isDecoration = decorationIn(printed, marks);
  const top = PASSES.reduce((tree, pass) => pass(tree), prune(printed, isDecoration));
  describeLinks(document, top, contents);
  writeStructure(document, printed, top);
  for (const page of document.getPages()) {
    const [content, read] = [contents.get(page.ref), marks.get(page.ref)];
    if (content === undefined || !read) continue;
    writePageContent(
      document,
      page,
      markArtifacts(content, read, ({ id }) => isDecoration({ page: page.ref, id })),
    );
  }
}

/** Changes of the tree, in this order. */
const PASSES: readonly ((top: Element) => Element)[] = [dissolveBoxes, groupCaptions, bodyItems, fillRows, nameGroups];

/** Lines and areas are decoration, unless a figure is made of them. */
function decorationIn(top: Element, marks: ReadonlyMap<PDFRef, Marks>): (content: Content) => boolean {
  const substance = new Map<PDFRef, Set<number>>();
  for (const [page, { marked }] of marks) {
    substance.set(page, new Set(marked.filter(hasSubstance).map(({ id }) => id)));
  }
  for (const figure of elementsIn(top).filter(({ role }) => FIGURES.has(role))) {
    for (const { page, id } of elementsIn(figure).flatMap(({ kids }) => kids.filter(isContent))) {
      substance.get(page)?.add(id);
    }
  }
  return ({ page, id }) => !substance.get(page)?.has(id);
}

const FIGURES = new Set(['Figure', 'Formula']);
const hasSubstance = (mark: Marked) => mark.hasSubstance;
