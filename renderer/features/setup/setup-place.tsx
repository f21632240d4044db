import { useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import { useCall, useChange } from '../../app/data.ts';
import { Fetched } from '../../app/fetched.tsx';
import { useToast } from '../../ui/toast.tsx';
import { DatesStep } from './dates-step.tsx';
import { answersOf, useSetupDraft } from './setup-draft.ts';
import { TimeStep } from './time-step.tsx';
import { WelcomePage } from './welcome-page.tsx';
import { YouStep } from './you-step.tsx';

type Page = 'welcome' | 'you' | 'time' | 'dates';

interface SetupPlaceProps {
  /** Begins with the first step: what it is all about has been read already. */
  readonly isBegun: boolean;
  /** The step that was taken back, which can be done again; null when there is none. */
  readonly undone: { readonly label: string; readonly onRedo: () => void } | null;
  readonly onOpenSample: () => Promise<void>;
}

/** The first run: set up your school in three short steps, or look at the sample school first. */
export function SetupPlace({ isBegun, undone, onOpenSample }: SetupPlaceProps) {
  const [page, setPage] = useState<Page>(isBegun ? 'you' : 'welcome');
  const [failure, setFailure] = useState<unknown>(null);
  const { draft, edit } = useSetupDraft();
  const [, goTo] = useLocation();
  const school = useCall('school.get', {});
  const setUp = useChange('school.setUp');
  const toast = useToast();
  useWindowTitle('Set up your school – Maths Progression Planner');

  if (page === 'welcome') {
    return <WelcomePage undone={undone} onSetUp={() => setPage('you')} onOpenSample={onOpenSample} />;
  }
  if (page === 'you') {
    return <YouStep draft={draft} edit={edit} onBack={() => setPage('welcome')} onNext={() => setPage('time')} />;
  }
  if (page === 'time') {
    return <TimeStep draft={draft} edit={edit} onBack={() => setPage('you')} onNext={() => setPage('dates')} />;
  }
  return (
    <Fetched of={school} what="the suggested dates">
      {(s) => (
        <DatesStep
          school={s}
          draft={draft}
          edit={edit}
          failure={failure}
          isBusy={setUp.isChanging}
          onBack={() => setPage('time')}
          onFinish={async () => {
            setFailure(null);
            goTo('/', { replace: true });
            try {
              await setUp.change(answersOf(draft, s));
              toast.show({ message: 'Your school is set up. Everything can be changed in Settings' });
            } catch (error) {
              setFailure(error);
            }
          }}
        />
      )}
    </Fetched>
  );
}

function useWindowTitle(title: string) {
  useEffect(() => {
    const before = document.title;
    document.title = title;
    return () => {
      document.title = before;
    };
  }, [title]);
}
