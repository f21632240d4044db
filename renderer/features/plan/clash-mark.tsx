import { TriangleAlert } from 'lucide-react';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import styles from './clash-mark.module.css';
import { usePlan } from './plan-data.ts';

/** What the checks of days say of an action, each with the word for it where there is little room. */
const DAY_CHECKS = { 'open-days': 'Clash', sessions: 'Sessions do not fit' } as const;

/** That an action clashes with the calendar, or its PD sessions with its days; nothing when all is well. */
export function ClashMark({ actionId }: { readonly actionId: string }) {
  const { checks } = usePlan();
  const found = Object.entries(DAY_CHECKS).flatMap(([id, word]) =>
    (checks?.find((c) => c.id === id)?.items ?? [])
      .filter((item) => item.target.id === actionId)
      .map(({ text }) => ({ word, text })),
  );
  const [first] = found;
  if (!first) return null;
  const words = found.map((f) => f.text).join('; ');
  return (
    <span className={styles.mark} title={words}>
      <TriangleAlert aria-hidden="true" />
      {first.word}
      <VisuallyHidden>: {words}</VisuallyHidden>
    </span>
  );
}
