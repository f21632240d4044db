import { FileInput, Plus } from 'lucide-react';
import { Button } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { LinkButton } from '../../../ui/link-button.tsx';
import { IMPORT_PATH } from '../student-links.ts';

/** What to do first. */
export function NoStudentsYet({ onAdd }: { readonly onAdd: () => void }) {
  return (
    <Card>
      <EmptyState
        title="No students yet"
        action={
          <>
            <LinkButton to={IMPORT_PATH} variant="primary" icon={<FileInput />}>
              Import students
            </LinkButton>
            <Button icon={<Plus />} onPress={onAdd}>
              Add a student
            </Button>
          </>
        }
      >
        Bring in a list from SIMS, Arbor or any sheet with a heading row, then the DfE Pupil Premium file. You see what
        will change before anything is saved. To look round first, open the sample school from the File menu.
      </EmptyState>
    </Card>
  );
}
