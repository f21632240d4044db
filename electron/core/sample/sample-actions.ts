import type { ActionPatch } from '../../../shared/contract/pd-action.ts';
import type { PdOffer } from '../../../shared/contract/pd-catalogue.ts';
import { costsOf } from '../../../shared/domain/drafted-action.ts';
import { SAMPLE_ACTIONS, type SampleAction } from './sample-action-list.ts';
import type { SampleDesk } from './sample-desk.ts';
import { type SampleStaff, TEACHERS } from './sample-staff.ts';

/** The plan's actions. Gives each one's id by its key. */
export function addSampleActions(
  desk: SampleDesk,
  staff: SampleStaff,
  priorityIds: readonly string[],
): ReadonlyMap<string, string> {
  const ids = new Map<string, string>();
  for (const action of SAMPLE_ACTIONS) {
    const offer = desk.catalogue.offers.find((o) => o.id === action.offer);
    if (!offer) throw new Error(`the catalogue has no offer ${action.offer}`);
    const people = action.people === 'everybody' ? TEACHERS : action.people;
    const added = desk.call('plan.addAction', {
      action: {
        priorityId: priorityIds[action.priority - 1] ?? '',
        title: offer.title,
        ...wordsOf(offer),
        ...costsOf(offer, people.length),
        leadId: staff[action.lead],
        participantIds: people.map((key) => staff[key]),
        ...daysOf(action, desk),
        ...action.patch,
        successBaseline: action.baseline,
      },
    });
    ids.set(action.key, added.id);
  }
  return ids;
}

function wordsOf(offer: PdOffer) {
  return {
    objective: offer.objective,
    changeInPractice: offer.changeInPractice,
    effectOnStudents: offer.effectOnStudents,
    activity: offer.activity,
    form: offer.form,
    provider: offer.provider,
    mechanisms: [...offer.mechanisms],
    dfeParts: offer.inSchool ? [1, 3] : [1, 2],
    successMeasure: offer.measure,
    successTarget: offer.target,
    guskeyTargeted: offer.inSchool ? 4 : 2,
    needEvidence: 'The audit, and books looked at together.',
    fundingSource: 'Programme grant',
  } satisfies ActionPatch;
}

function daysOf({ days, endsSoon, review, progress, patch }: SampleAction, { dates }: SampleDesk) {
  const span = dates.span(...days);
  const endOn = endsSoon ? dates.soon : span.endOn;
  const startHalfTerm = dates.halfTermOf(span.startOn);
  const endHalfTerm = Math.max(startHalfTerm, dates.halfTermOf(endOn));
  return {
    startOn: span.startOn,
    endOn,
    startHalfTerm,
    endHalfTerm,
    successOn: endOn,
    reviewOn: review === undefined ? null : review === 'soon' ? dates.soon : dates.schoolDay(review),
    hodAgreedOn: patch.hodAgreed === 'yes' ? dates.schoolDay(-19) : null,
    progress: progress === undefined ? [] : [{ halfTerm: dates.halfTermOf(dates.today), note: progress }],
  } satisfies ActionPatch;
}
