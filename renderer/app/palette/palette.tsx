import { Search } from 'lucide-react';
import { type FocusEvent, type KeyboardEvent, useMemo, useState } from 'react';
import {
  Dialog as AriaDialog,
  Autocomplete,
  Header,
  Input,
  ListBox,
  ListBoxItem,
  ListBoxSection,
  Modal,
  ModalOverlay,
  TextField,
} from 'react-aria-components';
import { useRemembered } from '../../ui/remember.ts';
import { commandOf } from '../keys.ts';
import { Keys } from '../keys-shown.tsx';
import { openSpot } from '../spot.ts';
import { afterClosing, type Commands } from '../use-commands.ts';
import styles from './palette.module.css';
import type { Entry } from './palette-entries.ts';
import { createSearch, type EntrySection, restingSections, withRecent } from './palette-search.ts';
import { releaseTyping } from './type-ahead.ts';
import { useEntries } from './use-entries.ts';
import { useStudentEntries } from './use-student-entries.ts';

const areKeys = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((key) => typeof key === 'string');

interface PaletteProps {
  readonly commands: Commands;
  readonly onClose: () => void;
}

/** One field that leads anywhere and does anything: places, commands, people, students, statements and actions. */
export function Palette({ commands, onClose }: PaletteProps) {
  const entries = useEntries(commands);
  const [recent, setRecent] = useRemembered('palette.recent', [], areKeys);
  const [query, setQuery] = useState('');
  const search = useMemo(() => createSearch(entries), [entries]);
  const typed = query.trim();
  const students = useStudentEntries(typed);
  const sections = useMemo(
    () => (typed === '' ? restingSections(entries, recent) : search(typed, students)),
    [typed, entries, recent, search, students],
  );

  const choose = (key: string) => {
    const entry = [...entries, ...students.entries].find((e) => e.key === key);
    if (!entry || entry.whyNot !== null) return;
    setRecent(withRecent(recent, entry));
    onClose();
    if ('command' in entry.opens) commands.runNext(entry.opens.command);
    else {
      const { path, row } = entry.opens;
      afterClosing(() => openSpot(path, row ?? null));
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (commandOf(event.nativeEvent) !== 'help.palette') return;
    event.preventDefault();
    onClose();
  };

  return (
    <ModalOverlay className={styles.veil ?? ''} isOpen isDismissable onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Modal className={styles.modal ?? ''}>
        <AriaDialog className={styles.dialog ?? ''} aria-label="Search or run a command">
          <Autocomplete inputValue={query} onInputChange={setQuery}>
            <TextField aria-label="Search or run a command" className={styles.field ?? ''} autoFocus>
              <Search aria-hidden="true" />
              <Input
                className={styles.input ?? ''}
                role="combobox"
                aria-expanded
                placeholder="A place, a command, a person, a student, an action"
                onKeyDown={onKeyDown}
                onFocus={typeHeld}
              />
            </TextField>
            <ListBox
              aria-label="Found"
              className={styles.list ?? ''}
              onAction={(key) => choose(String(key).replace(/^recent:/, ''))}
              renderEmptyState={() => <NothingFound query={typed} />}
            >
              {sections.map((section) => (
                <Section key={section.title} section={section} />
              ))}
            </ListBox>
          </Autocomplete>
          <p className={styles.foot}>
            <span>
              <Keys of="Enter" /> opens or runs
            </span>
            <span>
              <Keys of="Escape" /> closes
            </span>
          </p>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

/**
 * Types what was typed while the palette was on its way, as a hand would: what is found first is then the chosen one. In
 * the next frame, because the field does not listen yet when it gets the focus.
 */
function typeHeld({ currentTarget: field }: FocusEvent<HTMLInputElement>): void {
  requestAnimationFrame(() => {
    const held = releaseTyping();
    if (held === '') return;
    // The command does not send this one, by which the list knows that somebody types.
    field.dispatchEvent(new InputEvent('beforeinput', { inputType: 'insertText', data: held, bubbles: true }));
    document.execCommand('insertText', false, held);
  });
}

function Section({ section: { title, entries, more } }: { readonly section: EntrySection }) {
  const prefix = title === 'Recent' ? 'recent:' : '';
  return (
    <ListBoxSection id={title} className={styles.section ?? ''}>
      <Header className={styles.heading ?? ''}>
        {title}
        {more > 0 ? <span className={styles.more}>{more} more: type a little more to see them</span> : null}
      </Header>
      {entries.map((entry) => (
        <Line key={entry.key} id={`${prefix}${entry.key}`} entry={entry} />
      ))}
    </ListBoxSection>
  );
}

function Line({ id, entry }: { readonly id: string; readonly entry: Entry }) {
  const { label, about, whyNot, accelerator } = entry;
  const beside = whyNot ?? about;
  return (
    <ListBoxItem id={id} textValue={label} isDisabled={whyNot !== null} className={styles.item ?? ''}>
      <span className={styles.words}>
        <span>{label}</span>
        {beside === '' ? null : <span className={styles.about}>{beside}</span>}
      </span>
      {accelerator === null ? null : <Keys of={accelerator} />}
    </ListBoxItem>
  );
}

function NothingFound({ query }: { readonly query: string }) {
  return (
    <div className={styles.nothing}>
      <p>Nothing found for “{query}”</p>
      <p className={styles.about}>
        Try fewer letters, a student’s form, a person’s surname, a statement’s code such as A3, or part of an action’s
        title.
      </p>
    </div>
  );
}
