import { run } from './run.ts';
import { escapeXml, type Xml } from './xml.ts';

/** A picture in running text. */
export interface Drawing {
  /** Counts the pictures of a document from 1. */
  readonly number: number;
  /** Relationship to the file of the picture. */
  readonly id: string;
  /** In pixels. */
  readonly width: number;
  readonly height: number;
  /** What it shows, in words. */
  readonly words: string;
}

/** English metric units in a pixel, of which there are 96 to the inch. */
const EMU = 9525;

const MAIN = 'http://schemas.openxmlformats.org/drawingml/2006/main';
const PICTURE = 'http://schemas.openxmlformats.org/drawingml/2006/picture';

/**
 * A run that shows a picture.
 *
 * @see ECMA-376 part 1, 20.4.2.8 (inline), 20.2.2.5 (pic)
 */
export function drawing({ number, id, width, height, words }: Drawing): Xml {
  const size = `cx="${width * EMU}" cy="${height * EMU}"`;
  const alt = escapeXml(words);
  return run(
    (`<w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent ${size}/>` +
      '<wp:effectExtent t="0" r="0" b="0" l="0"/>' +
      `<wp:docPr id="${number}" name="${alt}" descr="${alt}" title="${alt}"/>` +
      `<wp:cNvGraphicFramePr><a:graphicFrameLocks xmlns:a="${MAIN}" noChangeAspect="1"/></wp:cNvGraphicFramePr>` +
      `<a:graphic xmlns:a="${MAIN}"><a:graphicData uri="${PICTURE}"><pic:pic xmlns:pic="${PICTURE}">` +
      '<pic:nvPicPr><pic:cNvPr id="0" name="" descr=""/>' +
      '<pic:cNvPicPr><a:picLocks noChangeAspect="1" noChangeArrowheads="1"/></pic:cNvPicPr></pic:nvPicPr>' +
      `<pic:blipFill><a:blip r:embed="${id}" cstate="none"/><a:srcRect/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>` +
      `<pic:spPr bwMode="auto"><a:xfrm><a:off x="0" y="0"/><a:ext ${size}/></a:xfrm>` +
      '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing>') as Xml,
  );
}
