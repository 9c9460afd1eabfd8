import { BuildFailure, type Rendered } from '@shinrai/build';
import type { Result } from '@shinrai/diagnostics';
import { applyPasses, type HtmlDocument, parseHtml, resolveReferences } from '@shinrai/html';
import { TemplateError, type Templates } from '@shinrai/templating';
import { type Line, plainText } from '@shinrai/views';
import { finish } from './finish/finish.ts';
import type { Job } from './job.ts';
import { printable } from './template/inline-to-html.ts';
import { picturesIn } from './to-docx/pictures.ts';
import { type DocumentFacts, toDocx } from './to-docx/to-docx.ts';

/** Makes one document: template, dialect, Word, file. Throws a `BuildFailure` for what is wrong with a template. */
export async function renderDraft(job: Job, templates: Templates): Promise<Rendered> {
  const name = `drafts/${job.kind.name}`;
  const html = fillTemplate(job, name, templates);
  const findings: Rendered['findings'][number][] = [];
  const take = <T>(result: Result<T>): T => {
    if (result.value === undefined) throw new BuildFailure(...result.findings);
    findings.push(...result.findings);
    return result.value;
  };
  const parsed: HtmlDocument = take(parseHtml(html, `${name}.hbs`));
  const { tree } = take(applyPasses(parsed, [resolveReferences()]));
  const { house } = job.tools.house;
  const document = toDocx(tree, { house, facts: factsOf(job), pictures: picturesIn(job.media) });
  return { bytes: await finish(document, house, job.view.frame.asOfDay), findings };
}

function fillTemplate({ view, tools, audience }: Job, name: string, templates: Templates): string {
  try {
    return templates.render(name, { ...view, words: tools.words, isInternal: audience === 'internal' });
  } catch (error) {
    throw error instanceof TemplateError ? new BuildFailure(error.diagnostic) : error;
  }
}

/** What the document says of itself, in its margins and its properties. */
function factsOf({ view: { frame } }: Job): DocumentFacts {
  const [issuer, asOf, plan, subject] = [frame.issuer, frame.asOf, frame.plan, frame.planTitle].map(wordsOf) as Four;
  const [title, marking, draft, edition] = [frame.title, frame.marking, frame.draft, frame.edition].map(
    printable,
  ) as Four;
  return {
    margins: { title, issuer, marking, draft, asOf, edition },
    title,
    subject,
    creator: issuer,
    keywords: [plan, asOf, edition, draft, marking].filter(Boolean).join(', '),
  };
}

type Four = [string, string, string, string];

const wordsOf = (line: Line): string => printable(plainText(line));
