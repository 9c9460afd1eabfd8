import type { Rendered } from '@shinrai/build';
import { BuildFailure } from '@shinrai/build/thread';
import type { Result } from '@shinrai/diagnostics';
import { applyPasses, type HtmlDocument, markChanges, type Pass, parseHtml, resolveReferences } from '@shinrai/html';
import { TemplateError, type Templates } from '@shinrai/templating/templates';
import { type Line, plainText } from '@shinrai/views/inline';
import type { Root } from 'hast';
import { splitWords } from './changes/split-words.ts';
import type { Draft } from './draft.ts';
import { finish } from './finish/finish.ts';
import type { House } from './house/house.ts';
import { typeset, typesetLine } from './house/typeset.ts';
import type { DraftView } from './kinds/kind.ts';
import type { Letterhead } from './letterhead/open-letterhead.ts';
import { linesOf, withoutLines } from './letterhead/values.ts';
import { printable } from './template/inline-to-html.ts';
import { picturesIn } from './to-docx/pictures.ts';
import type { RemarkWords } from './to-docx/remarks.ts';
import type { DocumentFacts } from './to-docx/skeleton/facts.ts';
import { toDocx } from './to-docx/to-docx.ts';

/** Makes one document: template, dialect, Word, file. Throws a `BuildFailure` for what is wrong with a template. */
export async function renderDraft(draft: Draft, templates: Templates): Promise<Rendered> {
  const findings: Rendered['findings'][number][] = [];
  const take = <T>(result: Result<T>): T => {
    if (result.value === undefined) throw new BuildFailure(...result.findings);
    findings.push(...result.findings);
    return result.value;
  };
  const layOut = (view: DraftView): HtmlDocument => {
    const name = `drafts/${draft.name}`;
    const parsed = take(parseHtml(fillTemplate({ ...draft, view }, name, templates), `${name}.html`));
    return take(applyPasses(parsed, [resolveReferences()]));
  };
  const document = layOut(draft.view);
  const { before } = draft;
  const { tree } = before ? take(applyPasses(document, [marksSince(before, draft, layOut)])) : document;
  return { bytes: await write(draft, tree), findings };
}

/** The Word file of a tree: on the pages of the house, or on a letterhead. */
async function write(draft: Draft, tree: Root): Promise<Uint8Array> {
  const { letterhead, house: loaded } = draft.tools;
  const house = letterhead ? await sizedFor(letterhead, loaded.house) : loaded.house;
  const facts = factsOf(draft, house);
  const text = typeset(tree, house);
  const body = letterhead ? withoutLines(text, letterhead.asksFor) : text;
  const made = toDocx(body, { house, facts, pictures: picturesIn(...draft.media), remarks: remarksOf(draft) });
  const bytes = finish(made, draft.view.frame.asOfDay);
  if (!letterhead) return bytes;
  const { fillLetterhead } = await import('./letterhead/fill-letterhead.ts');
  return fillLetterhead(letterhead, bytes, { ...facts.margins, ...linesOf(text) });
}

/** What reads Word files is only loaded where there are any. */
async function sizedFor(letterhead: Letterhead, house: House): Promise<House> {
  const { onLetterhead } = await import('./letterhead/page.ts');
  return onLetterhead(house, letterhead);
}

/** Marks what changed since the document said what it said before. */
function marksSince(
  { view, author, date }: NonNullable<Draft['before']>,
  { language }: Draft,
  layOut: (view: DraftView) => HtmlDocument,
): Pass {
  return markChanges({ earlier: layOut(view).tree, author, date, splitWords: splitWords(language) });
}

/** What comments say: "remarkNotStated" is the wording of the remark "not-stated". */
function remarksOf({ comments, tools, view }: Draft): RemarkWords | undefined {
  if (comments.length === 0) return undefined;
  const wordOf = (key: string) =>
    String(tools.words[`remark-${key}`.replace(/-(.)/g, (_, a: string) => a.toUpperCase())] ?? '');
  const words = Object.fromEntries(comments.map((remark) => [remark, wordOf(remark)]));
  return { author: wordOf('author'), date: view.frame.asOfDay, words };
}

function fillTemplate({ view, kindTitle, tools, audience }: Draft, name: string, templates: Templates): string {
  try {
    return templates.render(name, { ...view, kindTitle, words: tools.words, isInternal: audience === 'internal' });
  } catch (error) {
    throw error instanceof TemplateError ? new BuildFailure(error.diagnostic) : error;
  }
}

/** What the document says of itself, in its margins and its properties. */
function factsOf({ view: { frame }, title: name }: Draft, house: House): DocumentFacts {
  const words = {
    title: printable(name),
    issuer: wordsOf(frame.issuer),
    marking: printable(frame.marking),
    draft: printable(frame.draft),
    asOf: wordsOf(frame.asOf),
    edition: printable(frame.edition),
  };
  const margins = Object.fromEntries(
    Object.entries(words).map(([part, line]) => [part, typesetLine(line, house)]),
  ) as typeof words;
  const { title, issuer, marking, draft, asOf, edition } = words;
  const keywords = [wordsOf(frame.plan), asOf, edition, draft, marking].filter(Boolean).join(', ');
  return { margins, title, subject: wordsOf(frame.planTitle), creator: issuer, keywords };
}

const wordsOf = (line: Line): string => printable(plainText(line));
