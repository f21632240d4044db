/** The zone that English schools keep their clocks by. */
export const LONDON = 'Europe/London';

/** The zone's rules since 1996, as a calendar file carries them (RFC 5545 3.6.5): some readers know no zone by name. */
const LONDON_RULES = [
  'BEGIN:VTIMEZONE',
  `TZID:${LONDON}`,
  'BEGIN:DAYLIGHT',
  'TZNAME:BST',
  'TZOFFSETFROM:+0000',
  'TZOFFSETTO:+0100',
  'DTSTART:19960331T010000',
  'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
  'END:DAYLIGHT',
  'BEGIN:STANDARD',
  'TZNAME:GMT',
  'TZOFFSETFROM:+0100',
  'TZOFFSETTO:+0000',
  'DTSTART:19961027T020000',
  'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
  'END:STANDARD',
  'END:VTIMEZONE',
].join('\r\n');

/** The rules of a zone by its name, for ical-generator; null for any but ours. */
export const zoneRules = (name: string): string | null => (name === LONDON ? LONDON_RULES : null);
