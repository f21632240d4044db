import { pupilPremiumOf } from '../../../../shared/domain/students.ts';
import { LinkButton } from '../../../ui/link-button.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { IMPORT_PATH } from '../student-links.ts';
import type { Targets } from './targets-data.ts';

/** What the rule needs and nobody has brought in yet, and which file has it. */
export function MissingFacts({ targets: { rows } }: { readonly targets: Targets }) {
  const noPremium = rows.every(({ student }) => pupilPremiumOf(student).status === 'not-known');
  const noScore = rows.every(({ student }) => student.ks2Maths === null);
  const words = noPremium ? NO_PREMIUM : noScore ? NO_SCORE : null;
  if (words === null) return null;
  return (
    <Notice
      tone="due"
      action={
        <LinkButton to={IMPORT_PATH} size="s">
          Import students
        </LinkButton>
      }
    >
      {words}
    </Notice>
  );
}

const NO_PREMIUM =
  'Nobody’s Pupil Premium is known yet, so nobody can be in. Bring in the DfE Pupil Premium file, or a list from SIMS or Arbor that has a Pupil Premium column.';
const NO_SCORE =
  'Nobody’s KS2 maths score is known yet, so only a nomination can bring somebody in. Bring in a list from SIMS or Arbor with the KS2 maths scaled score, or the DfE KS2 file.';
