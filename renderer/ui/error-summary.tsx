import { useEffect, useId, useRef } from 'react';
import { Link } from 'react-aria-components';
import styles from './error-summary.module.css';

/** What is wrong with one field, in the very words that stand under it. */
export interface Problem {
  /** The `fieldName` given to the field. */
  readonly field: string;
  readonly sentence: string;
}

interface ErrorSummaryProps {
  /** In the order of the form; nothing is shown while there is none. */
  readonly problems: readonly Problem[];
  /** Counted up at each try to send the form: the summary takes the focus each time. */
  readonly attempt: number;
  /** 3 in a dialog; 2 where only the title of the page stands above it. */
  readonly level?: 2 | 3;
}

const FOCUSABLE =
  'input:not([type="hidden"]):not([tabindex="-1"]), textarea, select, [role="spinbutton"], button, [tabindex="0"]';

/**
 * GOV.UK's error summary, at the top of a form that was sent with something wrong: says that there is a problem, takes
 * the focus, and leads to each field. What was typed stays.
 */
export function ErrorSummary({ problems, attempt, level = 3 }: ErrorSummaryProps) {
  const Title = `h${level}` as const;
  const box = useRef<HTMLDivElement>(null);
  const titleId = useId();
  const hasProblems = problems.length > 0;
  useEffect(() => {
    if (hasProblems && attempt > 0) box.current?.focus();
  }, [hasProblems, attempt]);

  if (!hasProblems) return null;
  return (
    <div ref={box} className={styles.box} role="alert" aria-labelledby={titleId} tabIndex={-1}>
      <Title id={titleId} className={styles.title}>
        There is a problem
      </Title>
      <ul className={styles.list}>
        {problems.map(({ field, sentence }) => (
          <li key={`${field} ${sentence}`}>
            <Link className={styles.link ?? ''} onPress={() => focusField(box.current, field)}>
              {sentence}
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The field of that name in the same form, dialog or page. */
function focusField(from: HTMLElement | null, field: string): void {
  const around = from?.closest('form, [role="dialog"], [role="alertdialog"], main') ?? document;
  const box = around.querySelector<HTMLElement>(`[data-field="${CSS.escape(field)}"]`);
  const target = box?.matches(FOCUSABLE) ? box : box?.querySelector<HTMLElement>(FOCUSABLE);
  box?.scrollIntoView({ block: 'nearest' });
  target?.focus();
  // What is typed next takes the place of what was wrong.
  if (target instanceof HTMLInputElement) target.select();
}
