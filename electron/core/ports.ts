import type { SavedFile } from '../../shared/contract/documents.ts';
import type { AppEvent } from '../../shared/contract/index.ts';
import type { Opened } from '../../shared/contract/resources.ts';

/** A file a person chose, as bytes and a bare name (never a path). */
export interface ChosenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export type FileChoice =
  | { readonly how: 'chosen'; readonly token: string; readonly name: string }
  | { readonly how: 'upload'; readonly address: string; readonly accept: string; readonly maxBytes: number }
  | { readonly how: 'cancelled' };

export interface FileFilter {
  /** What the dialog calls these files, such as "Answers from a form". */
  readonly label: string;
  /** Without dots: xlsx, csv. */
  readonly extensions: readonly string[];
  readonly maxBytes: number;
}

/** Native dialogs; or download and upload in a browser. */
export interface FilesPort {
  /** Lets the person choose one file, or says where the page should send its bytes. */
  choose(filter: FileFilter): Promise<FileChoice>;
  /** The bytes behind a token of `choose` or of an upload; the token is spent. AppError when it is unknown. */
  take(token: string): Promise<ChosenFile>;
  /** Offers bytes to the person as a file. `name` is a suggestion, safe on every file system. */
  save(file: ChosenFile, mediaType: string): Promise<SavedFile>;
  /** Shows a file in the system's program for its kind, or hands it to the page. What is changed there is not kept. */
  open(file: ChosenFile, mediaType: string): Promise<Opened>;
  /** Shows a web address, https or http, in the system's browser, or leaves that to the page. */
  openAddress(address: string): Promise<Opened>;
}

/** A small store of choices that are not data: window place, sorting, last place. electron-store, or conf. */
export interface SettingsPort {
  get(key: string): unknown;
  set(key: string, value: unknown): void;
  /** All keys below a dotted prefix, without the prefix. */
  all(prefix: string): Readonly<Record<string, unknown>>;
}

/** The window's own furniture. */
export interface WindowPort {
  /** Shows these commands as a native menu, where the host has one; the page shows the same list otherwise. */
  setMenu(state: { readonly undo: string | null; readonly redo: string | null }): void;
}

/** Carries calls in and events out. The host calls `onCall`; the core calls `push`. */
export interface TransportPort {
  push(event: AppEvent): void;
}

/** Writes one line without personal data: ids, codes, counts, durations only. */
export type Log = (line: string) => void;

export interface Ports {
  readonly files: FilesPort;
  readonly settings: SettingsPort;
  readonly window: WindowPort;
  readonly transport: TransportPort;
  /** Today and the time now. `--today` moves the day; the clock time stays real. */
  readonly now: () => Now;
  readonly log: Log;
}

export interface Now {
  /** ISO day. */
  readonly today: string;
  /** ISO date and time, UTC. */
  readonly at: string;
}
