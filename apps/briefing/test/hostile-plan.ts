import type { Plan } from '@shinrai/core';

/** What texts of a plan may hold without a complaint, and what no document should stumble over. */
export const HOSTILE = [
  '</title></span><h1>&lt;b&gt; &amp; "x" \'y\'',
  '(( \\) \\\\ <</MCID 0>> BDC EMC /Artifact %!',
  '\u202E逆\u202C \u200B\u200D\u00AD\uFEFF',
  '葛\u{E0100}城 𠮷野家 ㍻ ①',
  'e\u0301 ﬁ Ŵ Đà Nẵng',
] as const;

/** A plan with something hostile behind every text of it. Ids, dates and addresses stay. */
export function hostilePlan(plan: Plan): Plan {
  let count = 0;
  const spoil = (text: unknown): unknown => {
    if (typeof text !== 'string') return text;
    count += 1;
    return `${text} ${HOSTILE[count % HOSTILE.length]}`;
  };
  const walk = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(walk);
    if (value instanceof Map) return new Map([...value].map(([key, one]) => [key, walk(one)]));
    if (value === null || typeof value !== 'object' || Object.getPrototypeOf(value) !== Object.prototype) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, one]) => [key, key === 'ja' || key === 'en' ? spoil(one) : walk(one)]),
    );
  };
  return { ...plan, head: walk(plan.head) as Plan['head'], entities: walk(plan.entities) as Plan['entities'] };
}
