import { MENTOR_KINDS } from '../../../../shared/domain/mentoring.ts';
import { formatDay } from '../../../../shared/domain/school-year.ts';
import { countOf } from '../../../../shared/domain/text.ts';
import { Card } from '../../../ui/card.tsx';
import settings from '../settings.module.css';
import type { CardProps } from './card-props.ts';
import { withTick } from './choices.ts';
import { TickList } from './tick-list.tsx';
import { useStudentName } from './use-student-name.ts';

/** Mentoring pairs: they end with the year unless they are ticked. */
export function PairsCard({ preview, draft, edit, outcome }: CardProps) {
  const nameOf = useStudentName();
  const { pairs, lastOn } = preview;
  if (pairs.length === 0) return null;
  const ending = pairs.length - outcome.input.pairIdsGoingOn.length;
  return (
    <Card
      title="Mentoring pairs"
      facts={ending === 0 ? 'All of them go on' : `${countOf(ending, 'pair')} will end on ${formatDay(lastOn)}`}
    >
      <div className={settings.stack}>
        <TickList
          label="Pairs that go on in the new year"
          items={pairs.map((pair) => {
            const isOff = outcome.isLeaving(pair);
            const mentor = pair.mentorStudentId === null ? pair.mentorName : nameOf(pair.mentorStudentId);
            return {
              id: pair.id,
              label: `${mentor || MENTOR_KINDS[pair.mentorKind]} with ${nameOf(pair.menteeId)}`,
              description: isOff ? 'One of the two leaves, so the pair ends' : MENTOR_KINDS[pair.mentorKind],
              isOff,
            };
          })}
          isTicked={(id) => draft.goingOnIds.has(id)}
          onTick={(id, on) => edit({ goingOnIds: withTick(draft.goingOnIds, id, on) })}
          onTickAll={(on) => edit({ goingOnIds: new Set(on ? pairs.map(({ id }) => id) : []) })}
        />
        <p className={settings.quiet}>Meetings and questionnaires of every pair stay.</p>
      </div>
    </Card>
  );
}
