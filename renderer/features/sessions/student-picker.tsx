import { Check, X } from 'lucide-react';
import { type KeyboardEvent, useMemo, useState } from 'react';
import { Autocomplete, Input, ListBox, ListBoxItem, SearchField } from 'react-aria-components';
import { countOf } from '../../../shared/domain/text.ts';
import { useCall } from '../../app/data.ts';
import { usePrivacy } from '../../app/privacy.ts';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { classes } from '../../ui/classes.ts';
import field from '../../ui/field.module.css';
import { IconButton } from '../../ui/icon-button.tsx';
import list from '../../ui/list.module.css';
import { Select } from '../../ui/select.tsx';
import { type Candidate, candidatesOf, found, yearGroupsOf } from './student-finding.ts';
import styles from './student-picker.module.css';

interface StudentPickerProps {
  readonly label: string;
  readonly chosen: readonly string[];
  readonly onChange: (ids: readonly string[]) => void;
  /** Not offered: already there. */
  readonly exclude: ReadonlySet<string>;
  /** One student only, such as a mentee. */
  readonly isSingle?: boolean;
  /** The years it is for: offered first, everybody else one choice away. */
  readonly years?: YearRange;
}

interface YearRange {
  /** "Years 7 and 8". */
  readonly label: string;
  readonly includes: (yearGroup: number | null) => boolean;
}

type YearChoice = 'range' | 'all' | number;

/** As many as a list can hold that somebody still reads. */
const MOST_SHOWN = 60;
const NOBODY: readonly never[] = [];

/** Finds students by name, form, class or year group and chooses them; arrow keys and Enter work from the search box. */
export function StudentPicker({
  label,
  chosen,
  onChange,
  exclude,
  isSingle = false,
  years: range,
}: StudentPickerProps) {
  const { data: students } = useCall('students.list', {});
  const { data: school } = useCall('school.get', {});
  const { shownName } = usePrivacy();
  const [text, setText] = useState('');
  const [year, setYear] = useState<YearChoice>(range ? 'range' : 'all');
  const [onlyTargets, setOnlyTargets] = useState(false);

  const academicYear = school?.academicYear ?? 0;
  const candidates = useMemo(
    () => candidatesOf(students ?? NOBODY, exclude, academicYear, shownName),
    [students, exclude, academicYear, shownName],
  );
  const years = useMemo(() => yearGroupsOf(candidates), [candidates]);
  const matches = useMemo(() => {
    const includes = range?.includes;
    const isOfYear = (yearGroup: number | null) =>
      year === 'range' ? (includes?.(yearGroup) ?? true) : year === 'all' || yearGroup === year;
    return found(candidates, { text, isOfYear, onlyTargets });
  }, [candidates, text, year, range, onlyTargets]);
  const chosenSet = new Set(chosen);
  const toChoose = matches.filter(({ id }) => !chosenSet.has(id));
  const shown = matches.slice(0, MOST_SHOWN);
  const more = matches.length - shown.length;

  const toggle = (id: string) => {
    if (isSingle) onChange(chosenSet.has(id) ? [] : [id]);
    else onChange(chosenSet.has(id) ? chosen.filter((one) => one !== id) : [...chosen, id]);
  };

  return (
    <fieldset className={styles.picker}>
      <legend className={field.label}>{label}</legend>
      <div className={styles.filters}>
        <Select
          label="Year group"
          value={String(year)}
          options={[
            ...(range ? [{ value: 'range', label: range.label }] : []),
            { value: 'all', label: 'All years' },
            ...years.map((one) => ({ value: String(one), label: `Year ${one}` })),
          ]}
          onChange={(value) => setYear(value === 'all' || value === 'range' ? value : Number(value))}
        />
        <Checkbox label="Target students only" isSelected={onlyTargets} onChange={setOnlyTargets} />
      </div>
      <Autocomplete inputValue={text} onInputChange={setText}>
        <SearchField aria-label={`${label}: find by name, form or class`} className={field.box ?? ''}>
          <Input
            className={field.input ?? ''}
            role="combobox"
            aria-expanded
            placeholder="Name, form or class"
            autoComplete="off"
            onKeyDown={keepForm}
          />
        </SearchField>
        <ListBox
          aria-label={label}
          className={classes(list.list, styles.found)}
          items={shown}
          dependencies={[chosen]}
          selectionMode={isSingle ? 'single' : 'multiple'}
          selectionBehavior="toggle"
          escapeKeyBehavior="none"
          selectedKeys={chosenSet}
          onSelectionChange={(keys) => {
            if (keys === 'all') return;
            for (const { id } of shown) if (keys.has(id) !== chosenSet.has(id)) return toggle(id);
          }}
          renderEmptyState={() => <p className={styles.quiet}>{nobody(students === undefined, candidates.length)}</p>}
        >
          {(one) => <Line one={one} />}
        </ListBox>
      </Autocomplete>
      <div className={styles.foot}>
        <span className={styles.quiet} aria-live="polite">
          {more > 0 ? `${more} more: type a little more to see them. ` : ''}
          {isSingle ? '' : chosen.length === 0 ? 'Nobody chosen yet' : `${countOf(chosen.length, 'student')} chosen`}
        </span>
        {isSingle || toChoose.length === 0 ? null : (
          <Button size="s" variant="quiet" onPress={() => onChange([...chosen, ...toChoose.map(({ id }) => id)])}>
            Choose all {toChoose.length} found
          </Button>
        )}
      </div>
      {chosen.length === 0 ? null : (
        <ul className={styles.chosen} aria-label={`${label}: chosen`}>
          {chosen.map((id) => {
            const name = nameIn(candidates, id);
            return (
              <li key={id} className={styles.chip}>
                {name}
                <IconButton
                  label={`Take out ${name}`}
                  icon={<X />}
                  size="s"
                  onPress={() => onChange(chosen.filter((one) => one !== id))}
                />
              </li>
            );
          })}
        </ul>
      )}
    </fieldset>
  );
}

function Line({ one }: { readonly one: Candidate }) {
  return (
    <ListBoxItem id={one.id} textValue={one.name} className={list.item ?? ''}>
      {({ isSelected }) => (
        <>
          <span className={classes(list.mark, list.box)} aria-hidden="true">
            {isSelected ? <Check strokeWidth={3} /> : null}
          </span>
          <span className={styles.line}>
            <span>{one.name}</span>
            <span className={styles.about}>{one.about}</span>
          </span>
        </>
      )}
    </ListBoxItem>
  );
}

/** Enter chooses a student; it must not send the form around. */
function keepForm(event: KeyboardEvent): void {
  if (event.key === 'Enter' && !(event.ctrlKey || event.metaKey)) event.preventDefault();
}

const nameIn = (candidates: readonly Candidate[], id: string) =>
  candidates.find((one) => one.id === id)?.name ?? 'a student';

function nobody(isReading: boolean, candidateCount: number): string {
  if (isReading) return 'Reading the students';
  return candidateCount === 0 ? 'There is nobody else to choose' : 'Nobody is called that here';
}
