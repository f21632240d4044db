import { useState } from 'react';
import type { Audience } from '../../../shared/contract/documents.ts';
import { useChange } from '../../app/data.ts';
import { receiveFile } from '../../platform/client.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Notice } from '../../ui/notice.tsx';
import { ProgressBar } from '../../ui/progress-bar.tsx';
import { RadioGroup } from '../../ui/radio-group.tsx';
import { useRemembered } from '../../ui/remember.ts';
import type { Option } from '../../ui/select.tsx';
import { useToast } from '../../ui/toast.tsx';
import styles from './export-dialog.module.css';
import { usePlan } from './plan-data.ts';

export type ExportFormat = 'word' | 'excel';

const PROGRAMS: Readonly<Record<ExportFormat, string>> = { word: 'Word', excel: 'Excel' };

const AUDIENCES: readonly Option<Audience>[] = [
  {
    value: 'full',
    label: 'Full plan, for the MPL and HoD',
    description: 'Every section, with the names of those who lead and take part.',
  },
  {
    value: 'governors',
    label: 'Summary, for governors',
    description: 'Participants as counts. No staff name but authors, leads and signatories; nobody’s own ratings.',
  },
];

const isAudience = (value: unknown): value is Audience => value === 'full' || value === 'governors';

/** ". 3 sentences …": what the governors' copy changed; empty when nothing was. */
function hiddenWords(hiddenNames: number): string {
  if (hiddenNames === 0) return '';
  const sentences =
    hiddenNames === 1 ? '1 sentence that names staff was' : `${hiddenNames} sentences that name staff were`;
  return `. ${sentences} changed or left out: read it before you send it`;
}

interface ExportDialogProps {
  /** Null while it is closed. */
  readonly format: ExportFormat | null;
  readonly onClose: () => void;
}

/** Asks who the document is for, writes it and hands it over. */
export function ExportDialog({ format, onClose }: ExportDialogProps) {
  return format === null ? null : <OpenExportDialog key={format} format={format} onClose={onClose} />;
}

function OpenExportDialog({ format, onClose }: { readonly format: ExportFormat; readonly onClose: () => void }) {
  const { plan, checks } = usePlan();
  const { change, isChanging } = useChange('documents.exportPlan');
  const toast = useToast();
  const [audience, setAudience] = useRemembered<Audience>(`plan.exportAudience.${format}`, 'full', isAudience);
  const [failure, setFailure] = useState<unknown>(null);
  const program = PROGRAMS[format];
  const open = checks?.filter((c) => !c.holds) ?? [];

  const write = async () => {
    setFailure(null);
    try {
      const saved = await change({ format, audience, academicYear: plan.academicYear });
      if (saved.how === 'cancelled') return;
      await receiveFile(saved);
      toast.show({
        message: `${saved.name} is ${saved.how === 'saved' ? 'saved' : 'downloaded'}${hiddenWords(saved.hiddenNames)}`,
      });
      onClose();
    } catch (error) {
      setFailure(error);
    }
  };

  return (
    <Dialog
      title={`Export to ${program}`}
      isOpen
      onOpenChange={onClose}
      size="s"
      footer={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button variant="primary" isDisabled={isChanging} onPress={write}>
            Export
          </Button>
        </>
      }
    >
      <div className={styles.body}>
        <RadioGroup label="Who it is for" value={audience} options={AUDIENCES} onChange={setAudience} />
        {open.length > 0 ? (
          <Notice>
            {open.length === 1 ? 'One check is' : `${open.length} checks are`} still open. You can export now: empty
            sections are left out of the document.
          </Notice>
        ) : null}
        {isChanging ? <ProgressBar label={`Writing the ${program} file`} done={null} of={1} /> : null}
        {failure === null ? null : <ErrorNotice error={failure} />}
      </div>
    </Dialog>
  );
}
