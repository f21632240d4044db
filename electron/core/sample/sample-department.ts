type Level = 1 | 2 | 3 | 4;

interface DepartmentWords {
  readonly was: Level;
  readonly now: Level;
  readonly evidence: string;
  readonly helping?: string;
  readonly hindering?: string;
}

/** What MPL and HoD agreed on each statement asked of the department, with what they looked at. */
export const DEPARTMENT: Readonly<Record<string, DepartmentWords>> = {
  C1: {
    was: 2,
    now: 3,
    evidence: 'Four of six Year 10 units replanned in small steps; seen in five drop-ins.',
    helping: 'Planning time on alternate Wednesdays.',
  },
  C2: {
    was: 2,
    now: 3,
    evidence: 'Bar models and algebra tiles in all Year 7 and 8 lessons seen; fewer in Year 10.',
    hindering: 'Only one set of tiles for three rooms.',
  },
  C3: { was: 2, now: 2, evidence: 'Exercises still come mostly from one website; variation is by chance.' },
  C4: { was: 3, now: 3, evidence: 'Starters in every lesson seen; students know why they do them.' },
  C5: {
    was: 2,
    now: 2,
    evidence: 'Sets 3 and 4 left out proof and vectors last year.',
    hindering: 'Tier decided in Year 9.',
  },
  D1: {
    was: 2,
    now: 1,
    evidence: 'In 20 books from Years 9 to 11 there were three unfamiliar problems in a half-term.',
    hindering: 'Teachers count worded exercises as problems.',
  },
  D2: {
    was: 3,
    now: 3,
    evidence: 'Mini-whiteboards in nine of ten lessons seen.',
    helping: 'Coaching pairs last summer.',
  },
  D3: { was: 2, now: 2, evidence: '“Always, sometimes, never” seen twice in ten lessons.' },
  D4: {
    was: 2,
    now: 2,
    evidence: 'Last five questions of the summer paper: 18% of the marks, 24% nationally for similar schools.',
    hindering: 'Problem-solving kept for the last three weeks of Year 11.',
  },
  D5: { was: 3, now: 3, evidence: 'Errors discussed in eight of ten lessons seen.' },
  D6: { was: 2, now: 2, evidence: 'Homework is the same for all; the platform sets it.' },
  E1: {
    was: 2,
    now: 3,
    evidence: 'Class lists mark target students; next steps are on half of them.',
    helping: 'The new data sheet.',
  },
  E2: { was: 2, now: 2, evidence: 'Question-level analysis made after each mock, used by three of nine.' },
  E3: {
    was: 2,
    now: 1,
    evidence: 'Seven Pupil Premium students with KS2 scores of 108 or more are in sets 3 and 4.',
    hindering: 'Sets are reviewed once a year, in July.',
  },
  E4: {
    was: 2,
    now: 2,
    evidence: 'Student survey: 4 in 10 target students have been told they could reach a grade 7.',
  },
  E5: { was: 3, now: 3, evidence: 'Corrections done and checked in 16 of 20 books.' },
  G1: { was: 2, now: 2, evidence: 'One visit to one of five feeder primaries.' },
  G2: { was: 1, now: 3, evidence: 'Scheme of work marks 7–9 ideas in Years 8 and 9; Year 7 is being done.' },
  G3: {
    was: 2,
    now: 2,
    evidence: 'Level 2 Further Maths after school, 14 students, 2 of them Pupil Premium.',
    hindering: 'After-school transport.',
  },
  G4: { was: 2, now: 3, evidence: 'Sixth-form talk to all of Year 11; leaflet for families.' },
  H1: {
    was: 2,
    now: 3,
    evidence: 'This audit, discussed in a department meeting.',
    helping: 'MPL has a day a week.',
  },
  H2: { was: 3, now: 3, evidence: 'An hour a fortnight in the calendar, kept nine times in ten.' },
  H3: { was: 2, now: 3, evidence: 'Seven of ten teachers visited somebody last year.', hindering: 'Cover.' },
  H4: { was: 2, now: 2, evidence: 'Mentors for both ECTs; nothing planned for the non-specialist.' },
};
