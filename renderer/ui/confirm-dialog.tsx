import { type ReactNode, useState } from 'react';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';
import { ErrorNotice } from './error-notice.tsx';

export interface ConfirmDialogProps {
  /** A question: "Remove Sam Okoro?" */
  readonly title: string;
  /** What will happen, in a sentence. */
  readonly children: ReactNode;
  /** What the button does: "Remove", never "OK". */
  readonly confirmLabel: string;
  readonly cancelLabel?: string;
  readonly isDanger?: boolean;
  readonly isOpen: boolean;
  readonly onOpenChange: (isOpen: boolean) => void;
  /** May answer with a promise; the dialog closes when it is kept and shows the sentence when it fails. */
  readonly onConfirm: () => unknown;
}

export function ConfirmDialog(props: ConfirmDialogProps) {
  const { title, children, confirmLabel, cancelLabel = 'Cancel', isDanger, isOpen, onOpenChange, onConfirm } = props;
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);

  const close = () => {
    setFailure(null);
    onOpenChange(false);
  };
  const confirm = async () => {
    setBusy(true);
    try {
      await onConfirm();
      close();
    } catch (error) {
      setFailure(error);
    } finally {
      setBusy(false);
    }
  };

  const footer = (
    <>
      <Button onPress={close} autoFocus>
        {cancelLabel}
      </Button>
      <Button variant={isDanger ? 'danger' : 'primary'} isDisabled={isBusy} onPress={confirm}>
        {confirmLabel}
      </Button>
    </>
  );
  return (
    <Dialog
      title={title}
      isOpen={isOpen}
      onOpenChange={(o) => (o ? onOpenChange(o) : close())}
      size="s"
      role="alertdialog"
      footer={footer}
    >
      {children}
      {failure === null ? null : <ErrorNotice error={failure} />}
    </Dialog>
  );
}
