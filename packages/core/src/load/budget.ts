/** Spends something of a budget; says whether there was something left of it. */
export type Budget = (amount: number) => boolean;

/** A budget that what is spent last may exceed, so that one large thing is always paid for. */
export function budgetOf(all: number): Budget {
  let left = all;
  return (amount) => {
    const isLeft = left > 0;
    if (isLeft) left -= amount;
    return isLeft;
  };
}
