/**
 * Widths of the letters from space to ~ in hundredths of the size, two digits each: Cambria and Calibri as the faces that
 * are made to be as wide (Caladea, Carlito), BIZ UD from its own files.
 */
const LATIN: Readonly<Record<string, string>> = {
  'BIZ UDPMincho':
    '3338498668998730474750843350335068526868686868686868333384848470988474818072668480385079639684847086757070827698807672505050503150626458636346666733406533926662656446544264618666645551445150',
  'BIZ UDPGothic':
    '3333479280998929494950843148315076637676767676767676313184848477987677808470668482425475609882867489767170847498807275505050503150657164716950677032386333947068717145594770588860615852445250',
  Cambria:
    '2229396251896924383843552033214952364746494847474848262655555542886058526254515470343063508969605360614556696089575651354935553715475242524431465528265227815648525040393255477248484339323971',
  Calibri:
    '2333405051716822303050502531253951515151515151515151272750505046895854536249466362253252428565665267544649645789524947313931505029485342535031475323244523805353535335393353457143454031463150',
};

/** Of proportional East Asian faces: kana on average, brackets and marks, full stops and commas. */
const EAST_ASIAN: Readonly<Record<string, readonly [kana: number, mark: number, stop: number]>> = {
  'BIZ UDPMincho': [0.89, 0.5, 0.6],
  'BIZ UDPGothic': [0.94, 0.5, 0.6],
};

const KANA = /[\u3041-\u30ff]/;
const MARK = /[「」『』（）［］〔〕・：；！？“”‘’]/;
const STOP = /[、。，．]/;
const WIDE = /[\u2014-\u2015\u2026\u2460-\u24ff\u3000-\u9fff\uf900-\ufaff\uff00-\uff60\uffe0-\uffe6]/;

/** What the breaking of lines has to know of a letter. */
export interface Letter {
  /** As a share of its size. */
  readonly width: number;
  /** Whether it is Chinese or Japanese, and may be followed by a new line. */
  readonly isWide: boolean;
  /** Whether it never begins a line, and goes with what stands before it. */
  readonly clings: boolean;
}

/** Marks that never begin a line. */
const CLOSING = /[、。，．」』）］〕！？ー々ぁぃぅぇぉっゃゅょァィゥェォッャュョ,.)\]!?:;]/;

/** Makes the function that tells what a letter of a face is like; it remembers the letters it has seen. */
export function letterMeasure(face: { readonly eastAsia: string; readonly latin: string }): (letter: string) => Letter {
  const latin = LATIN[face.latin] ?? (LATIN.Calibri as string);
  const [kana, mark, stop] = EAST_ASIAN[face.eastAsia] ?? [1, 1, 1];
  const letters = new Map<string, Letter>();
  const measure = (letter: string): number => {
    const at = letter.charCodeAt(0) - 32;
    if (at >= 0 && at < 95) return Number(latin.slice(at * 2, at * 2 + 2)) / 100;
    if (STOP.test(letter)) return stop;
    if (MARK.test(letter)) return mark;
    if (KANA.test(letter)) return kana;
    return WIDE.test(letter) ? 1 : 0.55;
  };
  return (letter) => {
    const known = letters.get(letter);
    if (known) return known;
    const isWide = WIDE.test(letter) || MARK.test(letter);
    const made = { width: measure(letter), isWide, clings: CLOSING.test(letter) };
    letters.set(letter, made);
    return made;
  };
}
