import { type PDFContext, type PDFObject, PDFStream } from '@cantoo/pdf-lib';
import { FileWriter } from './file-writer.ts';

/** Objects packed into one stream: enough for like to stand beside like, few enough to be unpacked for one of them. */
const OBJECTS_A_STREAM = 200;

/**
 * The bytes of a file: streams as they are, all other objects packed into streams, then where each of them is (ISO
 * 32000-1, 7.5.7 and 7.5.8). The library's own writer goes three times through every object and packs in JavaScript,
 * which takes longer than all the rest of finishing.
 */
export function serialize(context: PDFContext): Buffer {
  const file = new FileWriter(context.largestObjectNumber);
  let packed: [number, PDFObject][] = [];
  for (const [{ objectNumber }, object] of context.enumerateIndirectObjects()) {
    if (object instanceof PDFStream) writeStream(file, objectNumber, object);
    else if (packed.push([objectNumber, object]) === OBJECTS_A_STREAM) {
      file.writePacked(packed);
      packed = [];
    }
  }
  file.writePacked(packed);
  const { Root, Info, ID } = context.trailerInfo;
  return file.end(`/Root ${Root}\n/Info ${Info}\n/ID ${ID}`);
}

function writeStream(file: FileWriter, number: number, stream: PDFStream): void {
  stream.updateDict();
  file.writeStream(number, stream.dict, stream.getContents());
}
