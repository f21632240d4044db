const DAY = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' });

/** "3 Dec": the year is that of the plan. */
export const dayText = (day: string): string => DAY.format(new Date(`${day}T00:00:00Z`));

/** "30 Nov – 11 Dec", or "3 Dec". */
export const daysText = (firstOn: string, lastOn: string): string =>
  firstOn === lastOn ? dayText(firstOn) : `${dayText(firstOn)} – ${dayText(lastOn)}`;
