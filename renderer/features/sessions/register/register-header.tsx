import { ChevronLeft, ChevronRight, Ellipsis } from 'lucide-react';
import type { ReactNode } from 'react';
import { useLocation } from 'wouter';
import type { Register } from '../../../../shared/contract/sessions.ts';
import { formatWeekdayShort } from '../../../../shared/domain/pd-session.ts';
import { sessionEnd } from '../../../../shared/domain/sessions.ts';
import { strandWords } from '../../../../shared/domain/strands.ts';
import { IconButton } from '../../../ui/icon-button.tsx';
import { LinkButton } from '../../../ui/link-button.tsx';
import { Menu, type MenuChoice } from '../../../ui/menu.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { groupPath, registerPath, SESSIONS_PATH } from '../session-links.ts';

interface RegisterHeaderProps {
  readonly register: Register;
  /** What else can be done with it. */
  readonly choices?: readonly MenuChoice[];
  /** The main button. */
  readonly children?: ReactNode;
}

/** Which session it is, the ones before and after it, and the way back. */
export function RegisterHeader({ register, choices = [], children }: RegisterHeaderProps) {
  const { session, previousId, nextId } = register;
  const [, goTo] = useLocation();
  const facts = [
    formatWeekdayShort(session.heldOn),
    `${session.startsAt} to ${sessionEnd(session)}`,
    session.place,
    strandWords(session),
  ];
  const open = (id: string | null) => (id === null ? undefined : goTo(registerPath(id)));
  return (
    <PageHeader
      title={session.groupName}
      facts={facts.filter((fact) => fact !== '').join(' · ')}
      actions={
        <>
          <LinkButton to={SESSIONS_PATH} variant="quiet">
            All registers
          </LinkButton>
          <IconButton
            label="The session before"
            icon={<ChevronLeft />}
            isDisabled={previousId === null}
            onPress={() => open(previousId)}
          />
          <IconButton
            label="The session after"
            icon={<ChevronRight />}
            isDisabled={nextId === null}
            onPress={() => open(nextId)}
          />
          <Menu
            label="More for this session"
            trigger={<IconButton label="More for this session" icon={<Ellipsis />} />}
            items={[
              { id: 'group', label: 'Open the group', onAction: () => goTo(groupPath(session.groupId)) },
              ...choices,
            ]}
          />
          {children}
        </>
      }
    />
  );
}
