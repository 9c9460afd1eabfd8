/** Pictures numbered from 1: the library counts on through all documents that a process makes. */
export function numberDrawings(xml: string): string {
  let count = 0;
  return xml.replace(/(<wp:docPr\b[^>]*? id=")\d+(?=")/g, (_, start: string) => {
    count += 1;
    return `${start}${count}`;
  });
}
