import { openTestApp, type TestApp } from '../support/test-app.ts';

/** A plan with as many actions as asked, by eight people, through the app's own calls. */
export async function openBigPlan(actions: number): Promise<TestApp> {
  const app = openTestApp({ checkOutputs: false });
  const people = await app.call('staff.addMany', {
    staff: Array.from({ length: 8 }, (_, i) => ({ name: `Teacher ${i + 1}`, email: `t${i + 1}@school.example` })),
  });
  const staffIds = people.map((p) => p.id);
  const round = await app.call('audit.addRound', { name: 'Autumn', heldOn: '2026-09-14', staffIds });
  await app.call('audit.rate', {
    roundId: round.id,
    cells: staffIds.map((staffId, i) => ({
      staffId,
      statementId: 'A1',
      rating: ([1, 2, 2, 1, 3, 4, 2, 1] as const)[i] ?? 2,
    })),
  });
  const priorities = await app.call('plan.choosePriorities', {
    roundId: round.id,
    statementIds: ['A1', 'B1', 'C1', 'D1', 'E1'],
  });
  for (let i = 0; i < actions; i += 1) {
    await app.call('plan.addAction', {
      action: {
        priorityId: priorities[i % priorities.length]?.id ?? '',
        title: `Lesson study on algebraic proof, cycle ${i + 1}`,
        objective: 'Teachers plan, teach and review two lessons on proof together.',
        changeInPractice: 'Students write full arguments and compare them.',
        effectOnStudents: 'Target students gain marks on proof questions at grades 7 to 9.',
        activity: 'Three meetings and two taught lessons each half-term.',
        form: 'lesson-study',
        mechanisms: [1, 3, 7, 8, 12],
        dfeParts: [1, 3, 4],
        leadId: staffIds[i % 8] ?? null,
        participantIds: staffIds.slice(0, 3 + (i % 5)),
        startHalfTerm: 2,
        endHalfTerm: 5,
        startOn: '2026-11-23',
        endOn: '2027-05-28',
        reviewOn: '2027-05-14',
        minutesPerPerson: 360,
        feePence: 12_000,
        coverHalfDays: 4,
        successMeasure: 'Sampled books with a complete argument',
        successBaseline: '2 of 10',
        successTarget: '8 of 10',
        successOn: '2027-05-28',
        progress: [{ halfTerm: 2, note: 'First meeting held.' }],
      },
    });
  }
  return app;
}
