import { ChevronDown } from 'lucide-react';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { addDays, mondayOf } from '../../../../shared/domain/school-year.ts';
import { useCommand } from '../../../app/commands.ts';
import { useCall } from '../../../app/data.ts';
import { call } from '../../../platform/client.ts';
import { Button } from '../../../ui/button.tsx';
import { Menu } from '../../../ui/menu.tsx';
import { sentenceOf } from '../../../ui/sentence.ts';
import { useToast } from '../../../ui/toast.tsx';
import { sectionPath } from '../session-links.ts';
import { CalendarDialog } from './calendar-dialog.tsx';
import { useRegistersPaper } from './use-registers-paper.ts';

/** As many registers as one document holds. */
const MOST_REGISTERS = 60;

/** What can be taken out of Sessions: registers to print, the calendar file, the participation workbook. */
export function PapersMenu() {
  const { data: start } = useCall('app.start', {});
  const [, goTo] = useLocation();
  const [isAsking, setAsking] = useState(false);
  const writeRegisters = useRegistersPaper();
  const toast = useToast();
  useCommand('sessions.calendar', () => setAsking(true));

  const registersOf = async (firstOn: string, lastOn: string, when: string) => {
    try {
      const sessions = await call('sessions.list', { firstOn, lastOn, groupId: null });
      const ids = sessions.filter(({ status }) => status !== 'cancelled').map(({ id }) => id);
      if (ids.length === 0) toast.show({ message: `There is no session ${when}` });
      else if (ids.length > MOST_REGISTERS) {
        const message = `There are ${ids.length} sessions ${when}, and a document holds ${MOST_REGISTERS} registers. Each group’s page has a register of its next sessions`;
        toast.show({ message, tone: 'error' });
      } else await writeRegisters(ids, 'pages');
    } catch (failure) {
      toast.show({ message: sentenceOf(failure), tone: 'error' });
    }
  };
  const today = start?.today;
  return (
    <>
      <Menu
        label="Take out"
        trigger={<Button icon={<ChevronDown />}>Take out</Button>}
        items={[
          {
            id: 'today',
            label: 'Registers of today (Word)',
            description: 'To fill in by hand, a page each',
            isDisabled: today === undefined,
            onAction: () => today && void registersOf(today, today, 'today'),
          },
          {
            id: 'week',
            label: 'Registers of this week (Word)',
            isDisabled: today === undefined,
            onAction: () => today && void registersOf(mondayOf(today), addDays(mondayOf(today), 6), 'this week'),
          },
          {
            id: 'calendar',
            label: 'Calendar file',
            description: 'For Outlook, Google or Apple calendars',
            onAction: () => setAsking(true),
          },
          {
            id: 'participation',
            label: 'Participation workbook (Excel)',
            description: 'Made under Dosage',
            onAction: () => goTo(sectionPath('dosage')),
          },
        ]}
      />
      {isAsking ? <CalendarDialog group={null} onClose={() => setAsking(false)} /> : null}
    </>
  );
}
