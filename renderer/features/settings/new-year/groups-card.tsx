import { academicYearName, formatDay, formatDayShort } from '../../../../shared/domain/school-year.ts';
import { countOf } from '../../../../shared/domain/text.ts';
import { Card } from '../../../ui/card.tsx';
import { Checkbox } from '../../../ui/checkbox.tsx';
import { Disclosure } from '../../../ui/disclosure.tsx';
import settings from '../settings.module.css';
import type { CardProps } from './card-props.ts';
import styles from './new-year.module.css';
import { OverdueNotice } from './overdue-notice.tsx';

/** The groups of the year that ends, and sessions that nobody has taken the register of. */
export function GroupsCard({ preview, draft, edit }: CardProps) {
  const { groups, overdue, lastOn, from } = preview;
  const cancelled = groups.reduce((sum, { cancelledCount }) => sum + cancelledCount, 0);
  return (
    <Card title="Groups and sessions">
      <div className={settings.stack}>
        {overdue.length === 0 ? null : (
          <OverdueNotice
            words={
              overdue.length === 1
                ? 'One session has no register yet. Take it first while you remember: it is not lost by starting the new year.'
                : `${overdue.length} sessions have no register yet. Take them first while you remember: they are not lost by starting the new year.`
            }
            items={overdue.map(({ sessionId, groupName, heldOn }) => ({
              id: sessionId,
              name: `${groupName}, ${formatDayShort(heldOn)}`,
              path: `/sessions/register/${encodeURIComponent(sessionId)}`,
            }))}
            allPath="/sessions"
          />
        )}
        {groups.length === 0 ? (
          <p className={settings.quiet}>No group of {academicYearName(from)} is still going on.</p>
        ) : (
          <>
            <Checkbox
              label={`End ${groups.length === 1 ? 'the group' : `the ${groups.length} groups`} of ${academicYearName(from)} on ${formatDay(lastOn)}`}
              description={
                cancelled === 0
                  ? 'Their members leave that day. Registers and marks stay'
                  : `Their members leave that day, and ${countOf(cancelled, 'session')} planned after it will be cancelled. Registers and marks stay`
              }
              isSelected={draft.endsGroups}
              onChange={(on) => edit({ endsGroups: on })}
            />
            <Disclosure title={countOf(groups.length, 'group')}>
              <ul className={styles.names}>
                {groups.map(({ id, name, memberCount, cancelledCount }) => (
                  <li key={id}>
                    <a href={`#/sessions/groups/${encodeURIComponent(id)}`}>{name}</a>
                    <span className={settings.quiet}>
                      {' '}
                      · {countOf(memberCount, 'student')}
                      {cancelledCount === 0 ? '' : `, ${countOf(cancelledCount, 'session')} cancelled`}
                    </span>
                  </li>
                ))}
              </ul>
            </Disclosure>
          </>
        )}
      </div>
    </Card>
  );
}
