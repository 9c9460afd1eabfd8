import { setImmediate } from 'node:timers/promises';
import { NO_WARMTH, type Rendered, type Renderer, type Warmth } from '@shinrai/build';
import { type Diagnostic, messages } from '@shinrai/diagnostics';
import { type Keeping, openPrinter, type Printer } from './browser/printer.ts';
import { toAttachment } from './data/data-files.ts';
import { pressFor } from './early.ts';
import { finishForm, finishPdf } from './finish/finish.ts';
import type { Form } from './impose/form.ts';
import { layOutFurniture } from './impose/furniture.ts';
import type { Job } from './jobs.ts';
import { optionParts } from './options.ts';
import { showGlyphs } from './page/glyphs.ts';
import { layOut, type Page, type Stationery } from './page/page.ts';
import { toTemplateFault } from './template-fault.ts';

/** A finished master, with what was noticed while it was made. */
interface Master {
  readonly bytes: Uint8Array;
  readonly pages: number;
  readonly findings: readonly Diagnostic[];
}

/** Opens a browser and makes the documents of a build in it, as many at a time as there are tabs. */
export async function openRenderer(
  jobs: ReadonlyMap<string, Job>,
  stationery: Stationery,
  css: string,
  keeping: Keeping,
  warmth: Warmth = NO_WARMTH,
): Promise<Renderer> {
  const begin = () => openPrinter(pressFor(css), keeping);
  const { warm: printer, giveBack } = await warmth.lend('printer', keeping.looks, begin);
  const masters = shareMasters((job) => makeMaster(printer, stationery, job));
  return {
    async render({ path }) {
      const job = jobs.get(path);
      if (!job) throw new Error(`"${path}" is no briefing of this build`);
      // Not all at once: what is laid out first is in its tab before the next is laid out.
      await setImmediate();
      try {
        const master = await masters(job);
        return job.form
          ? await makeSheets(printer, stationery, job, job.form, master)
          : rendered(master, master.findings);
      } catch (error) {
        throw toTemplateFault(error);
      }
    },
    close: giveBack,
  };
}

const rendered = ({ bytes, pages }: Omit<Master, 'findings'>, findings: readonly Diagnostic[]): Rendered => ({
  bytes,
  count: { unit: 'pages', value: pages },
  findings,
});

/** A master of which sheets are made too is printed once; one that fails is tried again by who needs it next. */
function shareMasters(make: (job: Job) => Promise<Master>): (job: Job) => Promise<Master> {
  const made = new Map<string, Promise<Master>>();
  return (job) => {
    if (!job.isShared) return make(job);
    const known = made.get(job.master) ?? make(job);
    made.set(job.master, known);
    known.catch(() => made.delete(job.master));
    return known;
  };
}

async function makeMaster(printer: Printer, stationery: Stationery, job: Job): Promise<Master> {
  const { page, missing } = showGlyphs(pageOf(stationery, job));
  const { overflow, refused, ...printed } = await printer.print(page);
  // First the tab gets what it prints next, and then this is finished.
  await setImmediate();
  const { bytes, pages } = await finishPdf(printed, job.view().frame, job.options, job.attachments.map(toAttachment));
  const findings = [
    ...overflow.map(({ what, problem }) => messages.buildOverflow({ what, problem })),
    ...[...new Set(refused)].map((address) => messages.buildOutsideAddress({ address: address.slice(0, 200) })),
    ...missing.map((character) => messages.buildMissingGlyph({ character: `“${character}” (${codeOf(character)})` })),
  ];
  return { bytes, pages, findings };
}

const codeOf = (character: string) => `U+${character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}`;

function pageOf(stationery: Stationery, { kind, view: say, options, spines }: Job): Page {
  const view = say();
  const context = { ...view, options };
  const page = layOut(stationery, kind.template, context, spines);
  const { frame } = view;
  const parts = optionParts(stationery.templates, options, { frame, w: stationery.wording[frame.language] });
  return { ...page, body: page.body + parts };
}

/** Puts a master on sheets. What was noticed about its pages is told with the master. */
async function makeSheets(
  printer: Printer,
  { templates, wording, theme }: Stationery,
  { view, options, output }: Job,
  form: Form,
  master: Master,
): Promise<Rendered> {
  const { frame } = view();
  const furniture = { templates, wording: wording[frame.language], theme, frame, form, count: master.pages };
  const printed = await printer.print(showGlyphs(layOutFurniture(furniture)).page);
  const sheets = await finishForm(master.bytes, printed.bytes, { ...frame, title: output.title }, form, options);
  return rendered(sheets, []);
}
