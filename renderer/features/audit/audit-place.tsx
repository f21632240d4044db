import { type ReactNode, useMemo, useState } from 'react';
import { useLocation } from 'wouter';
import type { AuditFramework, AuditRound } from '../../../shared/contract/audit.ts';
import type { StaffMember } from '../../../shared/contract/staff.ts';
import { useCommand } from '../../app/commands.ts';
import { useCall } from '../../app/data.ts';
import { Fetched } from '../../app/fetched.tsx';
import { useRemembered } from '../../ui/remember.ts';
import { HandedRound } from './answers/handed-round.tsx';
import { OnePerson } from './answers/one-person.tsx';
import { ImportPage } from './import/import-page.tsx';
import { peopleOf, type RoundView } from './place-data.ts';
import { SheetPage } from './questions/sheet-page.tsx';
import { RoundPlace } from './round-place.tsx';
import { NoRound } from './rounds/no-round.tsx';
import { RoundDialog } from './rounds/round-dialog.tsx';

const COMPARE_PATH = '/audit/compare';
const isText = (value: unknown): value is string => typeof value === 'string';

/** The PD audit: rounds, answers, department ratings, and the needs they rank. */
export function AuditPlace() {
  const framework = useCall('audit.framework', {});
  const rounds = useCall('audit.rounds', {});
  const staff = useCall('staff.list', {});
  const [, goTo] = useLocation();
  useCommand('import.answers', () => goTo('/audit/import'));
  return (
    <Fetched of={framework} what="the audit">
      {(f) => (
        <Fetched of={staff} what="the staff">
          {(s) => (
            <Fetched of={rounds} what="the audit rounds">
              {(r) => <Rounds framework={f} staff={s} rounds={r} />}
            </Fetched>
          )}
        </Fetched>
      )}
    </Fetched>
  );
}

interface RoundsProps {
  readonly framework: AuditFramework;
  readonly staff: readonly StaffMember[];
  readonly rounds: readonly AuditRound[];
}

/** The round chosen last, else the newest; with none, how to start one. */
function Rounds({ framework, staff, rounds }: RoundsProps) {
  const [chosenId, choose] = useRemembered('audit.round', '', isText);
  const [dialog, setDialog] = useState<'new' | 'edit' | null>(null);
  const [location, goTo] = useLocation();
  useCommand('audit.startRound', () => setDialog('new'));
  const started = (roundId: string) => {
    choose(roundId);
    // The comparison shows nothing of a round that has just begun.
    if (location === COMPARE_PATH) goTo('/audit');
  };
  const newest = [...rounds].sort((a, b) => b.heldOn.localeCompare(a.heldOn))[0];
  const round = rounds.find((r) => r.id === chosenId) ?? newest ?? null;

  return (
    <>
      {round ? (
        <WholeRound key={round.id} framework={framework} staff={staff} round={round}>
          {(view) => (
            <Page
              view={view}
              rounds={rounds}
              path={location.replace(/^\/audit\/?/, '')}
              onRound={choose}
              onNewRound={() => setDialog('new')}
              onEditRound={() => setDialog('edit')}
            />
          )}
        </WholeRound>
      ) : (
        <NoRound framework={framework} staffCount={staff.length} onNewRound={() => setDialog('new')} />
      )}
      {dialog === null ? null : (
        <RoundDialog
          staff={staff}
          round={dialog === 'edit' ? round : null}
          onClose={() => setDialog(null)}
          onStarted={started}
        />
      )}
    </>
  );
}

interface WholeRoundProps {
  readonly framework: AuditFramework;
  readonly staff: readonly StaffMember[];
  readonly round: AuditRound;
  readonly children: (view: RoundView) => ReactNode;
}

function WholeRound({ framework, staff, round, children }: WholeRoundProps) {
  const people = useMemo(() => peopleOf(round, staff), [round, staff]);
  const answers = useCall('audit.answers', { roundId: round.id });
  const result = useCall('audit.result', { roundId: round.id });
  return (
    <Fetched of={answers} what="the answers">
      {(a) => (
        <Fetched of={result} what="the needs">
          {(r) => children({ framework, round, staff, people, answers: a, result: r })}
        </Fetched>
      )}
    </Fetched>
  );
}

export interface PageProps {
  readonly view: RoundView;
  readonly rounds: readonly AuditRound[];
  /** The address after /audit/. */
  readonly path: string;
  readonly onRound: (roundId: string) => void;
  readonly onNewRound: () => void;
  readonly onEditRound: () => void;
}

function Page(props: PageProps) {
  const { view, path } = props;
  const [, goTo] = useLocation();
  const [section, part] = path.split('/');
  if (section === 'import') return <ImportPage view={view} />;
  if (section === 'questions' && part === 'sheet') return <SheetPage view={view} />;
  if (section === 'handed') {
    return <HandedRound view={view} staffId={part ? decodeURIComponent(part) : null} />;
  }
  if (section === 'answers' && part) {
    return (
      <OnePerson
        key={part}
        view={view}
        staffId={decodeURIComponent(part)}
        onPerson={(id) => goTo(`/audit/answers/${encodeURIComponent(id)}`)}
        onEveryone={() => goTo('/audit/answers')}
      />
    );
  }
  return <RoundPlace {...props} />;
}
