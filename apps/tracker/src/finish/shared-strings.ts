import { escapeXml } from './xml.ts';

/** The texts of a workbook, each once; cells refer to them by number. */
export interface SharedStrings {
  numberOf(text: string): number;
  /** The part that holds them, piece by piece. @see ECMA-376 part 1, 18.4.9 (sst) */
  toXml(): Iterable<string>;
}

const NAMESPACE = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** Collects the texts of a workbook. */
export function createSharedStrings(): SharedStrings {
  const numbers = new Map<string, number>();
  let uses = 0;
  return {
    numberOf: (text) => {
      uses += 1;
      const known = numbers.get(text);
      if (known !== undefined) return known;
      numbers.set(text, numbers.size);
      return numbers.size - 1;
    },
    *toXml() {
      yield '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
      yield `<sst xmlns="${NAMESPACE}" count="${uses}" uniqueCount="${numbers.size}">`;
      for (const text of numbers.keys()) yield stringXml(text);
      yield '</sst>';
    },
  };
}

/** Space at an end, and line ends, are kept only where that is asked for. */
function stringXml(text: string): string {
  const space = text.includes('\n') || text !== text.trim() ? ' xml:space="preserve"' : '';
  return `<si><t${space}>${escapeXml(text)}</t></si>`;
}
