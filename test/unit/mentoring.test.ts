import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  agreedWords,
  countMeetings,
  MEETING_OUTCOMES,
  type MeetingOutcome,
  meetingWords,
  notAgreed,
  tooYoung,
} from '../../shared/domain/mentoring.ts';
import {
  agreementWords,
  answerChanges,
  changesTogether,
  changeWords,
  QUESTION_KEYS,
  QUESTIONS,
} from '../../shared/domain/mentoring-questionnaire.ts';

const AGREED = { place: 'Library', weekday: 1, startsAt: '12:30', minutes: 30, aims: 'Ratio' };
const NOTHING = { place: ' ', weekday: null, startsAt: null, minutes: 30, aims: '' };

describe('What a pair agrees beforehand', () => {
  test('is said in words, and what is missing is named', () => {
    expect(agreedWords(AGREED)).toBe('Mondays 12:30, Library, 30 min');
    expect(notAgreed(AGREED)).toEqual([]);
    expect(agreedWords(NOTHING)).toBe('30 min');
    expect(notAgreed(NOTHING)).toEqual(['place', 'weekday', 'time', 'aims']);
    expect(agreedWords({ ...AGREED, weekday: null })).toBe('12:30, Library, 30 min');
  });

  test('an older student is of the same year group or an older one', () => {
    expect(tooYoung(12, 10)).toBeNull();
    expect(tooYoung(10, 10)).toBeNull();
    expect(tooYoung(null, 10)).toBeNull();
    expect(tooYoung(8, 10)).toContain('Year 8');
  });
});

describe('Meetings', () => {
  test('are counted by what became of them', () => {
    const outcomes = Object.keys(MEETING_OUTCOMES) as MeetingOutcome[];
    const meeting = fc.record({
      metOn: fc.constantFrom('2026-11-02', '2026-11-09', '2026-11-16'),
      outcome: fc.constantFrom(...outcomes),
      minutes: fc.integer({ min: 0, max: 90 }),
    });
    fc.assert(
      fc.property(fc.array(meeting, { maxLength: 12 }), (meetings) => {
        const counts = countMeetings(meetings);
        expect(counts.metCount + counts.missedCount + counts.cancelledCount).toBe(meetings.length);
        let minutes = 0;
        let last: string | null = null;
        for (const { outcome, minutes: n, metOn } of meetings) {
          if (outcome !== 'met') continue;
          minutes += n;
          if (last === null || metOn > last) last = metOn;
        }
        expect(counts.metMinutes).toBe(minutes);
        expect(counts.lastMetOn).toBe(last);
      }),
    );
  });

  test('are said in words', () => {
    expect(meetingWords({ metCount: 0, missedCount: 0 })).toBe('Not met yet');
    expect(meetingWords({ metCount: 1, missedCount: 0 })).toBe('Met once');
    expect(meetingWords({ metCount: 5, missedCount: 2 })).toBe('Met 5 times, 2 missed');
  });
});

describe('The questionnaire', () => {
  test('has eight sentences of their own', () => {
    expect(QUESTIONS).toHaveLength(8);
    expect(QUESTION_KEYS.size).toBe(8);
    expect(new Set(QUESTIONS.map(({ text }) => text)).size).toBe(8);
  });

  test('says each change in words, and nothing of what was answered once', () => {
    const changes = answerChanges(
      { enjoy: 2, stuck: 4, ask: 3, belong: 5 },
      { enjoy: 4, stuck: 3, ask: 3, explain: 2 },
    );
    const of = (key: string) => changes.find(({ question }) => question.key === key)?.steps ?? null;
    expect(changeWords(of('enjoy'))).toBe('Agrees 2 steps more');
    expect(changeWords(of('stuck'))).toBe('Agrees 1 step less');
    expect(changeWords(of('ask'))).toBe('The same');
    expect(changeWords(of('belong'))).toBe('Not answered both times');
    expect(changesTogether(changes)).toBe(
      'Of 3 sentences answered both times, the mentee agrees more with 1, less with 1 and the same with 1.',
    );
    expect(changesTogether(answerChanges({ enjoy: 1 }, { enjoy: 2 }))).toMatch(/^Of 1 sentence answered both times/);
    expect(changesTogether(answerChanges({ enjoy: 1 }, {}))).toBe('No question was answered both times.');
    expect(agreementWords(1)).toBe('Strongly disagree');
    expect(agreementWords(undefined)).toBe('');
  });
});
