import { useCallback } from 'react';
import type { SavedFile } from '../../shared/contract/documents.ts';
import { receiveFile } from '../platform/client.ts';
import { sentenceOf } from '../ui/sentence.ts';
import { useToast } from '../ui/toast.tsx';

/** Takes a finished file to the person and says its name. False when they chose not to keep it. */
export function useReceived(): (saved: SavedFile) => Promise<boolean> {
  const toast = useToast();
  return useCallback(
    async (saved) => {
      if (saved.how === 'cancelled') return false;
      await receiveFile(saved);
      toast.show({ message: saved.how === 'saved' ? `${saved.name} is saved` : `${saved.name} is downloaded` });
      return true;
    },
    [toast],
  );
}

/** Writes a file from a menu, where there is no dialog to say why it failed: a message says so. */
export function useWritten(): (writing: Promise<SavedFile>) => void {
  const received = useReceived();
  const toast = useToast();
  return useCallback(
    (writing) => {
      writing.then(received).catch((failure: unknown) => toast.show({ message: sentenceOf(failure), tone: 'error' }));
    },
    [received, toast],
  );
}
