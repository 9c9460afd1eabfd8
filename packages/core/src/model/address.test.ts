import { expect, it } from 'vitest';
import { addressSchema } from './address.ts';

const isTaken = (address: string) => addressSchema.safeParse(address).success;

it.each([
  'https://www.example.org/',
  'http://example.org:8080/a/b.html?c=d&e=%3Cf%3E#g',
  'https://xn--wgv71a.example/資料',
  'https://日本語.example/',
  "https://example.org/o'clock_(1)",
  'https://example.org/@someone',
])('takes %s', (address) => expect(isTaken(address)).toBe(true));

it.each([
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  'java\nscript:alert(1)',
  'data:text/html,x',
  'file:///etc/passwd',
  'mailto:a@example.org',
  'https:example.org',
  '//example.org/',
  'https://example.org/"><script>alert(1)</script>',
  'https://example.org/a b',
  'https://example.org/a\u00a0b',
  'https://example.org/{{x}}',
  'https://example.org\\@example.net',
  'https://www.example.org@example.net/',
  'https://user:word@example.org/',
  'https://ex\u0430mple.org/',
  'https://ｅxample.org/',
  'https://example.org\u2044a/',
  'https://exam\u200bple.org/',
  `https://example.org/${'a'.repeat(2_000)}`,
])('refuses %j', (address) => expect(isTaken(address)).toBe(false));
