import { lookAlikeIn } from '@shinrai/file-names';
import { z } from 'zod';

/** The longest address that Excel takes in a link. */
const LONGEST = 2_000;

/** What an address writes as % and digits; a reader that is less strict would take it for its end, or for a path. */
const RAW = /[\s<>"\\^`{|}\u00a0\u3000]/;

/** The host as it was written: what a person looks at before following a link. */
const writtenHost = (address: string): string => /^https?:\/\/([^/?#]*)/i.exec(address)?.[1] ?? '';

/** The address of a page of the world outside: http or https, one that leads where it seems to lead. */
export const addressSchema = z
  .url({ protocol: /^https?$/, error: 'a link starts with https:// or http://' })
  .max(LONGEST)
  .refine((address) => !RAW.test(address), { error: 'an address without spaces, quotes, brackets or backslashes' })
  .refine((address) => !writtenHost(address).includes('@'), { error: 'an address without a name or password' })
  .refine((address) => lookAlikeIn(writtenHost(address)) === undefined, {
    error: 'a host in letters of one script, which looks like no other',
  });
