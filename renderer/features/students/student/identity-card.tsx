import { cohortOf, SEN_PROVISIONS, SEXES, yearGroupOf } from '../../../../shared/domain/students.ts';
import { countOf } from '../../../../shared/domain/text.ts';
import { upnProblem, upnState } from '../../../../shared/domain/upn.ts';
import { Card } from '../../../ui/card.tsx';
import { NumberField } from '../../../ui/number-field.tsx';
import { useIsHidden, useOpenStudent } from './open-student.ts';
import {
  FieldList,
  FieldRow,
  StudentChoice,
  StudentDay,
  StudentEal,
  StudentText,
  useFieldLook,
} from './student-fields.tsx';

/** Who the student is, and where in the school. */
export function IdentityCard() {
  return (
    <Card title="Who they are">
      <FieldList
        names={[
          'surname',
          'forename',
          'preferredName',
          'upn',
          'bornOn',
          'sex',
          'year',
          'cohort',
          'form',
          'mathsClass',
          'sen',
          'eal',
          'previousSchool',
        ]}
      >
        <StudentText name="forename" />
        <StudentText name="surname" isRequired />
        <StudentText name="preferredName" />
        <YearField />
        <StudentText name="form" />
        <StudentText name="mathsClass" />
        <StudentChoice name="sex" words={SEXES} mayBeNotKnown />
        <StudentChoice name="sen" words={SEN_PROVISIONS} mayBeNotKnown />
        <StudentEal />
        <StudentDay name="bornOn" />
        <UpnField />
        <CohortField />
        <StudentText name="previousSchool" />
      </FieldList>
    </Card>
  );
}

function UpnField() {
  const { upn } = useOpenStudent().student;
  const isHidden = useIsHidden('upn');
  const isTemporary = upnState(upn) === 'temporary';
  const remark = isTemporary ? 'A temporary UPN: it ends in a letter' : upnProblem(upn);
  return <StudentText name="upn" placeholder="None" remark={isHidden || upn === '' ? null : remark} />;
}

/** The year group they are taught in: with a cohort an exception to it, without one what the cohort is worked out from. */
function YearField() {
  const { student, save, academicYear } = useOpenStudent();
  const { cohort, yearOffset } = student;
  const change = (year: number | null) => {
    if (cohort !== null) return save({ yearOffset: year === null ? 0 : year - cohortYear(cohort, academicYear) });
    return save({ cohort: year === null ? null : cohortOf(year, academicYear) });
  };
  const away = `${countOf(Math.abs(yearOffset), 'year')} ${yearOffset > 0 ? 'above' : 'below'} their own year group`;
  return (
    <FieldRow remark={cohort === null || yearOffset === 0 ? null : `An exception: ${away}`}>
      <NumberField
        {...useFieldLook('year')}
        value={yearGroupOf(student, academicYear)}
        min={1}
        max={14}
        step={1}
        placeholder="Not known"
        onCommit={change}
      />
    </FieldRow>
  );
}

const cohortYear = (cohort: number, academicYear: number) => yearGroupOf({ cohort, yearOffset: 0 }, academicYear) ?? 0;

function CohortField() {
  const { student, save } = useOpenStudent();
  return (
    <FieldRow>
      <NumberField
        {...useFieldLook('cohort')}
        value={student.cohort}
        step={1}
        placeholder="Not known"
        onCommit={(cohort) => save({ cohort })}
      />
    </FieldRow>
  );
}
