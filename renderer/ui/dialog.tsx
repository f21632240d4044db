import { X } from 'lucide-react';
import { type ReactNode, useEffect } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { classes } from './classes.ts';
import styles from './dialog.module.css';
import { IconButton } from './icon-button.tsx';

export interface DialogProps {
  readonly title: string;
  readonly isOpen: boolean;
  readonly onOpenChange: (isOpen: boolean) => void;
  readonly children: ReactNode;
  /** The buttons, the main one last. */
  readonly footer?: ReactNode;
  /** s 420, m 640, l 960 px wide at most. */
  readonly size?: 's' | 'm' | 'l';
  readonly role?: 'dialog' | 'alertdialog';
}

/** Modal: focus goes in, stays in and goes back; Escape closes. Unmounted while closed. */
export function Dialog({ title, isOpen, onOpenChange, children, footer, size = 'm', role = 'dialog' }: DialogProps) {
  useFocusAfterwards(isOpen);
  return (
    <ModalOverlay className={styles.veil ?? ''} isOpen={isOpen} onOpenChange={onOpenChange} isDismissable={false}>
      <Modal className={classes(styles.modal, styles[size])}>
        <AriaDialog role={role} className={styles.dialog ?? ''}>
          <header className={styles.header}>
            <Heading slot="title" level={2} className={styles.title ?? ''}>
              {title}
            </Heading>
            <IconButton label="Close" icon={<X />} size="s" onPress={() => onOpenChange(false)} />
          </header>
          <div className={styles.body}>{children}</div>
          {footer ? <footer className={styles.footer}>{footer}</footer> : null}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

/** When what opened the dialog has gone meanwhile (a row that was removed), the focus goes to the heading of the place. */
function useFocusAfterwards(isOpen: boolean) {
  useEffect(() => {
    if (!isOpen) return;
    return () => {
      setTimeout(() => {
        if (document.activeElement !== document.body) return;
        document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true });
      }, 100);
    };
  }, [isOpen]);
}
