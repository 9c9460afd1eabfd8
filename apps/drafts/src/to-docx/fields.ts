import { BuilderElement, type ParagraphChild, Run, type XmlComponent } from 'docx';

const mark = (type: 'begin' | 'separate' | 'end'): XmlComponent =>
  new BuilderElement({ name: 'w:fldChar', attributes: { type: { key: 'w:fldCharType', value: type } } });

const instruction = (words: string, isGone: boolean): XmlComponent => {
  const element = new BuilderElement({
    name: isGone ? 'w:delInstrText' : 'w:instrText',
    attributes: { space: { key: 'xml:space', value: 'preserve' } },
  });
  element.addChildElement(words);
  return element;
};

const run = (child: XmlComponent) => new Run({ children: [child] }) as unknown as ParagraphChild;

/** What marks of change do to a field. */
export interface FieldChange {
  readonly isGone: boolean;
  wrap(run: ParagraphChild): ParagraphChild;
}

/** What opens a field: its instruction, and the sign that its result follows. */
export const beginField = (words: string, isGone = false): readonly ParagraphChild[] => [
  run(mark('begin')),
  run(instruction(` ${words} `, isGone)),
  run(mark('separate')),
];

/** What closes a field. */
export const endField = (): ParagraphChild => run(mark('end'));

/** A field with its result as it stands in the file; Word works it out anew when it is told to. */
export const field = (
  words: string,
  result: readonly ParagraphChild[],
  { isGone, wrap }: FieldChange = { isGone: false, wrap: (run) => run },
): readonly ParagraphChild[] => [...beginField(words, isGone).map(wrap), ...result, wrap(endField())];
