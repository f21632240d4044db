import { ClipboardPaste } from 'lucide-react';
import { useState } from 'react';
import { academicYearName } from '../../../../shared/domain/school-year.ts';
import { countOf } from '../../../../shared/domain/text.ts';
import { Button } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { Checkbox } from '../../../ui/checkbox.tsx';
import { KeyDateTable } from '../../../ui/school-year/key-date-table.tsx';
import { TermTable } from '../../../ui/school-year/term-table.tsx';
import { PasteTermsDialog } from '../paste-terms-dialog.tsx';
import settings from '../settings.module.css';
import type { CardProps } from './card-props.ts';

/** The new year's half-terms, closed days and key dates. */
export function DatesCard({ preview, draft, edit }: CardProps) {
  const [isPasting, setPasting] = useState(false);
  const { termDates, movesKeyDates } = draft;
  const halfTerms = termDates?.halfTerms ?? preview.halfTerms;
  const closedDays = termDates?.closedDays ?? preview.closedDays;
  return (
    <Card
      title={`Term dates ${academicYearName(preview.to)}`}
      actions={
        <>
          {termDates === null ? null : (
            <Button size="s" onPress={() => edit({ termDates: null })}>
              Back to the suggestion
            </Button>
          )}
          <Button size="s" icon={<ClipboardPaste />} onPress={() => setPasting(true)}>
            Paste term dates
          </Button>
        </>
      }
    >
      <div className={settings.stack}>
        <TermTable
          caption={
            termDates === null
              ? 'Suggested dates. They stay marked as a suggestion until you check them in Year and terms'
              : 'Your dates'
          }
          halfTerms={halfTerms}
          closedDays={closedDays}
        />
        {preview.keyDates.length === 0 ? null : (
          <>
            <Checkbox
              label={`Take ${countOf(preview.keyDates.length, 'key date')} over, 52 weeks later`}
              description="On the same weekdays. Otherwise the new year starts without key dates"
              isSelected={movesKeyDates}
              onChange={(on) => edit({ movesKeyDates: on })}
            />
            {movesKeyDates ? <KeyDateTable caption="Key dates a year on" keyDates={preview.keyDates} /> : null}
          </>
        )}
      </div>
      {isPasting ? (
        <PasteTermsDialog
          year={{ academicYear: preview.to, halfTerms, closedDays }}
          onUse={(dates) => edit({ termDates: dates })}
          onClose={() => setPasting(false)}
        />
      ) : null}
    </Card>
  );
}
