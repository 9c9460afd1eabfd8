import mammoth from 'mammoth';

/** A Word file as mammoth understands it, in HTML, and what it did not understand. */
export async function readAsOutsider(
  bytes: Uint8Array,
): Promise<{ readonly html: string; readonly messages: readonly string[] }> {
  const { value, messages } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) });
  return { html: value, messages: messages.map(({ message }) => message) };
}
