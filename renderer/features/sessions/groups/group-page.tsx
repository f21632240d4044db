import { ArrowLeft, Ellipsis } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { OutputOf } from '../../../../shared/contract/index.ts';
import { academicYearName, formatDay } from '../../../../shared/domain/school-year.ts';
import { strandWords } from '../../../../shared/domain/strands.ts';
import { countOf } from '../../../../shared/domain/text.ts';
import { useCall } from '../../../app/data.ts';
import { Fetched } from '../../../app/fetched.tsx';
import { ResourcesCard } from '../../../app/resources-card.tsx';
import { CallFailed } from '../../../platform/client.ts';
import { Button } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { LinkButton } from '../../../ui/link-button.tsx';
import { Menu } from '../../../ui/menu.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { CalendarDialog } from '../papers/calendar-dialog.tsx';
import { useRegistersPaper } from '../papers/use-registers-paper.ts';
import { sectionPath } from '../session-links.ts';
import { GroupDetails } from './group-details.tsx';
import { GroupMembers } from './group-members.tsx';
import { GroupSessions } from './group-sessions.tsx';
import { whenWords } from './group-words.ts';
import styles from './groups.module.css';
import { useGroupActions } from './use-group-actions.tsx';

/** As many sessions as stand side by side on one page of a printed register. */
const ON_PAPER = 12;

/** One group: what it is, who belongs to it, and its sessions. */
export function GroupPage({ id }: { readonly id: string }) {
  const group = useCall('groups.get', { id });
  const start = useCall('app.start', {});
  if (group.error instanceof CallFailed && group.error.error.code === 'not-found') return <GroupGone />;
  return (
    <Fetched of={group} what="the group">
      {(read) => (
        <Fetched of={start} what="the day">
          {({ today }) => <OpenPage read={read} today={today} />}
        </Fetched>
      )}
    </Fetched>
  );
}

function OpenPage({ read, today }: { readonly read: OutputOf<'groups.get'>; readonly today: string }) {
  const { group, members } = read;
  const actions = useGroupActions();
  const page = useRef<HTMLDivElement>(null);
  useEffect(() => {
    window.scrollTo(0, 0);
    page.current?.querySelector('h1')?.focus({ preventScroll: true });
  }, []);
  const facts = [
    strandWords(group),
    academicYearName(group.academicYear),
    whenWords(group),
    countOf(group.studentCount, 'student'),
    group.sessionCount === 0
      ? 'no sessions yet'
      : `${group.heldCount} of ${countOf(group.sessionCount, 'session')} held`,
  ];
  const [isAsking, setAsking] = useState(false);
  const writeRegisters = useRegistersPaper();
  const toCome = useCall('sessions.list', { firstOn: today, lastOn: '9999-12-31', groupId: group.id });
  const nextIds = (toCome.data ?? []).filter(({ status }) => status === 'planned').map(({ id }) => id);
  const items = [
    {
      id: 'registers',
      label: 'Register to fill in by hand (Word)',
      description: 'The next sessions side by side',
      isDisabled: nextIds.length === 0,
      onAction: () => void writeRegisters(nextIds.slice(0, ON_PAPER), 'grid'),
    },
    { id: 'calendar', label: 'Calendar file…', onAction: () => setAsking(true) },
    ...actions.menuOf(group).filter(({ id }) => id !== 'open'),
  ];
  return (
    <div ref={page} className={styles.page}>
      <a href={`#${sectionPath('groups')}`} className={styles.back}>
        <ArrowLeft aria-hidden="true" />
        All groups
      </a>
      <PageHeader
        title={group.name}
        facts={facts.join(' · ')}
        actions={<Menu label="The group" trigger={<Button icon={<Ellipsis />}>The group</Button>} items={items} />}
      />
      {group.endedOn === null ? null : (
        <Notice action={<Button onPress={() => void actions.reopen(group)}>Let it go on</Button>}>
          The group ended on {formatDay(group.endedOn)}
          {group.endedReason === '' ? '' : `: ${group.endedReason}`}.
        </Notice>
      )}
      <div className={styles.columns}>
        <div className={styles.column}>
          <GroupSessions group={group} today={today} />
        </div>
        <div className={styles.column}>
          <GroupMembers group={group} members={members} today={today} />
          <GroupDetails group={group} />
          <ResourcesCard ownerKind="group" ownerId={group.id} />
        </div>
      </div>
      {actions.dialog}
      {isAsking ? <CalendarDialog group={group} onClose={() => setAsking(false)} /> : null}
    </div>
  );
}

function GroupGone() {
  return (
    <>
      <PageHeader title="Sessions" />
      <EmptyState
        title="That group is no longer here"
        action={<LinkButton to={sectionPath('groups')}>All groups</LinkButton>}
      >
        It may have been removed, or its adding undone.
      </EmptyState>
    </>
  );
}
