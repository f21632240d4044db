import type { AppStart } from '../../shared/contract/app.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { FactList } from '../ui/fact-list.tsx';

interface AboutDialogProps {
  readonly start: AppStart;
  readonly onClose: () => void;
}

export function AboutDialog({ start, onClose }: AboutDialogProps) {
  return (
    <Dialog
      title="About Maths Progression Planner"
      size="s"
      isOpen
      onOpenChange={onClose}
      footer={
        <Button onPress={onClose} autoFocus>
          Close
        </Button>
      }
    >
      <FactList
        facts={[
          { term: 'Version', value: start.version },
          { term: 'Runs in', value: start.host === 'electron' ? 'its own window' : 'a browser’s app window' },
          { term: 'Data', value: 'On this computer only: nothing is sent anywhere' },
        ]}
      />
    </Dialog>
  );
}
