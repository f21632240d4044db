import type { PdSession, PdSessionPatch } from '../../../../shared/contract/pd-session.ts';
import { withTimesInStep } from '../../../../shared/domain/pd-session.ts';
import { ACTION_FORMS, type ActionForm, COVER_STATES } from '../../../../shared/domain/plan.ts';
import { ClockField } from '../../../ui/clock-field.tsx';
import { DateField } from '../../../ui/date-field.tsx';
import { LinkButton } from '../../../ui/link-button.tsx';
import { optionsOf } from '../../../ui/options.ts';
import { TextField } from '../../../ui/text-field.tsx';
import { FORM_OPTIONS, NONE } from '../plan-words.ts';
import { SavedSelect } from '../saved-fields.tsx';
import { useOpenAction } from './action-context.ts';
import own from './sessions.module.css';

const COVER_OPTIONS = optionsOf(COVER_STATES);

interface SessionFieldsProps {
  readonly session: PdSession;
  readonly save: (patch: PdSessionPatch) => Promise<unknown>;
}

export function SessionFields({ session, save }: SessionFieldsProps) {
  const { action } = useOpenAction();
  const hasCover = session.cover !== 'not-needed';
  return (
    <div className={own.fields}>
      <div className={own.when}>
        <DateField
          label="Date"
          isRequired
          value={session.heldOn}
          onCommit={(heldOn) => (heldOn === null ? undefined : save({ heldOn }))}
        />
        <ClockField
          label="From"
          placeholder="Whole day"
          value={session.startsAt}
          onCommit={(startsAt) => save(withTimesInStep(session, { startsAt }))}
        />
        <ClockField
          label="To"
          placeholder="Whole day"
          value={session.endsAt}
          onCommit={(endsAt) => save(withTimesInStep(session, { endsAt }))}
        />
        <TextField label="Place" value={session.place} onCommit={(place) => save({ place })} />
      </div>
      <div className={own.coverFields}>
        <SavedSelect
          label="Kind"
          value={session.form ?? NONE}
          options={[{ value: NONE, label: `As the action: ${ACTION_FORMS[action.form]}` }, ...FORM_OPTIONS]}
          onSave={(form) => save({ form: form === NONE ? null : (form as ActionForm) })}
        />
        <TextField
          label="Partner school"
          value={session.partnerSchool}
          onCommit={(partnerSchool) => save({ partnerSchool })}
        />
        <div className={own.link}>
          <LinkButton to="/sessions/pd" size="s">
            Who took part
          </LinkButton>
        </div>
      </div>
      <div className={own.coverFields}>
        <SavedSelect label="Cover" value={session.cover} options={COVER_OPTIONS} onSave={(cover) => save({ cover })} />
        {hasCover ? (
          <>
            <TextField
              label="Periods missed"
              placeholder="P3, P4"
              value={session.periods}
              onCommit={(periods) => save({ periods })}
            />
            <TextField label="Cover notes" value={session.coverNotes} onCommit={(coverNotes) => save({ coverNotes })} />
          </>
        ) : null}
      </div>
    </div>
  );
}
