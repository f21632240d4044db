import { gradeNumber, notAGrade } from '../../../../shared/domain/grades.ts';
import { readScaledScore } from '../../../../shared/domain/student-scores.ts';
import { INTENTIONS } from '../../../../shared/domain/students.ts';
import { Card } from '../../../ui/card.tsx';
import { DraftField } from '../../../ui/draft-field.tsx';
import type { Parsed } from '../../../ui/use-draft.ts';
import { gapToTarget } from './gap-to-target.ts';
import { useOpenStudent } from './open-student.ts';
import { FieldList, FieldRow, StudentChoice, StudentText, useFieldLook } from './student-fields.tsx';

/** Prior attainment and the grades that teachers give, each with how far it is from the target. */
export function GradesCard() {
  const { student } = useOpenStudent();
  const gap = (grade: string) => gapToTarget(gradeNumber(grade), gradeNumber(student.targetGrade));
  return (
    <Card title="Prior attainment and grades">
      <FieldList names={['ks2Maths', 'targetGrade', 'currentGrade', 'predictedGrade', 'mockGrade']}>
        <Ks2Field />
        <GradeField name="targetGrade" aside="" />
        <GradeField name="currentGrade" aside={gap(student.currentGrade)} />
        <GradeField name="predictedGrade" aside={gap(student.predictedGrade)} />
        <GradeField name="mockGrade" aside={gap(student.mockGrade)} />
      </FieldList>
    </Card>
  );
}

interface Ks2 {
  readonly ks2Maths: number | null;
  readonly ks2Note: string;
}
const ks2Text = ({ ks2Maths, ks2Note }: Ks2) => (ks2Maths === null ? ks2Note : String(ks2Maths));

function readKs2(text: string): Parsed<Ks2> {
  if (text.trim() === '') return { ok: true, value: { ks2Maths: null, ks2Note: '' } };
  const reading = readScaledScore(text);
  if (!reading.ok) return reading;
  return { ok: true, value: { ks2Maths: reading.value.score, ks2Note: reading.value.note } };
}

/** A scaled score, or what stands in its place. */
function Ks2Field() {
  const { student, save } = useOpenStudent();
  return (
    <FieldRow aside={student.ks2Maths === null && student.ks2Note !== '' ? 'No score' : 'Scaled score'}>
      <DraftField<Ks2>
        {...useFieldLook('ks2Maths')}
        value={student}
        format={ks2Text}
        parse={readKs2}
        onCommit={({ ks2Maths, ks2Note }) => save({ ks2Maths, ks2Note })}
      />
    </FieldRow>
  );
}

interface GradeFieldProps {
  readonly name: 'targetGrade' | 'currentGrade' | 'predictedGrade' | 'mockGrade';
  readonly aside: string;
}

/** A grade as it is written; what a file brought stays, what is typed has to look like one. */
function GradeField({ name, aside }: GradeFieldProps) {
  const { student, save } = useOpenStudent();
  return (
    <FieldRow aside={aside}>
      <DraftField<string>
        {...useFieldLook(name)}
        value={student[name]}
        format={(grade) => grade}
        parse={readGradeField}
        onCommit={(grade) => save({ [name]: grade })}
      />
    </FieldRow>
  );
}

function readGradeField(text: string): Parsed<string> {
  const sentence = notAGrade(text);
  return sentence === null ? { ok: true, value: text.trim() } : { ok: false, sentence };
}

/** What the student means to do after GCSE. */
export function AspirationsCard() {
  return (
    <Card title="Aspirations">
      <FieldList names={['aLevel', 'furtherMaths', 'degreeAspiration']}>
        <StudentChoice name="aLevel" words={INTENTIONS} />
        <StudentChoice name="furtherMaths" words={INTENTIONS} />
        <StudentText name="degreeAspiration" />
      </FieldList>
    </Card>
  );
}
