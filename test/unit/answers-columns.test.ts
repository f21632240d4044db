import { describe, expect, it } from 'vitest';
import { matchColumns } from '../../shared/domain/answers-columns.ts';
import { defaultFramework } from '../support/audit-files.ts';

const framework = defaultFramework();
const text = (code: string) => framework.domains.flatMap((d) => d.statements).find((s) => s.code === code)?.text ?? '';

/** What the columns are, in short: a statement's id or the kind. */
function uses(headings: readonly string[], samples: readonly (readonly string[])[] = headings.map(() => ['3'])) {
  return matchColumns(headings, samples, framework).map(({ use }) =>
    use.kind === 'statement' ? use.statementId : use.kind,
  );
}
const why = (heading: string) => matchColumns([heading], [['3']], framework)[0]?.why;

describe('matchColumns', () => {
  it.each([
    ['A3'],
    ['a3'],
    ['A3.'],
    ['A3:'],
    ['(A3)'],
    ['A.3'],
    ['A3 I teach quadratics deeply'],
    ['12. A3 I teach quadratics deeply'],
    ['Q7: A3'],
    [`A3 ${text('A3')}`],
    [text('A3')],
    [text('A3').toUpperCase()],
    [text('A3').replace('quadratics', 'quadratcis')],
    [`How confident are you? [A3. ${text('A3')}]`],
    [`How confident are you? [${text('A3')}]`],
    [`How confident are you?.${text('A3')}`],
  ])('takes %j for A3', (heading) => {
    expect(uses([heading])).toEqual(['A3']);
  });

  it('tells A1 from A10', () => {
    expect(uses(['A1', 'A10'])).toEqual(['A1', 'A10']);
    expect(uses(['A10 Bounds', 'A1 Proof'])).toEqual(['A10', 'A1']);
  });

  it('goes by the words where a code and the words of another statement meet, and says so', () => {
    expect(uses([`A3 ${text('A6')}`])).toEqual(['A6']);
    expect(why(`A3 ${text('A6')}`)).toBe('by its words, which are those of A6');
    expect(why('A3 Something new')).toBe('by its code A3, though its words differ');
    expect(why('A3')).toBe('by its code A3');
  });

  it.each([
    ['Name', 'name'],
    ['Your name', 'name'],
    ['Full name', 'name'],
    ['Email', 'email'],
    ['Email Address', 'email'],
    ['E-mail', 'email'],
    ['Completion time', 'answered'],
    ['Timestamp', 'answered'],
    ['Start time', 'answered'],
    ['Professional development wanted', 'wants-pd'],
    ['Which of these would you like professional development on? (codes)', 'wants-pd'],
    ['Would like PD', 'wants-pd'],
    ['Anything else?', 'note'],
    ['Comments', 'note'],
    ['Your role in the department', 'ignore'],
    ['ID', 'ignore'],
    ['', 'ignore'],
    ['Points - A3', 'ignore'],
    ['A3 [Score]', 'ignore'],
    ['G1', 'ignore'],
    ['A level teaching experience', 'ignore'],
  ])('takes %j for %s', (heading, kind) => {
    expect(uses([heading])).toEqual([kind]);
  });

  it('uses the start time only without a completion time', () => {
    expect(uses(['ID', 'Start time', 'Completion time'])).toEqual(['ignore', 'ignore', 'answered']);
  });

  it('never uses a statement twice: the surer column has it, else the first, and the other says why', () => {
    const slip = text('A3').replace('quadratics', 'quadratcis');
    expect(uses([slip, 'A3', 'A3'])).toEqual(['ignore', 'A3', 'ignore']);
    expect(matchColumns(['A3', 'A3'], [['3'], ['3']], framework)[1]?.why).toBe('the column “A3” already holds this');
  });

  it('prefers a filled column of names to an empty one, and puts first name and surname together', () => {
    expect(uses(['Name', 'Your name'], [[], ['Mia Walker']])).toEqual(['ignore', 'name']);
    expect(uses(['First name', 'Surname'], [['Mia'], ['Walker']])).toEqual(['name', 'name']);
    expect(uses(['First name', 'Surname', 'Full name'], [['Mia'], ['Walker'], ['Mia Walker']])).toEqual([
      'ignore',
      'ignore',
      'name',
    ]);
  });

  it('leaves out a column with a code whose cells are not ratings', () => {
    expect(uses(['A3 comments'], [['Good course', 'Needs time']])).toEqual(['ignore']);
    expect(uses(['A3 Something new'], [['maybe', '3']])).toEqual(['A3']);
    expect(uses(['A3'], [['maybe']])).toEqual(['A3']);
    expect(uses(['A3'], [[]])).toEqual(['A3']);
  });
});
