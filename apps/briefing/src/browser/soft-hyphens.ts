/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
/**
 * Runs in the page: takes out the soft hyphens at which no line breaks, once everything is set. They would stand in words
 * that are searched for or copied out of the PDF.
 */
export function dropSoftHyphens(): void {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const found: { node: Text; text: string }[] = [];
  const range = document.createRange();
  // The lower edge: the box of a letter that begins a line can reach up to the hyphen before it.
  const bottomAt = (node: Text, at: number) => {
    range.setStart(node, at);
    range.setEnd(node, at + 1);
    return range.getBoundingClientRect().bottom;
  };
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    if (!node.data.includes('\u00ad')) continue;
    const isInside = (at: number) => at > 0 && at + 1 < node.length;
    const isUsed = (at: number) => isInside(at) && bottomAt(node, at - 1) < bottomAt(node, at + 1);
    const text = node.data.replace(/\u00ad/g, (hyphen, at: number) => (isUsed(at) ? hyphen : ''));
    found.push({ node, text });
  }
  // All is measured before anything is changed, so that the page is laid out once.
  for (const { node, text } of found) node.data = text;
}
