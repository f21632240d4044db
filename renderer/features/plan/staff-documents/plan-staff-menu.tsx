import { Send } from 'lucide-react';
import { useState } from 'react';
import { useCommand } from '../../../app/commands.ts';
import { useChange } from '../../../app/data.ts';
import { useWritten } from '../../../app/received-file.ts';
import { Button } from '../../../ui/button.tsx';
import { Menu } from '../../../ui/menu.tsx';
import { CoverListDialog } from './cover-list-dialog.tsx';
import { MyPdDialog } from './my-pd-dialog.tsx';

/** What goes out to staff from the plan as a whole. */
export function PlanStaffMenu() {
  const [open, setOpen] = useState<'cover-list' | 'my-pd' | null>(null);
  const { change } = useChange('documents.calendar');
  const written = useWritten();
  const writeCalendar = () => written(change({ actionId: null }));
  const close = () => setOpen(null);
  useCommand('staff.cover-list', () => setOpen('cover-list'));
  useCommand('staff.my-pd', () => setOpen('my-pd'));
  useCommand('staff.calendar', writeCalendar);
  return (
    <>
      <Menu
        label="For staff"
        trigger={<Button icon={<Send />}>For staff</Button>}
        items={[
          {
            id: 'cover-list',
            label: 'Cover list…',
            description: 'Who is out, when and which periods',
            onAction: () => setOpen('cover-list'),
          },
          {
            id: 'my-pd',
            label: 'My PD this year…',
            description: 'A Word paper for each teacher',
            onAction: () => setOpen('my-pd'),
          },
          {
            id: 'calendar',
            label: 'Calendar file',
            description: 'All PD sessions for Outlook or Google',
            onAction: writeCalendar,
          },
        ]}
      />
      {open === 'cover-list' ? <CoverListDialog onClose={close} /> : null}
      {open === 'my-pd' ? <MyPdDialog onClose={close} /> : null}
    </>
  );
}
