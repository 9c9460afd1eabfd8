/**
 * Works something out once for each value that it is asked about, and remembers it as long as that value lives. Only for
 * plans, what is in them, and schemas: they are frozen or never changed, so an answer never grows stale.
 */
export function once<From extends object, To>(workOut: (from: From) => To): (from: From) => To {
  const known = new WeakMap<From, { readonly answer: To }>();
  return (from) => {
    const before = known.get(from);
    if (before) return before.answer;
    const answer = workOut(from);
    known.set(from, { answer });
    return answer;
  };
}
