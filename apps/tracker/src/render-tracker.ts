import type { Rendered } from '@shinrai/build';
import type { TrackerView } from '@shinrai/views';
import { finishBook } from './finish/finish-book.ts';
import type { LoadedTemplate } from './template/load-template.ts';
import { planBook } from './workbook/plan-book.ts';
import { writeBook } from './write/write-book.ts';

/** A view as a finished workbook: planned as data, written, mended and packed. */
export async function renderTracker(view: TrackerView, loaded: LoadedTemplate): Promise<Rendered> {
  const plan = planBook(view, loaded);
  const written = await writeBook(plan, loaded.template);
  const visible = plan.sheets.filter(({ visibility }) => visibility === 'visible');
  return {
    bytes: finishBook(written, plan, loaded.template),
    count: { unit: 'sheets', value: visible.length },
    findings: [],
  };
}
