import { Printer } from 'lucide-react';
import { useState } from 'react';
import { createPortal } from 'react-dom';
import { Button } from '../../../ui/button.tsx';
import { LinkButton } from '../../../ui/link-button.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { Segmented } from '../../../ui/segmented.tsx';
import type { RoundView } from '../place-data.ts';
import { useHeadingFocus } from '../use-heading-focus.ts';
import styles from './questions.module.css';
import sheet from './self-audit-sheet.module.css';
import { SelfAuditSheet } from './self-audit-sheet.tsx';

/** The sheet as it will be printed: blank, or one for each person asked. */
export function SheetPage({ view }: { readonly view: RoundView }) {
  const [whose, setWhose] = useState<'blank' | 'each'>('blank');
  const { framework, round, people } = view;
  const sheets = whose === 'each' ? people : [{ id: 'blank', name: '' }];
  useHeadingFocus();
  return (
    <>
      <PageHeader
        title="Self-audit sheet"
        facts={`${round.name} · A4, to fill in by hand`}
        actions={
          <>
            <LinkButton to="/audit/questions">Back to the questions</LinkButton>
            <Button variant="primary" icon={<Printer />} onPress={() => window.print()}>
              Print
            </Button>
          </>
        }
      />
      <div className={styles.section}>
        {people.length > 0 ? (
          <div>
            <Segmented
              label="Whose sheet"
              value={whose}
              options={[
                { value: 'blank', label: 'One blank sheet' },
                { value: 'each', label: `One for each person (${people.length})` },
              ]}
              onChange={setWhose}
            />
          </div>
        ) : null}
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be scrollable by keyboard */}
        <section className={sheet.preview} aria-label="The sheet as it prints" tabIndex={0}>
          <SelfAuditSheet framework={framework} round={round} name={sheets[0]?.name ?? ''} />
        </section>
      </div>
      {createPortal(
        <div className={sheet.print} aria-hidden="true">
          {sheets.map(({ id, name }) => (
            <SelfAuditSheet key={id} framework={framework} round={round} name={name} />
          ))}
        </div>,
        document.body,
      )}
    </>
  );
}
