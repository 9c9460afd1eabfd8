import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { GUIDE, templateGuide } from '../scripts/generate-template-guide.ts';
import { readInterfaces } from '../scripts/read-interfaces.ts';

it('the guide to the templates is the one that "npm run generate" writes', async () => {
  expect(readFileSync(GUIDE, 'utf8')).toBe(await templateGuide());
});

describe('readInterfaces', () => {
  it('reads names, bases, types and comments', () => {
    const source = `
/** A thing. */
export interface Thing extends Base, Other {
  readonly id: string;
  /**
   * What it is called,
   * in one line.
   */
  readonly names: readonly Line[];
  readonly shared: readonly {
    readonly sector: Line;
    readonly count: number;
  }[];
  readonly note?: string | null;
  method(of: string): void;
}

export interface Empty {}

interface Hidden {
  readonly id: string;
}
`;
    expect(readInterfaces(source)).toEqual([
      {
        name: 'Thing',
        bases: ['Base', 'Other'],
        doc: 'A thing.',
        fields: [
          { name: 'id', type: 'string', doc: '' },
          { name: 'names', type: 'Line[]', doc: 'What it is called, in one line.' },
          { name: 'shared', type: '{ sector: Line; count: number; }[]', doc: '' },
          { name: 'note', type: 'string | null', doc: '' },
        ],
      },
      { name: 'Empty', bases: [], doc: '', fields: [] },
    ]);
  });
});
