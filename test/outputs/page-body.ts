import type { Plan } from '@shinrai/core';
import { type Frame, packView, plainText } from '@shinrai/views';
import { fold } from '../support/fold.ts';

/** Gives the words of a page without what runs along on every page: head, foot, spine and page number. */
export type ToBody = (pageText: string, number: number, count: number) => string;

/** Makes the function that takes running words away, for the PDFs of a plan in one language. */
export function bodyReader(plan: Plan, language: 'ja' | 'en'): ToBody {
  const { frame, pillars } = packView(plan, { scope: { kind: 'plan' }, language, audience: 'internal' });
  const spines = pillars.map(({ order, name }) => ({ order: String(order), name: fold(plainText(name)) }));
  return (pageText, number, count) => {
    const running = [statusOf(frame), fold(`${number} / ${count}`), footOf(frame)];
    const body = running.reduce((rest, words) => rest.replace(words, ''), fold(pageText));
    const spine = spines.find(({ order, name }) => body.startsWith(`${order}${name}`));
    return spine ? body.slice(`${spine.order}${spine.name}`.length) : body;
  };
}

const statusOf = ({ asOf, edition, draft }: Frame) => fold(`${plainText(asOf)}${edition}${draft}`);
const footOf = ({ plan, subtitle }: Frame) => fold(`${plainText(plan)}${plainText(subtitle)}`);
