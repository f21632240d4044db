/** What the plan comes to, and what it may come to; null when nothing is set. */
export interface Limit {
  readonly total: number;
  readonly budget: number | null;
}

/** Which budget is used up sooner; null unless both are set, or when they are equally far used. */
export function bindingLimit(money: Limit, time: Limit): 'money' | 'time' | null {
  if (money.budget === null || time.budget === null) return null;
  const used = ({ total, budget }: Limit) => (budget ? total / budget : total > 0 ? Number.POSITIVE_INFINITY : 0);
  const difference = used(money) - used(time);
  return difference === 0 ? null : difference > 0 ? 'money' : 'time';
}
