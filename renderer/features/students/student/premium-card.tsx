import { Plus } from 'lucide-react';
import { useState } from 'react';
import type { PupilPremiumReasonHeld } from '../../../../shared/contract/students.ts';
import { sourceWords } from '../../../../shared/domain/student-history.ts';
import { CARE_REASONS, PUPIL_PREMIUM_REASONS, pupilPremiumOf } from '../../../../shared/domain/students.ts';
import { Button } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { showCare, useCareShown } from '../care-shown.ts';
import { useOpenStudent } from './open-student.ts';
import { ReasonDialog } from './reason-dialog.tsx';
import { SavedSelect } from './saved-select.tsx';
import styles from './student.module.css';
import { FieldList, FieldRow, useFieldLook } from './student-fields.tsx';

type Asked = PupilPremiumReasonHeld | 'new';

/** Whether the student is eligible for Pupil Premium, and each reason with who says so, for which day. */
export function PremiumCard() {
  const { student } = useOpenStudent();
  const showsCare = useCareShown();
  const [asked, setAsked] = useState<Asked | null>(null);
  const isHidden = ({ reason }: PupilPremiumReasonHeld) => !showsCare && CARE_REASONS.has(reason);
  const shown = student.reasons.filter((held) => !isHidden(held));
  return (
    <Card title="Pupil Premium">
      <FieldList names={['pupilPremium']}>
        <EligibleField />
      </FieldList>
      {shown.length > 0 ? (
        <ul className={styles.reasons}>
          {shown.map((held) => (
            <Reason key={held.reason} held={held} onChange={() => setAsked(held)} />
          ))}
        </ul>
      ) : null}
      <div className={styles.reasonMoves}>
        <Button variant="quiet" size="s" icon={<Plus />} onPress={() => setAsked('new')}>
          Add a reason
        </Button>
        <Button variant="quiet" size="s" onPress={() => showCare(!showsCare)}>
          {showsCare ? 'Hide looked-after reasons' : 'Show looked-after reasons'}
        </Button>
      </div>
      {asked === null ? null : (
        <ReasonDialog
          held={asked === 'new' ? null : asked}
          known={shown.map(({ reason }) => reason)}
          onClose={() => setAsked(null)}
        />
      )}
    </Card>
  );
}

function EligibleField() {
  const { student, save } = useOpenStudent();
  const { status, reasons } = pupilPremiumOf(student);
  const look = useFieldLook('pupilPremium');
  const showsCare = useCareShown();
  const isOpen = status !== 'yes' || (showsCare && reasons.length === 0);
  return (
    <FieldRow aside={status === 'yes' && isOpen ? 'Reason not known' : ''}>
      <SavedSelect
        {...look}
        label="Eligible"
        value={status}
        options={[
          { value: 'yes', label: 'Yes' },
          { value: 'no', label: 'No', ...(isOpen ? {} : { description: 'Any reason for it ends today' }) },
          ...(isOpen ? [{ value: 'not-known' as const, label: 'Not known' }] : []),
        ]}
        onSave={(value) => save({ pupilPremium: value === 'not-known' ? null : value })}
      />
    </FieldRow>
  );
}

function Reason({ held, onChange }: { readonly held: PupilPremiumReasonHeld; readonly onChange: () => void }) {
  const name = PUPIL_PREMIUM_REASONS[held.reason];
  return (
    <li className={styles.reason}>
      <span>
        <strong className={held.holds ? styles.holds : styles.ended}>{name}</strong>{' '}
        {held.holds ? null : <span className={styles.quiet}>ended</span>}
        <span className={styles.about}>{sourceWords(held)}</span>
      </span>
      <Button variant="quiet" size="s" aria-label={`Change ${name}`} onPress={onChange}>
        Change
      </Button>
    </li>
  );
}
