import type { DataFile } from './safety/data-file.ts';
import type { Store } from './store/store.ts';

/** The data the app is working with: the school's own, or for a while the sample school's. */
export interface Schools {
  readonly file: DataFile;
  readonly store: Store;
  readonly isSample: boolean;
  /** Whether the school's own data is set up. */
  isOwnSetUp(): boolean;
  /** Something to say once of the school's own file. */
  readonly notice: string | null;
  /** Makes the sample school anew and works with it. */
  openSample(): void;
  /** Goes back to the school's own data; the sample school is removed. AppError when its file cannot be opened. */
  leaveSample(): void;
  /** Reads the file again after another one took its place. */
  reopen(): void;
  /** Closes what is open. AppError when no copy of the school's own file could be made. */
  close(at: string): void;
}

interface Parts {
  readonly openOwn: () => DataFile;
  /** Whether there is a file of the school's own, without opening it. */
  readonly hasOwn: () => boolean;
  readonly openSample: () => DataFile;
  readonly openStore: (file: DataFile) => Store;
  /** Fills the sample school's empty file. */
  readonly fillSample: (store: Store) => void;
  /** True: begin with the sample school, and leave the school's own file alone until it is asked for. */
  readonly startWithSample: boolean;
}

interface Opened {
  readonly file: DataFile;
  store: Store;
}

/** The school's own file stays open, and so locked, while the sample school is worked with: nobody else can change it. */
export function openSchools(parts: Parts): Schools {
  const opened = (file: DataFile): Opened => ({ file, store: parts.openStore(file) });
  let own: Opened | null = null;
  let sample: Opened | null = null;
  const openOwn = () => {
    own ??= opened(parts.openOwn());
    return own;
  };
  const now = () => sample ?? openOwn();

  function openSample(): void {
    sample?.file.close('');
    sample = null;
    const file = parts.openSample();
    try {
      const fresh = opened(file);
      parts.fillSample(fresh.store);
      sample = fresh;
    } catch (error) {
      file.close('');
      throw error;
    }
  }

  if (parts.startWithSample) openSample();
  else openOwn();

  return {
    get file() {
      return now().file;
    },
    get store() {
      return now().store;
    },
    get isSample() {
      return sample !== null;
    },
    get notice() {
      return sample === null ? (own?.file.notice ?? null) : null;
    },
    isOwnSetUp: () => (own === null ? parts.hasOwn() : own.store.school.get().isSetUp),
    openSample,
    leaveSample() {
      openOwn();
      sample?.file.close('');
      sample = null;
    },
    reopen() {
      const one = now();
      one.store = parts.openStore(one.file);
    },
    close(at) {
      (sample ?? own)?.store.changes.abandonSlices();
      try {
        sample?.file.close(at);
      } finally {
        sample = null;
        own?.file.close(at);
      }
    },
  };
}
