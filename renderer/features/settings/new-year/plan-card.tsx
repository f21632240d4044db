import { pdPath } from '../../../../shared/domain/pd-session.ts';
import { ACTION_STATUSES } from '../../../../shared/domain/plan.ts';
import { academicYearName, formatDayShort } from '../../../../shared/domain/school-year.ts';
import { countOf, listOf } from '../../../../shared/domain/text.ts';
import { Card } from '../../../ui/card.tsx';
import settings from '../settings.module.css';
import type { CardProps } from './card-props.ts';
import { withTick } from './choices.ts';
import { OverdueNotice } from './overdue-notice.tsx';
import { TickList } from './tick-list.tsx';

/** The PD plan: the old one is closed, and what is unfinished goes into the new one. */
export function PlanCard({ preview, draft, edit }: CardProps) {
  const { plan, to, from, pdWaiting } = preview;
  const { unfinished, doneCount, stoppedCount } = plan;
  return (
    <Card
      title="PD plan"
      facts={
        doneCount + stoppedCount + unfinished.length === 0
          ? 'There are no actions in it'
          : `${countOf(doneCount, 'action')} done, ${stoppedCount} stopped, ${unfinished.length} unfinished`
      }
    >
      <div className={settings.stack}>
        {pdWaiting.length === 0 ? null : (
          <OverdueNotice
            words={
              pdWaiting.length === 1
                ? 'Nobody has said who took part in one PD session. Say it first while you remember: it can still be said after the new year has started.'
                : `Nobody has said who took part in ${pdWaiting.length} PD sessions. Say it first while you remember: it can still be said after the new year has started.`
            }
            items={pdWaiting.map(({ id, title, heldOn, academicYear }) => ({
              id,
              name: `${title}, ${formatDayShort(heldOn)}`,
              path: pdPath(academicYear),
            }))}
            allPath={pdPath(from)}
          />
        )}
        <p>
          “{plan.title}” will be closed: it can be read and exported, and not changed any more. Only what became of its
          PD sessions can still be said. The plan for {academicYearName(to)} begins with the same aims, people and cover
          rate.
        </p>
        {unfinished.length === 0 ? null : (
          <>
            <TickList
              label={`Unfinished actions to carry over to ${academicYearName(to)}`}
              items={unfinished.map(({ id, ref, title, priorityTitle, status, leftNames }) => ({
                id,
                label: `${ref} ${title}`,
                description: [
                  ACTION_STATUSES[status],
                  priorityTitle,
                  ...(leftNames.length === 0
                    ? []
                    : [
                        `${listOf(leftNames)} ${leftNames.length === 1 ? 'has' : 'have'} left and will not be named in it`,
                      ]),
                ].join(' · '),
              }))}
              isTicked={(id) => !draft.leftOutIds.has(id)}
              onTick={(id, on) => edit({ leftOutIds: withTick(draft.leftOutIds, id, !on) })}
              onTickAll={(on) => edit({ leftOutIds: new Set(on ? [] : unfinished.map(({ id }) => id)) })}
            />
            <p className={settings.quiet}>
              They come with their priorities, participants, costs and status. When they run, the Head of Department’s
              agreement and their PD sessions start empty; progress so far goes into their evidence of need.
            </p>
          </>
        )}
      </div>
    </Card>
  );
}
