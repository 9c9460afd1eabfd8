import { countTo } from './counter.ts';
import type { Package } from './open-package.ts';
import { createTextCollector, type RichText } from './rich-text.ts';
import { walkXml } from './walk-xml.ts';

/** The texts that cells refer to by their number. */
export function readSharedStrings(pack: Package, part: string | undefined, most: number): readonly RichText[] {
  if (part === undefined || !pack.has(part)) return [];
  const texts: RichText[] = [];
  const count = countTo(most, 'the number of its texts', 'texts');
  const collector = createTextCollector();
  walkXml(pack.read(part), part, {
    open: collector.open,
    text: collector.text,
    close: (name) => {
      collector.close(name);
      if (name !== 'si') return;
      count();
      texts.push(collector.take());
    },
  });
  return texts;
}
