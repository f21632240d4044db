import { Paragraph } from 'docx';
import { formatMinutes, formatPence } from '../../../../shared/domain/plan.ts';
import { formatDay } from '../../../../shared/domain/school-year.ts';
import { countOf, listOf } from '../../../../shared/domain/text.ts';
import { COLOURS, RAG_SHADES } from '../colours.ts';
import type { ActionPart, PlanModel } from '../plan-model.ts';
import { calendarWord, coverDays, ESTIMATE_NOTE, joined, money, successLines, whenOf } from '../words.ts';
import { LANDSCAPE } from './look.ts';
import { type Block, field, heading, note } from './pieces.ts';
import { type Cell, NOTHING, table } from './table.ts';

/** The name of an action's bookmark, the same in every version of the plan: Word allows 40 letters and digits. */
function bookmarkOf(actionId: string): string {
  return `action_${actionId.replace(/[^A-Za-z0-9]/g, '').slice(0, 33)}`;
}

/** The action table, for a landscape page; for governors without columns that nothing has been written in. */
export function actionTable(model: PlanModel): Block[] {
  const governors = model.audience === 'governors';
  const columns = [
    { title: 'Ref', width: 640 },
    { title: 'Action', width: 3300 },
    { title: 'Who', width: governors ? 1950 : 2150, optional: governors },
    { title: 'When', width: 1950, optional: governors },
    { title: 'Hours', width: 930, kind: 'number' },
    { title: 'Cost', width: 1080, kind: 'number' },
    { title: 'Success criteria', width: governors ? 3648 : 3200, optional: governors },
    { title: 'Status', width: governors ? 1300 : LANDSCAPE.text - 13250 },
  ] as const;
  return [
    table(
      columns,
      model.actions.map((action) => actionRow(action, governors)),
      { about: 'Actions' },
    ),
    note(
      `${model.actions.some((a) => a.estimated) ? `${ESTIMATE_NOTE} ` : ''}Status on ${formatDay(model.date)}. Overdue: its end date or review has passed. Due soon: within 14 days.`,
    ),
  ];
}

function actionRow(action: ActionPart, governors: boolean): Cell[] {
  const shade = RAG_SHADES[action.rag];
  return [
    { text: action.ref, bold: true, bookmark: bookmarkOf(action.id) },
    { lead: action.title, text: joined(', ', action.form, action.provider), colour: COLOURS.second },
    who(action, governors) || NOTHING,
    whenOf(action) || NOTHING,
    action.minutes > 0 ? formatMinutes(action.minutes) : NOTHING,
    money(action.costPence, action.estimated),
    successLines(governors ? { ...action, successBaseline: '' } : action).join('\n') || NOTHING,
    {
      lead: action.status,
      leadColour: shade.text,
      text: action.ragWord === action.status ? '' : action.ragWord,
      colour: shade.text,
      fill: shade.fill,
    },
  ];
}

function who({ lead, participants, participantCount }: ActionPart, governors: boolean): string {
  const open = governors ? '' : 'Lead still to be named';
  const people = participants.length > 0 ? listOf(participants) : countOf(participantCount, 'colleague');
  return joined('\n', lead ? `Lead: ${lead}` : open, participantCount > 0 ? `With: ${people}` : '');
}

/** What runs when: actions by half-term, in words. */
export function calendar(model: PlanModel): Block[] {
  const dated = model.actions.filter((a) => a.runsFrom !== null);
  const undated = model.actions.filter((a) => a.runsFrom === null);
  const halfTerm = 1540;
  return [
    ...(dated.length === 0
      ? []
      : [
          table(
            [
              { title: 'Ref', width: 640 },
              { title: 'Action', width: LANDSCAPE.text - 640 - 6 * halfTerm },
              ...model.halfTerms.map((h) => ({
                title: h.dates ? `${h.name}: ${h.dates}` : h.name,
                width: halfTerm,
                kind: 'mark' as const,
              })),
            ],
            dated.map((action) => [
              { text: action.ref, bold: true },
              action.status === 'Stopped' ? `${action.title} (stopped)` : action.title,
              ...model.halfTerms.map((h): Cell => {
                const text = calendarWord(action, h.number);
                return text ? { text, fill: COLOURS.accentSoft } : '';
              }),
            ]),
            { grid: true, about: 'Actions by half-term' },
          ),
        ]),
    ...(undated.length === 0 ? [] : [note(`No dates yet: ${listOf(undated.map((a) => `${a.ref} ${a.title}`))}.`)]),
  ];
}

