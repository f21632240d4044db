import type { ReactNode } from 'react';
import type { AnswersPreview } from '../../../../shared/contract/answers-import.ts';
import type { AuditFramework } from '../../../../shared/contract/audit.ts';
import { countOf, listOf } from '../../../../shared/domain/text.ts';
import { Card } from '../../../ui/card.tsx';
import { Disclosure } from '../../../ui/disclosure.tsx';
import { Notice } from '../../../ui/notice.tsx';
import styles from './import.module.css';
import { whyNothing } from './why-nothing.ts';

interface ImportSummaryProps {
  readonly preview: AnswersPreview;
  readonly framework: AuditFramework;
  readonly actions: ReactNode;
}

const NOTICES_SHOWN = 4;

/** What the file would do, in a line, with what needs a look before it is applied. */
export function ImportSummary({ preview, framework, actions }: ImportSummaryProps) {
  const { notices } = preview;
  const missing = missingCodes(preview, framework);
  const nothing = whyNothing(preview);
  return (
    <Card title={preview.fileName} facts={preview.sheet === '' ? null : `Sheet ${preview.sheet}`} actions={actions}>
      <p className={styles.summary} role="status">
        {summaryOf(preview)}
      </p>
      {nothing === null ? null : (
        <div className={styles.nothing}>
          <Notice tone="due">{nothing}</Notice>
        </div>
      )}
      {missing.length > 0 ? (
        <Notice tone="due">
          No column answers {listOf(missing)}. What is in the round for {missing.length === 1 ? 'it' : 'them'} stays as
          it is.
        </Notice>
      ) : null}
      {notices.length > 0 ? (
        <div className={styles.notices}>
          <Notice tone="due">
            <ul className={styles.noticeList}>
              {notices.slice(0, NOTICES_SHOWN).map((sentence) => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ul>
          </Notice>
          {notices.length > NOTICES_SHOWN ? (
            <Disclosure title={`${notices.length - NOTICES_SHOWN} more to look at`}>
              <ul className={styles.noticeList}>
                {notices.slice(NOTICES_SHOWN).map((sentence) => (
                  <li key={sentence}>{sentence}</li>
                ))}
              </ul>
            </Disclosure>
          ) : null}
        </div>
      ) : null}
    </Card>
  );
}

/** "9 answers from 8 people · 1 replaced by a later answer · 280 ratings". */
export function summaryOf({ answers, replaced, people, changes }: AnswersPreview): string {
  const taken = changes.filter((c) => c.kind !== 'skipped');
  const ratings = taken.reduce((sum, c) => sum + c.ratings, 0);
  const left = people.filter((p) => p.skip).length;
  return [
    `${countOf(answers, 'answer')} from ${countOf(people.length, 'person', 'people')}`,
    ...(replaced > 0 ? [`${replaced} replaced by a later answer`] : []),
    ...(left > 0 ? [`${left} left out`] : []),
    countOf(ratings, 'rating'),
  ].join(' · ');
}

function missingCodes({ missingStatementIds }: AnswersPreview, framework: AuditFramework): readonly string[] {
  const missing = new Set(missingStatementIds);
  return framework.domains.flatMap((d) => d.statements.filter((s) => missing.has(s.id)).map((s) => s.code));
}
