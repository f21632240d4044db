import { Ellipsis } from 'lucide-react';
import type { SessionRow } from '../../../../shared/contract/sessions.ts';
import { formatWeekdayShort } from '../../../../shared/domain/pd-session.ts';
import { strandWords } from '../../../../shared/domain/strands.ts';
import { countOf } from '../../../../shared/domain/text.ts';
import { IconButton } from '../../../ui/icon-button.tsx';
import { LinkButton } from '../../../ui/link-button.tsx';
import { Menu, type MenuChoice } from '../../../ui/menu.tsx';
import { isBegun } from '../register/use-register.ts';
import { groupPath, registerPath } from '../session-links.ts';
import styles from './list.module.css';
import { attendedWords, SessionState, sessionNotes } from './session-state.tsx';
import { timesWords } from './session-times.ts';

interface SessionLineProps {
  readonly session: SessionRow;
  readonly today: string;
  readonly menu: readonly MenuChoice[];
  /** Under a heading of another kind than its day. */
  readonly showsDay?: boolean;
  /** The register that is to be taken next. */
  readonly isMain?: boolean;
  /** Who runs it, where that is not the reader. */
  readonly by: string;
}

/** One session in the list of registers, with what to do about it. */
export function SessionLine({ session, today, menu, showsDay = false, isMain = false, by }: SessionLineProps) {
  const { id, heldOn, groupId, groupName, place, status, expectedCount } = session;
  const facts = [
    strandWords(session),
    place,
    by,
    status === 'held' ? attendedWords(session) : countOf(expectedCount, 'student'),
    ...sessionNotes(session),
  ].filter((fact) => fact !== '');
  const isOpen = status === 'planned' && heldOn <= today;
  return (
    <li className={styles.line}>
      <div className={styles.when}>
        {showsDay ? <span className={styles.day}>{formatWeekdayShort(heldOn)}</span> : null}
        <span>{timesWords(session)}</span>
      </div>
      <div className={styles.what}>
        <a
          href={`#${groupPath(groupId)}`}
          className={styles.group}
          data-cancelled={status === 'cancelled' || undefined}
        >
          {groupName}
        </a>
        <span className={styles.facts}>{facts.join(' · ')}</span>
        {isBegun(id) && status !== 'cancelled' ? <span className={styles.begun}>Begun, not saved yet</span> : null}
      </div>
      <div className={styles.state}>
        <SessionState session={session} today={today} />
      </div>
      <div className={styles.do}>
        {status === 'cancelled' ? null : (
          <LinkButton to={registerPath(id)} size="s" variant={isMain ? 'primary' : isOpen ? 'secondary' : 'quiet'}>
            {status === 'held' ? 'Open the register' : 'Take the register'}
          </LinkButton>
        )}
        <Menu
          label={`Actions for ${groupName}, ${formatWeekdayShort(heldOn)}`}
          trigger={
            <IconButton label={`More for ${groupName}, ${formatWeekdayShort(heldOn)}`} icon={<Ellipsis />} size="s" />
          }
          items={menu.filter((item) => item.id !== 'register')}
        />
      </div>
    </li>
  );
}
