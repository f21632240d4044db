import { X } from 'lucide-react';
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useRef, useState } from 'react';
import { Button } from './button.tsx';
import { IconButton } from './icon-button.tsx';
import { LinkButton } from './link-button.tsx';
import styles from './toast.module.css';

export interface ToastMessage {
  readonly message: string;
  /** Offers "Undo", where the change has made a step to take back. */
  readonly undo?: boolean;
  /** Another way to have what it says; like Undo it is offered until the next change. */
  readonly instead?: { readonly label: string; readonly do: () => void };
  /** Leads to where what it says can be seen. */
  readonly link?: { readonly to: string; readonly label: string };
  /** quiet: gone after two seconds. error: stays a little longer, and goes when another screen is shown. */
  readonly tone?: 'plain' | 'quiet' | 'error';
}

interface Toasts {
  readonly show: (toast: ToastMessage) => void;
  /** Another change has begun: undo would take back that one, so no message may offer it, or its other way, any more. */
  readonly withdrawUndo: () => void;
  /** Data has changed since: there is a step to take back. A change that finds all as it should be makes none. */
  readonly allowUndo: () => void;
}

const nothing = () => undefined;
const Context = createContext<Toasts>({ show: nothing, withdrawUndo: nothing, allowUndo: nothing });

const withoutUndo = (toasts: readonly Shown[]) =>
  toasts.map(({ instead: _, ...rest }) => (rest.undo ? { ...rest, undo: false } : rest));

/** Says what has just happened. `useToast().show({ message: '3 people added', undo: true })` */
export const useToast = (): Toasts => useContext(Context);

const SHOWN_FOR = { quiet: 2_000, plain: 8_000, error: 10_000 } as const;

interface Shown extends ToastMessage {
  readonly id: number;
}

/** Holds the messages; `onUndo` is what their Undo does. */
export function ToastProvider({ onUndo, children }: { readonly onUndo: () => void; readonly children: ReactNode }) {
  const [toasts, setToasts] = useState<readonly Shown[]>([]);
  const [hasStep, setHasStep] = useState(false);
  const next = useRef(1);
  const close = useCallback((id: number) => setToasts((all) => all.filter((t) => t.id !== id)), []);
  const show = useCallback((toast: ToastMessage) => {
    const id = next.current++;
    // What went well is said one at a time; an error keeps its time.
    setToasts((all) => [...all.filter((t) => t.tone === 'error' && t.message !== toast.message), { ...toast, id }]);
  }, []);
  useEffect(() => {
    const onScreenChange = () => setToasts((all) => all.filter((t) => t.tone !== 'error' && !t.link));
    window.addEventListener('hashchange', onScreenChange);
    return () => window.removeEventListener('hashchange', onScreenChange);
  }, []);
  const withdrawUndo = useCallback(() => {
    setToasts(withoutUndo);
    setHasStep(false);
  }, []);
  const allowUndo = useCallback(() => setHasStep(true), []);
  const value = useMemo(() => ({ show, withdrawUndo, allowUndo }), [show, withdrawUndo, allowUndo]);

  return (
    <Context value={value}>
      {children}
      <section aria-label="Messages" className={styles.region}>
        <div aria-live="polite">
          {toasts.map((t) => (
            <Toast key={t.id} toast={t} onClose={() => close(t.id)} onUndo={hasStep ? onUndo : null} />
          ))}
        </div>
      </section>
    </Context>
  );
}

interface ToastProps {
  readonly toast: Shown;
  readonly onClose: () => void;
  /** Null while there is nothing of its own to take back. */
  readonly onUndo: (() => void) | null;
}

function Toast({ toast, onClose, onUndo }: ToastProps) {
  const [isHeld, setHeld] = useState(false);
  const close = useRef(onClose);
  close.current = onClose;
  const shownFor = SHOWN_FOR[toast.tone ?? 'plain'];
  useEffect(() => {
    if (isHeld) return;
    const timer = setTimeout(() => close.current(), shownFor);
    return () => clearTimeout(timer);
  }, [isHeld, shownFor]);

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: pointing at a message only keeps it on screen longer
    <div
      className={toast.tone === 'error' ? styles.error : styles.toast}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <p className={styles.words}>{toast.message}</p>
      {toast.instead ? (
        <Button
          size="s"
          onPress={() => {
            onClose();
            toast.instead?.do();
          }}
        >
          {toast.instead.label}
        </Button>
      ) : null}
      {toast.undo && onUndo ? (
        <Button
          size="s"
          onPress={() => {
            onUndo();
            onClose();
          }}
        >
          Undo
        </Button>
      ) : null}
      {toast.link ? (
        <LinkButton to={toast.link.to} size="s">
          {toast.link.label}
        </LinkButton>
      ) : null}
      <IconButton label="Close this message" size="s" icon={<X />} onPress={onClose} />
    </div>
  );
}
