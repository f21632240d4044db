import { Send } from 'lucide-react';
import { useCall, useChange } from '../../../app/data.ts';
import { useWritten } from '../../../app/received-file.ts';
import { Button } from '../../../ui/button.tsx';
import { Menu } from '../../../ui/menu.tsx';

/** What goes out to the people of one action. */
export function ActionStaffMenu({ actionId }: { readonly actionId: string }) {
  const sessions = useCall('pdSessions.list', {});
  const { change: joiningNote } = useChange('documents.joiningNote');
  const { change: calendar } = useChange('documents.calendar');
  const written = useWritten();
  const hasDays = sessions.data?.some((s) => s.actionId === actionId && s.cancelledReason === '') ?? false;
  return (
    <Menu
      label="For staff"
      trigger={<Button icon={<Send />}>For staff</Button>}
      items={[
        {
          id: 'joining-note',
          label: 'Joining note (Word)',
          description: 'Why, what, who, when and where, and what cover',
          onAction: () => written(joiningNote({ actionId })),
        },
        {
          id: 'calendar',
          label: 'Calendar file',
          description: hasDays ? 'Its PD sessions for Outlook or Google' : 'No PD session has a day yet',
          isDisabled: !hasDays,
          onAction: () => written(calendar({ actionId })),
        },
      ]}
    />
  );
}
