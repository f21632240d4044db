import { type CalendarDate, parseDate } from '@internationalized/date';
import { CalendarDays, ChevronLeft, ChevronRight, X } from 'lucide-react';
import { useEffect, useId, useMemo, useRef, useState } from 'react';
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
  Popover,
} from 'react-aria-components';
import { classes } from './classes.ts';
import type { DateFieldProps } from './date-field.tsx';
import own from './date-picker.module.css';
import styles from './field.module.css';
import { FieldError, FieldHead, fieldProps } from './field-parts.tsx';
import { useFieldUndo } from './field-undo.ts';
import { useLostEdit } from './lost-edits.ts';
import floating from './popover.module.css';
import { sentenceOf } from './sentence.ts';
import { useToast } from './toast.tsx';
import { correctionOf, isHalfTyped, type TypedDay, typedDay } from './typed-day.ts';
import { useHeldForm } from './use-held-form.ts';

const toDate = (day: string | null): CalendarDate | null => (day === null ? null : parseDate(day));

const textOf = (day: string | null): string => day ?? '';

/**
 * The loaded half of DateField. While a year is being typed nothing is saved: only leaving what is typed into or picking
 * saves. Until then undo takes back what was typed, not a step of the app.
 */
export function DayPicker({ value, onCommit, label, hideLabel, description, ...rest }: DateFieldProps) {
  const [draft, setDraft] = useState<CalendarDate | null | undefined>(undefined);
  const [error, setError] = useState<string | null>(null);
  const current = useRef<CalendarDate | null | undefined>(undefined);
  const isPicking = useRef(false);
  const [correction, setCorrection] = useState<string | null>(null);
  /** Counts up to put the parts of the date back to what is saved: they hold what was typed themselves. */
  const [round, setRound] = useState(0);
  const typed = useRef<TypedDay | null>(null);
  const root = useRef<HTMLDivElement>(null);
  const errorId = useId();
  const toast = useToast();
  const sentence = error ?? rest.errorMessage ?? null;
  useLostEdit(error);
  useHeldForm(root, error !== null);

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
      (failure: unknown) => {
        if (root.current) setError(sentenceOf(failure));
        else toast.show({ message: `${label} is not saved: ${sentenceOf(failure)}`, tone: 'error' });
      },
    );
  };

  /** Notes what stands in the parts of the date before a day that does not exist is moved to one that does. */
  const noteTyped = (segments: Element) => {
    typed.current = typedDay(segments);
  };

  const leave = () => {
    const day = typed.current;
    typed.current = null;
    if (day === null) return;
    if (isHalfTyped(day)) {
      setError('Enter the day, month and year, such as 10/02/2027');
      return;
    }
    setCorrection(correctionOf(day));
    if (current.current === undefined) setError(null);
    commit();
  };

  const undoTyping = (): boolean => {
    const now = root.current ? typedDay(root.current) : null;
    const isSaved = current.current === undefined && (now === null || now.text === textOf(value));
    if (isSaved && error === null) return false;
    keep(undefined);
    setError(null);
    setCorrection(null);
    setRound(round + 1);
    return true;
  };
  useFieldUndo(root, undoTyping, round);
  useEffect(() => {
    if (round > 0) root.current?.querySelector<HTMLElement>('[role="spinbutton"]')?.focus();
  }, [round]);

  // Leaving the place, or closing the window, saves what was typed.
  const latest = useRef(commit);
  latest.current = commit;
  useEffect(() => {
    const save = () => latest.current();
    window.addEventListener('pagehide', save);
    return () => {
      window.removeEventListener('pagehide', save);
      save();
    };
  }, []);

  // The same object while the day is the same: a new one would put back what is being typed.
  const saved = useMemo(() => toDate(value), [value]);
  const shown = draft === undefined ? saved : draft;

  return (
    <DatePicker
      key={round}
      ref={root}
      {...fieldProps({ ...rest, label, hideLabel }, sentence, errorId)}
      value={shown}
      onChange={(date) => {
        keep(date === null ? null : (date as CalendarDate));
        if (!isPicking.current) return;
        setCorrection(null);
        commit();
      }}
      onOpenChange={(isOpen) => {
        isPicking.current = isOpen;
      }}
      shouldForceLeadingZeros={false}
      granularity="day"
    >
      <FieldHead label={label} hideLabel={hideLabel} description={description} />
      <Group className={classes(styles.box, own.group)}>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: hears the focus leave the parts of the date */}
        <div
          className={own.typed}
          onBlurCapture={(event) => noteTyped(event.currentTarget)}
          onBlur={(event) => (event.currentTarget.contains(event.relatedTarget) ? undefined : leave())}
        >
          <DateInput className={own.input ?? ''}>
            {(segment) => <DateSegment segment={segment} className={own.segment ?? ''} />}
          </DateInput>
        </div>
        {shown !== null && !rest.isRequired ? (
          <Button
            slot={null}
            aria-label={`Clear ${label.toLowerCase()}`}
            className={own.icon ?? ''}
            onPress={() => {
              keep(null);
              setCorrection(null);
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
      <FieldError id={errorId} sentence={sentence} />
      {/* There before its words are, so that they are announced. */}
      <span role="status" className={own.correction}>
        {sentence === null ? correction : null}
      </span>
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
