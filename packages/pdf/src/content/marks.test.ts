import { describe, expect, it } from 'vitest';
import { markArtifacts } from './artifacts.ts';
import { readMarks } from './marks.ts';
import { scanContent } from './scan.ts';

const operatorsIn = (content: string) => {
  const found: string[] = [];
  scanContent(content, (operator, start, end) => found.push(`${operator}: ${content.slice(start, end)}`));
  return found;
};
/** The content with nothing of it decoration but what is unmarked. */
const marked = (content: string, isDecoration = () => false) =>
  markArtifacts(content, readMarks(content), isDecoration);

describe('a content stream', () => {
  it('is read operator by operator, whatever its operands hold', () => {
    expect(operatorsIn('/P <</MCID 0>> BDC (a (b\\)) Tj) Tj <0041> Tj [(x) -1 true] TJ % EMC Q\nEMC')).toEqual([
      'BDC: /P <</MCID 0>> BDC',
      'Tj: (a (b\\)) Tj) Tj',
      'Tj: <0041> Tj',
      'TJ: [(x) -1 true] TJ',
      'EMC: % EMC Q\nEMC',
    ]);
    expect(operatorsIn('BI /W 1 /H 1 ID \u0001q EMC\nEI Q')).toEqual(['BI: BI /W 1 /H 1 ID \u0001q EMC\nEI', 'Q: Q']);
  });

  it('gets marks around what is painted without one, as few as there can be', () => {
    expect(marked('q\n0 0 1 1 re\nf\n2 2 1 1 re f\nBT (a) Tj ET\nQ\n1 1 m n')).toBe(
      'q\n/Artifact BMC\n0 0 1 1 re\nf\n2 2 1 1 re f\nBT (a) Tj ET\nEMC\nQ\n1 1 m n',
    );
  });

  it('keeps content between artifacts, and every mark within its graphics state', () => {
    expect(marked('q 0 0 1 1 re f Q /P <</MCID 0>> BDC BT (a) Tj ET EMC q 1 0 0 1 re f Q')).toBe(
      'q /Artifact BMC\n0 0 1 1 re f\nEMC Q /P <</MCID 0>> BDC BT (a) Tj ET EMC q /Artifact BMC\n1 0 0 1 re f\nEMC Q',
    );
  });

  it('has marks inside a text object that holds marked text too', () => {
    expect(marked('BT (a) Tj /P <</MCID 0>> BDC (b) Tj EMC ET')).toBe(
      'BT /Artifact BMC\n(a) Tj\nEMC /P <</MCID 0>> BDC (b) Tj EMC ET',
    );
  });

  it('takes no mark for one that only adds the text of a glyph', () => {
    expect(marked('BT /Span <</ActualText (e)>> BDC (a) Tj EMC ET')).toBe(
      '/Artifact BMC\nBT /Span <</ActualText (e)>> BDC (a) Tj EMC ET\nEMC',
    );
  });

  it('turns marks of decoration into artifacts, and says which have substance', () => {
    const content = '/P <</MCID 0>> BDC 0 0 1 1 re f EMC /P <</MCID 1>> BDC /X Do EMC';
    expect(readMarks(content).marked.map(({ id, hasSubstance }) => [id, hasSubstance])).toEqual([
      [0, false],
      [1, true],
    ]);
    expect(markArtifacts(content, readMarks(content), ({ hasSubstance }) => !hasSubstance)).toBe(
      '/Artifact BMC 0 0 1 1 re f EMC /P <</MCID 1>> BDC /X Do EMC',
    );
  });
});
