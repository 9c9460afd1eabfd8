import { hash } from 'node:crypto';

/** A digest of a text or of bytes. */
export const digestOf = (data: string | Uint8Array): string => hash('sha256', data, 'hex');
