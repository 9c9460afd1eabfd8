import { extname } from 'node:path';
import { type Held, type Output, openThread, type Renderer, tidyMemory, type Warmth } from '@shinrai/build';
import type { TrackerView } from '@shinrai/views';
import type { LoadedTemplate } from './template/load-template.ts';

/** What a workbook is made from. */
export interface TrackerContent {
  readonly view: Held<TrackerView>;
  /** In characters of JSON. */
  readonly length: number;
}

/** A view of more characters is not copied into a thread: thousands of rows would stand in memory twice. */
const LARGE = 8_000_000;

/** Renders workbooks by the paths of their outputs: in a thread of its own, large ones here, one after another. */
export function openRenderer(
  contents: ReadonlyMap<string, TrackerContent>,
  loaded: LoadedTemplate,
  warmth?: Warmth,
): Renderer {
  let thread: Promise<Renderer> | undefined;
  let before: Promise<unknown> = Promise.resolve();
  const contentOf = (path: string): TrackerContent => {
    const content = contents.get(path);
    if (!content) throw new RangeError(`there is no tracker ${path}`);
    return content;
  };
  return {
    render: async (output) => {
      const { view, length } = contentOf(output.path);
      if (length > LARGE) {
        const rendered = before.then(() => renderHere(view, loaded));
        before = rendered.catch(() => undefined);
        return rendered;
      }
      const jobOf = ({ path }: Output) => contentOf(path).view();
      thread ??= openThread({ module: threadModule(), data: loaded, state: loaded.digest, jobOf, warmth });
      return (await thread).render(output);
    },
    close: async () => (await thread)?.close(),
  };
}

const threadModule = (): URL => new URL(`./thread${extname(import.meta.url)}`, import.meta.url);

/** The library is only loaded when it is needed. */
async function renderHere(view: Held<TrackerView>, loaded: LoadedTemplate) {
  const { renderTracker } = await import('./render-tracker.ts');
  const held = view();
  tidyMemory();
  return renderTracker(held, loaded);
}
