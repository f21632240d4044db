import { useCallback, useEffect, useRef, useState } from 'react';
import type { StudentsPreview } from '../../../../shared/contract/student-import.ts';
import { useChange } from '../../../app/data.ts';
import { CallFailed, call, chooseFile, type HeldFile, onEvent, sendFile } from '../../../platform/client.ts';
import { sentenceOf } from '../../../ui/sentence.ts';
import { useToast } from '../../../ui/toast.tsx';
import { STUDENTS_PATH } from '../student-links.ts';
import { REASON_USES } from './column-uses.ts';
import { resultWords } from './result-words.ts';
import { useOpenFile } from './use-open-file.ts';

/** Where the person is: the four steps, the last in two parts. */
export type Stage = 'choose' | 'columns' | 'changes' | 'applying' | 'done';

export interface Progress {
  readonly what: string;
  /** null: how much there is is not known. */
  readonly done: number | null;
  readonly of: number;
}

export interface ImportResult {
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly leftOut: number;
  readonly source: string;
  /** ISO day. */
  readonly asAt: string;
  /** The file said why students are eligible for Pupil Premium. */
  readonly hasReasons: boolean;
  /** The name of the step, as undo has it. */
  readonly step: string | null;
}

const READ = 'read-students';
const APPLY = 'import-students';

/** One file of students on its way in. What cannot be read changes nothing: what was shown before stays. */
export function useImport() {
  const [stage, setStage] = useState<Stage>('choose');
  const [progress, setProgress] = useState<Progress | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const [stopped, setStopped] = useState<'reading' | 'applying' | null>(null);
  const [result, setResult] = useState<ImportResult | null>(null);
  const open = useOpenFile(setFailure);
  const { change: applyFile } = useChange('students.applyFile');
  const toast = useToast();
  /** What is true now, for answers that come after the screen has been drawn. */
  const now = useRef({ stage, isHere: true, isStopping: false });
  const { again, importId } = open;

  const goTo = useCallback((next: Stage) => {
    now.current.stage = next;
    setStage(next);
    setFailure(null);
    setStopped(null);
  }, []);

  useEffect(
    () =>
      onEvent((event) => {
        if (event.type === 'progress' && (event.job === READ || event.job === APPLY)) {
          const { what, done, of } = event;
          // One step of one says only that it runs.
          setProgress((shown) => (shown === null ? shown : { what, done: of > 1 ? done : null, of }));
        }
        // Something was undone or changed while a file is open: what the file would change may differ.
        const isLooking = now.current.stage === 'columns' || now.current.stage === 'changes';
        if (event.type === 'data.changed' && event.areas.includes('students') && isLooking) void again();
      }),
    [again],
  );

  useEffect(() => {
    const here = now.current;
    here.isHere = true;
    return () => {
      here.isHere = false;
      // What is being brought in is brought in; a message says so when it ends.
      if (here.stage === 'applying') return;
      const id = importId();
      call('app.cancel', { job: READ }).catch(() => undefined);
      if (id !== null) call('students.closeFile', { importId: id }).catch(() => undefined);
    };
  }, [importId]);

  const read = async (work: () => Promise<StudentsPreview | null>) => {
    setFailure(null);
    setStopped(null);
    now.current.isStopping = false;
    try {
      const next = await work();
      if (next === null) return;
      if (!now.current.isHere) {
        await call('students.closeFile', { importId: next.importId });
        return;
      }
      open.show(next);
      goTo('columns');
    } catch (error) {
      // A reading that was cancelled also ends in a refusal.
      if (now.current.isStopping) setStopped('reading');
      else setFailure(error);
    } finally {
      setProgress(null);
    }
  };

  const readFile = (hold: () => Promise<HeldFile | null>) =>
    read(async () => {
      const file = await hold();
      if (file === null) return null;
      setProgress({ what: `Reading ${file.name}`, done: null, of: 1 });
      return call('students.readFile', { fileToken: file.token });
    });

  const apply = async () => {
    if (open.preview === null) return;
    const { importId: id, source, asAt, columns } = open.preview;
    goTo('applying');
    now.current.isStopping = false;
    setProgress({ what: 'Getting ready', done: null, of: 1 });
    try {
      const counts = await applyFile({ importId: id });
      const { undo } = await call('app.undoState', {});
      const hasReasons = columns.some((c) => REASON_USES.has(c.use));
      const ended: ImportResult = { ...counts, source, asAt, hasReasons, step: undo };
      if (!now.current.isHere) {
        toast.show({ message: resultWords(ended), undo: true, link: { to: STUDENTS_PATH, label: 'Show students' } });
        return;
      }
      open.show(null);
      setResult(ended);
      goTo('done');
    } catch (error) {
      if (!now.current.isHere) {
        toast.show({ message: sentenceOf(error), tone: 'error' });
        call('students.closeFile', { importId: id }).catch(() => undefined);
        return;
      }
      goTo('changes');
      if (now.current.isStopping) setStopped('applying');
      else setFailure(error);
    } finally {
      setProgress(null);
    }
  };

  return {
    ...open,
    stage,
    goTo,
    progress,
    failure,
    stopped,
    result,
    chooseFile: () => void readFile(() => chooseFile('students')),
    dropFiles: (files: readonly File[]) => {
      const [file] = files;
      if (file === undefined) return;
      if (files.length > 1) {
        setFailure(new CallFailed({ code: 'validation', message: 'Drop one file at a time.' }));
        return;
      }
      void readFile(() => sendFile(file));
    },
    readSheet: (sheet: string) => {
      const id = importId();
      if (id === null) return;
      void read(() => {
        setProgress({ what: `Reading ${sheet}`, done: null, of: 1 });
        return call('students.readSheet', { importId: id, sheet });
      });
    },
    cancel: () => {
      now.current.isStopping = true;
      call('app.cancel', { job: now.current.stage === 'applying' ? APPLY : READ }).catch(setFailure);
    },
    apply,
  };
}

export type StudentImport = ReturnType<typeof useImport>;
