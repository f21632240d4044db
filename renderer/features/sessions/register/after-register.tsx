import { useEffect, useRef } from 'react';
import type { SessionRow } from '../../../../shared/contract/sessions.ts';
import { formatWeekdayShort } from '../../../../shared/domain/pd-session.ts';
import { useCall } from '../../../app/data.ts';
import { LinkButton } from '../../../ui/link-button.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { registerPath, SESSIONS_PATH } from '../session-links.ts';

interface AfterRegisterProps {
  readonly session: SessionRow;
  readonly today: string;
}

/** Once a register has been taken: how many came, and the oldest one that is still to be taken, with the focus on it. */
export function AfterRegister({ session, today }: AfterRegisterProps) {
  const { data: overdue } = useCall('sessions.overdue', {});
  const { data: now } = useCall('sessions.list', { firstOn: today, lastOn: today, groupId: null });
  const box = useRef<HTMLDivElement>(null);
  const isKnown = overdue !== undefined && now !== undefined;
  const next = [...(overdue ?? []), ...(now ?? [])].find(({ id, status }) => status === 'planned' && id !== session.id);
  useEffect(() => {
    if (isKnown) box.current?.querySelector('a')?.focus();
  }, [isKnown]);
  const there = `The register is taken: ${session.attendedCount ?? 0} of ${session.expectedCount} were there.`;
  return (
    <div ref={box}>
      <Notice
        action={
          !isKnown ? null : next ? (
            <LinkButton to={registerPath(next.id)} size="s">
              {`Next: ${next.groupName}, ${formatWeekdayShort(next.heldOn)}`}
            </LinkButton>
          ) : (
            <LinkButton to={SESSIONS_PATH} size="s">
              Back to the registers
            </LinkButton>
          )
        }
      >
        {there} {isKnown && !next ? 'No other register is waiting.' : ''}
      </Notice>
    </div>
  );
}
