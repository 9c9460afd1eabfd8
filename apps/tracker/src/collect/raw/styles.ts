import { countTo } from './counter.ts';
import { LIMITS } from './limits.ts';
import { builtInKind, formatKind, type NumberKind } from './number-format.ts';
import type { Package } from './open-package.ts';
import { walkXml } from './walk-xml.ts';

/** What the style of a cell says about its content. */
export interface CellStyle {
  readonly kind: NumberKind;
  readonly isStruck: boolean;
}

const PLAIN: CellStyle = { kind: 'number', isStruck: false };

/** The style of a cell by its number. */
export type Styles = (index: number) => CellStyle;

/** Reads the styles of a workbook. */
export function readStyles(pack: Package, part: string | undefined): Styles {
  if (part === undefined || !pack.has(part)) return () => PLAIN;
  const formats = new Map<number, NumberKind>();
  const fonts: boolean[] = [];
  const styles: CellStyle[] = [];
  const inside: string[] = [];
  const count = countTo(LIMITS.looks, 'the number of its styles', 'fonts, formats and styles');
  walkXml(pack.read(part), part, {
    open: (name, attributes) => {
      const parent = inside.at(-1);
      inside.push(name);
      if (name === 'numFmt' || name === 'font' || name === 'xf') count();
      if (name === 'numFmt') formats.set(Number(attributes.numFmtId), formatKind(attributes.formatCode ?? ''));
      else if (name === 'font' && parent === 'fonts') fonts.push(false);
      else if (name === 'strike' && inside.includes('fonts'))
        fonts[fonts.length - 1] = !/^(?:0|false)$/.test(attributes.val ?? '1');
      else if (name === 'xf' && parent === 'cellXfs') {
        const id = Number(attributes.numFmtId ?? 0);
        styles.push({
          kind: formats.get(id) ?? builtInKind(id),
          isStruck: fonts[Number(attributes.fontId ?? 0)] ?? false,
        });
      }
    },
    close: () => {
      inside.pop();
    },
  });
  return (index) => styles[index] ?? PLAIN;
}
