import { type CalendarDate, parseDate } from '@internationalized/date';
import { CalendarDays, ChevronLeft, ChevronRight, X } from 'lucide-react';
import { useId, useRef, useState } from 'react';
import {
  Button,
  Calendar,
  CalendarCell,
  CalendarGrid,
  CalendarGridBody,
  CalendarGridHeader,
  CalendarHeaderCell,
  DateInput,
  DatePicker,
  DateSegment,
  Dialog,
  Group,
  Heading,
  Label,
  Popover,
  Text,
} from 'react-aria-components';
import { classes } from './classes.ts';
import type { DateFieldProps } from './date-field.tsx';
import own from './date-picker.module.css';
import styles from './field.module.css';
import floating from './popover.module.css';
import { sentenceOf } from './sentence.ts';

const toDate = (day: string | null): CalendarDate | null => (day === null ? null : parseDate(day));

/** The loaded half of DateField. While a year is being typed nothing is saved: only leaving the field or picking saves. */
export function DayPicker({ value, onCommit, label, hideLabel, description, ...rest }: DateFieldProps) {
  const [draft, setDraft] = useState<CalendarDate | null | undefined>(undefined);
  const [error, setError] = useState<string | null>(null);
  const current = useRef<CalendarDate | null | undefined>(undefined);
  const isPicking = useRef(false);
  const errorId = useId();
  const sentence = error ?? rest.errorMessage ?? null;

  const keep = (date: CalendarDate | null | undefined) => {
    current.current = date;
    setDraft(date);
  };

  const commit = () => {
    const date = current.current;
    if (date === undefined) return;
    if (date !== null && (date.year < 1900 || date.year > 2200)) {
      setError('Enter the year in full, such as 2026');
      return;
    }
    const day = date === null ? null : date.toString();
    setError(null);
    if (day === value) {
      keep(undefined);
      return;
    }
    Promise.resolve(onCommit(day)).then(
      () => {
        if (current.current === date) keep(undefined);
      },
      (failure: unknown) => setError(sentenceOf(failure)),
    );
  };

  const shown = draft === undefined ? toDate(value) : draft;

  return (
    <DatePicker
      className={styles.field ?? ''}
      value={shown}
      onChange={(date) => {
        keep(date === null ? null : (date as CalendarDate));
        if (isPicking.current) commit();
      }}
      onOpenChange={(isOpen) => {
        isPicking.current = isOpen;
      }}
      onBlur={commit}
      isInvalid={sentence !== null}
      isRequired={rest.isRequired ?? false}
      isDisabled={rest.isDisabled ?? false}
      validationBehavior="aria"
      shouldForceLeadingZeros={false}
      granularity="day"
      {...(rest.autoFocus ? { autoFocus: true } : {})}
      {...(hideLabel ? { 'aria-label': label } : {})}
      {...(rest.fieldName ? { 'data-field': rest.fieldName } : {})}
      {...(sentence ? { 'aria-describedby': errorId } : {})}
    >
      {hideLabel ? null : <Label className={styles.label ?? ''}>{label}</Label>}
      {description ? (
        <Text slot="description" className={styles.hint ?? ''}>
          {description}
        </Text>
      ) : null}
      <Group className={classes(styles.box, own.group)}>
        <DateInput className={own.input ?? ''}>
          {(segment) => <DateSegment segment={segment} className={own.segment ?? ''} />}
        </DateInput>
        {shown !== null && !rest.isRequired ? (
          <Button
            slot={null}
            aria-label={`Clear ${label.toLowerCase()}`}
            className={own.icon ?? ''}
            onPress={() => {
              keep(null);
              commit();
            }}
          >
            <X />
          </Button>
        ) : null}
        <Button className={own.icon ?? ''}>
          <CalendarDays />
        </Button>
      </Group>
      {sentence ? (
        <span id={errorId} className={styles.error} role="alert">
          {sentence}
        </span>
      ) : null}
      <Popover className={floating.popover ?? ''} offset={4}>
        <Dialog className={own.dialog ?? ''}>
          <Calendar firstDayOfWeek="mon">
            <header className={own.header}>
              <Button slot="previous" className={own.icon ?? ''}>
                <ChevronLeft />
              </Button>
              <Heading className={own.month ?? ''} />
              <Button slot="next" className={own.icon ?? ''}>
                <ChevronRight />
              </Button>
            </header>
            <CalendarGrid className={own.grid ?? ''} weekdayStyle="short">
              <CalendarGridHeader>
                {(day) => <CalendarHeaderCell className={own.weekday ?? ''}>{day}</CalendarHeaderCell>}
              </CalendarGridHeader>
              <CalendarGridBody>{(date) => <CalendarCell date={date} className={own.cell ?? ''} />}</CalendarGridBody>
            </CalendarGrid>
          </Calendar>
        </Dialog>
      </Popover>
    </DatePicker>
  );
}
