import { BuilderElement, type ParagraphChild, Run, type XmlComponent } from 'docx';

const mark = (type: 'begin' | 'separate' | 'end'): XmlComponent =>
  new BuilderElement({ name: 'w:fldChar', attributes: { type: { key: 'w:fldCharType', value: type } } });

const instruction = (words: string): XmlComponent => {
  const element = new BuilderElement({
    name: 'w:instrText',
    attributes: { space: { key: 'xml:space', value: 'preserve' } },
  });
  element.addChildElement(words);
  return element;
};

const run = (child: XmlComponent) => new Run({ children: [child] }) as unknown as ParagraphChild;

/** What opens a field: its instruction, and the sign that its result follows. */
export const beginField = (words: string): readonly ParagraphChild[] => [
  run(mark('begin')),
  run(instruction(` ${words} `)),
  run(mark('separate')),
];

/** What closes a field. */
export const endField = (): ParagraphChild => run(mark('end'));

/** A field with its result as it stands in the file; Word works it out anew when it is told to. */
export const field = (words: string, result: readonly ParagraphChild[]): readonly ParagraphChild[] => [
  ...beginField(words),
  ...result,
  endField(),
];
