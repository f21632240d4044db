import { useState } from 'react';
import type { AnswerChange, AnswerPerson, AnswersPreview } from '../../../../shared/contract/answers-import.ts';
import type { StaffMember } from '../../../../shared/contract/staff.ts';
import { countOf } from '../../../../shared/domain/text.ts';
import { Button } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { Select } from '../../../ui/select.tsx';
import { StatusChip, type Tone } from '../../../ui/status-chip.tsx';
import styles from './import.module.css';
import type { PersonChoice } from './use-import.ts';

interface PeopleCardProps {
  readonly preview: AnswersPreview;
  readonly staff: readonly StaffMember[];
  /** Left out by the person at the screen, not because nobody is named. */
  readonly isLeftOut: (key: string) => boolean;
  readonly onChoose: (key: string, choice: PersonChoice) => void;
}

/** A class comes whole; of a file for a whole school the first are enough to see that it is the wrong one. */
const PEOPLE_SHOWN = 20;

const NEW = 'new';
const SKIP = 'skip';

const MATCHED: Readonly<Record<AnswerPerson['match'], string>> = {
  email: 'Matched by email',
  name: 'Matched by name',
  'similar-name': 'A similar name: check this one',
  new: 'Not on the staff list',
  chosen: 'Chosen by you',
};

const KINDS: Readonly<Record<AnswerChange['kind'], { readonly word: string; readonly tone: Tone }>> = {
  new: { word: 'New', tone: 'good' },
  changed: { word: 'Changed', tone: 'due' },
  unchanged: { word: 'Unchanged', tone: 'neutral' },
  skipped: { word: 'Left out', tone: 'neutral' },
};

/** Who answered, who that is on the staff list, and what each answer would change. */
export function PeopleCard({ preview, staff, isLeftOut, onChoose }: PeopleCardProps) {
  const [showsAll, setShowsAll] = useState(false);
  const people = showsAll ? preview.people : preview.people.slice(0, PEOPLE_SHOWN);
  const changes = new Map(preview.changes.map((c) => [c.personKey, c]));
  const options = [
    { value: NEW, label: 'New person', description: 'Added to the staff list' },
    { value: SKIP, label: 'Leave out', description: 'These answers are not brought in' },
    ...staff.map((s) => ({ value: s.id, label: s.name })),
  ];
  const choose = (key: string, value: string) =>
    onChoose(key, { staffId: value === NEW || value === SKIP ? null : value, skip: value === SKIP });

  return (
    <Card title="People, and what will change" facts={factsOf(preview)} flush>
      <div className={styles.scroll}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">In the file</th>
              <th scope="col">On the staff list</th>
              <th scope="col">What will change</th>
              <th scope="col" data-number>
                Ratings
              </th>
              <th scope="col" data-number>
                N/A
              </th>
              <th scope="col" data-number>
                Blank
              </th>
              <th scope="col" data-number>
                Want PD
              </th>
            </tr>
          </thead>
          <tbody>
            {people.map((person) => {
              const change = changes.get(person.key);
              return (
                <tr key={person.key}>
                  <th scope="row">
                    <span className={styles.name}>{person.name || person.email}</span>
                    {person.name && person.email ? <span className={styles.second}>{person.email}</span> : null}
                  </th>
                  <td className={styles.who}>
                    <Select
                      label={`Who ${person.name || person.email} is`}
                      hideLabel
                      value={person.skip ? SKIP : (person.staffId ?? NEW)}
                      options={options}
                      onChange={(value) => choose(person.key, value)}
                    />
                    <span className={styles.second} data-check={!person.skip && person.match === 'similar-name'}>
                      {person.skip ? leftOutWords(isLeftOut(person.key)) : MATCHED[person.match]}
                    </span>
                  </td>
                  <td>{change ? <ChangeWords change={change} /> : null}</td>
                  <td data-number data-label="ratings">
                    {change?.ratings}
                  </td>
                  <td data-number data-label="N/A">
                    {change?.notApplicable}
                  </td>
                  <td data-number data-label="blank">
                    {change?.blanks}
                  </td>
                  <td data-number data-label="want PD">
                    {change?.wantsPd}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      {people.length < preview.people.length ? (
        <div className={styles.fold}>
          <Button size="s" onPress={() => setShowsAll(true)}>
            {`Show all ${preview.people.length}`}
          </Button>
        </div>
      ) : null}
    </Card>
  );
}

const leftOutWords = (byYou: boolean) => (byYou ? 'Left out by you' : 'Left out: no name');

function ChangeWords({ change }: { readonly change: AnswerChange }) {
  const { word, tone } = KINDS[change.kind];
  return (
    <>
      <StatusChip tone={tone}>{word}</StatusChip>
      {change.kind === 'changed' ? (
        <span className={styles.second}>{countOf(change.changedRatings, 'rating')} would differ</span>
      ) : null}
    </>
  );
}

function factsOf({ people, changes }: AnswersPreview): string {
  const added = people.filter((p) => !p.skip && p.staffId === null).length;
  const counts = (['new', 'changed', 'unchanged', 'skipped'] as const).flatMap((kind) => {
    const n = changes.filter((c) => c.kind === kind).length;
    return n > 0 ? [`${n} ${KINDS[kind].word.toLowerCase()}`] : [];
  });
  const joins = added > 0 ? [`${countOf(added, 'person joins', 'people join')} the staff list`] : [];
  return [...counts, ...joins].join(' · ');
}
