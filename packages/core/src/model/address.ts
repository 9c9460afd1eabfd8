import { lookAlikeIn } from '@shinrai/file-names';
import { z } from 'zod';

/** The longest address that Excel takes in a link. */
const LONGEST = 2_000;

/** What an address writes as % and digits; a reader that is less strict would take it for its end, or for a path. */
const RAW = /[\s<>"\\^`{|}\u00a0\u3000]/;

/** What stands before the address of a mailbox in a link. */
const MAILTO = /^mailto:/i;

/** The host as it was written: what a person looks at before following a link. */
const writtenHost = (address: string): string => /^https?:\/\/([^/?#]*)/i.exec(address)?.[1] ?? '';

const isMailbox = (address: string): boolean => z.email().safeParse(address.replace(MAILTO, '')).success;

/**
 * The address of something in the world outside that leads where it seems to lead: a page by http or https, or one
 * mailbox by mailto. What mailto could add, further receivers, a subject or a text, nobody would see: it is refused.
 */
export const addressSchema = z
  .url({ protocol: /^(?:https?|mailto)$/, error: 'a link starts with https://, http:// or mailto:' })
  .max(LONGEST)
  .refine((address) => !RAW.test(address), { error: 'an address without spaces, quotes, brackets or backslashes' })
  .refine((address) => MAILTO.test(address) || writtenHost(address) !== '', {
    error: 'https:// and the name of a host',
  })
  .refine((address) => !MAILTO.test(address) || isMailbox(address), {
    error: 'mailto: and one plain e-mail address with nothing behind it, such as mailto:desk@example.org',
  })
  .refine((address) => !writtenHost(address).includes('@'), { error: 'an address without a name or password' })
  .refine((address) => lookAlikeIn(writtenHost(address)) === undefined, {
    error: 'a host in letters of one script, which looks like no other',
  });

/**
 * An address as people read it: of a mailbox without the word that only programs need.
 *
 * @example readableAddress('mailto:desk@example.org') // 'desk@example.org'
 */
export const readableAddress = (address: string): string => address.replace(MAILTO, '');
