import { Card } from '../../../ui/card.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { useIsHidden, useOpenStudent } from './open-student.ts';
import { FieldList, FieldRow, HiddenField, useFieldLook } from './student-fields.tsx';

const tagsOf = (text: string): string[] => {
  const tags = text.split(',').map((tag) => tag.trim());
  return [...new Set(tags.filter((tag) => tag !== ''))];
};

export function NotesCard() {
  const { student, save } = useOpenStudent();
  const notes = useFieldLook('notes');
  const isHidden = useIsHidden('notes');
  return (
    <Card title="Notes and tags">
      <FieldList names={['notes', 'tags']}>
        {isHidden ? (
          <HiddenField name="notes" />
        ) : (
          <FieldRow>
            <TextField
              {...notes}
              multiline
              rows={2}
              value={student.notes}
              onCommit={(value) => save({ notes: value })}
            />
          </FieldRow>
        )}
        <FieldRow>
          <TextField
            {...useFieldLook('tags')}
            placeholder="Parted by commas"
            value={student.tags.join(', ')}
            onCommit={(text) => save({ tags: tagsOf(text) })}
          />
        </FieldRow>
      </FieldList>
    </Card>
  );
}
