import { lookAlikeIn } from '@shinrai/file-names';
import { z } from 'zod';

/** The longest address that Excel takes in a link. */
const LONGEST = 2_000;

/** What an address writes as % and digits; a reader that is less strict would take it for its end, or for a path. */
const RAW = /[\s<>"\\^`{|}\u00a0\u3000]/;

/** What nobody sees in an address and programs follow all the same: marks of direction, joiners, fillers. */
const UNSEEN = /[\p{Cf}\p{Cc}\p{Default_Ignorable_Code_Point}]/u;

/** Signs that programs read as the dots and letters of a host. */
const READ_OTHERWISE = /[%\u3002\uff61]/;

/** What stands before the address of a mailbox in a link. */
const MAILTO = /^mailto:/i;

/** The host as it was written: what a person looks at before following a link. */
const writtenHost = (address: string): string => /^https?:\/\/([^/?#]*)/i.exec(address)?.[1] ?? '';

/** Whether programs read the host as it stands: `0x7f.1` is a number of a machine, `ex%61mple` is written in disguise. */
function isReadAsWritten(address: string): boolean {
  const host = writtenHost(address).toLowerCase();
  if (host === '' || !URL.canParse(address)) return true;
  if (/[^ -~]/.test(host)) return !READ_OTHERWISE.test(host);
  return new URL(address).host === host.replace(/:(?:80|443)$/, '') || new URL(address).host === host;
}

const isMailbox = (address: string): boolean => z.email().safeParse(address.replace(MAILTO, '')).success;

/**
 * The address of something in the world outside that leads where it seems to lead: a page by http or https, or one
 * mailbox by mailto. What mailto could add, further receivers, a subject or a text, nobody would see: it is refused.
 */
export const addressSchema = z
  .url({ protocol: /^(?:https?|mailto)$/, error: 'a link starts with https://, http:// or mailto:' })
  .max(LONGEST)
  .refine((address) => !RAW.test(address), { error: 'an address without spaces, quotes, brackets or backslashes' })
  .refine((address) => !UNSEEN.test(address), { error: 'an address in which everything can be seen' })
  .refine((address) => MAILTO.test(address) || writtenHost(address) !== '', {
    error: 'https:// and the name of a host',
  })
  .refine((address) => !MAILTO.test(address) || isMailbox(address), {
    error: 'mailto: and one plain e-mail address with nothing behind it, such as mailto:desk@example.org',
  })
  .refine((address) => !writtenHost(address).includes('@'), { error: 'an address without a name or password' })
  .refine(isReadAsWritten, { error: 'a host as programs read it, without % and numbers in disguise' })
  .refine((address) => lookAlikeIn(writtenHost(address)) === undefined, {
    error: 'a host in letters of one script, which looks like no other',
  });

/**
 * An address as people read it: of a mailbox without the word that only programs need.
 *
 * @example readableAddress('mailto:desk@example.org') // 'desk@example.org'
 */
export const readableAddress = (address: string): string => address.replace(MAILTO, '');
