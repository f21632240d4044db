import type { ReactNode } from 'react';
import styles from './editor.module.css';

export const SECTIONS = {
  need: 'Need and intention',
  activity: 'Activity',
  people: 'People and dates',
  sessions: 'PD sessions',
  cost: 'Cost and cover',
  success: 'Success and evidence',
  progress: 'Progress and review',
  hod: 'Head of Department',
} as const;
export type SectionKey = keyof typeof SECTIONS;

const headingId = (section: SectionKey) => `action-section-${section}`;

export function Section({ of, children }: { readonly of: SectionKey; readonly children: ReactNode }) {
  return (
    <section className={styles.section} aria-labelledby={headingId(of)}>
      <h2 id={headingId(of)} tabIndex={-1} className={styles.heading}>
        {SECTIONS[of]}
      </h2>
      <div className={styles.fields}>{children}</div>
    </section>
  );
}

/** The sections by name; each brings its section to the top and the focus to its heading. */
export function SectionList() {
  const show = (section: SectionKey) => {
    const heading = document.getElementById(headingId(section));
    heading?.scrollIntoView({ block: 'start' });
    heading?.focus({ preventScroll: true });
  };
  return (
    <nav aria-label="Sections of this action">
      <ul>
        {(Object.keys(SECTIONS) as SectionKey[]).map((section) => (
          <li key={section}>
            <button type="button" className={styles.jump} onClick={() => show(section)}>
              {SECTIONS[section]}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}