/** Every field of every action that says something, for the people who run the plan. */
export function actionDetails(model: PlanModel): Block[] {
  return model.priorities.flatMap((priority) => {
    const own = model.actions.filter((a) => a.priorityNumber === priority.number);
    if (own.length === 0) return [];
    return [heading(2, `Actions for priority ${priority.number}: ${priority.title}`), ...own.flatMap(details)];
  });
}

function details(action: ActionPart): Block[] {
  const costs = [
    ['fee', action.feePence],
    ['cover', action.coverPence],
    ['travel', action.travelPence],
    ['resources', action.resourcesPence],
  ] as const;
  const parts = costs.filter(([, pence]) => pence > 0).map(([name, pence]) => `${name} ${formatPence(pence)}`);
  const people = action.participantCount > 0 ? countOf(action.participantCount, 'person', 'people') : '';
  const each = action.minutesPerPerson > 0 ? `${formatMinutes(action.minutesPerPerson)} each` : '';
  const inAll = action.minutes > 0 ? `${formatMinutes(action.minutes)} in all` : 'nobody named to take part';
  const cover = action.coverHalfDays > 0 ? `${coverDays(action.coverHalfDays)}, ${action.cover.toLowerCase()}` : '';
  const aimed = action.guskeyTargeted ? `Aimed at ${action.guskeyTargeted}` : '';
  const reached = action.guskeyReached ? `reached ${action.guskeyReached}` : '';
  const next = action.nextStep ? `next step: ${action.nextStep.toLowerCase()}` : '';
  const decidedOn = action.hodAgreedOn ? formatDay(action.hodAgreedOn) : '';
  return [
    heading(3, `${action.ref}  ${action.title}`),
    ...field('Objective', action.objective, { keepNext: true }),
    ...field('Change in practice', action.changeInPractice, { keepNext: true }),
    ...field('Effect on students', action.effectOnStudents),
    ...field('What happens', action.activity),
    ...field('Form', joined(', ', action.form, action.provider)),
    ...field('Need', joined('\n', action.statementCodes.join(', '), action.needEvidence)),
    ...field('Lead', action.lead),
    ...field('Participants', listOf(action.participants)),
    ...field('When', whenOf(action)),
    ...field('Time', each ? joined(', ', each, people, inAll) : ''),
    ...field('Cost', action.costPence > 0 ? `${money(action.costPence, action.estimated)}: ${parts.join(', ')}` : ''),
    ...field('Funding', action.fundingSource),
    ...field('Cover', joined('\n', cover, action.coverNotes)),
    ...field('Success criteria', successLines(action).join('\n')),
    ...field('Evidence', action.evidenceSources),
    ...field('EEF mechanisms', action.mechanisms.join('; ')),
    ...field('DfE Standard', action.dfeParts.join('; ')),
    ...field('Guskey level', joined('; ', aimed, reached)),
    ...field('Status', joined('; ', action.status, ragInWords(action), action.stoppedReason)),
    ...field('Review', action.reviewOn ? formatDay(action.reviewOn) : ''),
    ...field('Outcome', joined('; ', action.outcome, next)),
    ...action.progress.flatMap((p) => field(`Progress, ${p.halfTerm}`, p.note)),
    ...field('HoD comment', action.hodComment),
    ...field('HoD decision', joined(', ', action.hodDecision, decidedOn)),
    ...field('Why it is here', action.draftReason),
  ];
}

/** "overdue: end date passed", or nothing where the status says it already. */
function ragInWords({ status, ragWord, ragWhy }: ActionPart): string {
  if (ragWord === status) return '';
  const word = ragWord.toLowerCase();
  return ragWhy === ragWord ? word : `${word}: ${ragWhy.toLowerCase()}`;
}

/** A place where nothing is planned yet. */
export function noActions(): Block[] {
  return [new Paragraph({ text: 'No actions are planned yet.' })];
}
