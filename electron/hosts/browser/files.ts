import type { ChosenFile, FilesPort } from '../../core/ports.ts';
import { bareName, createFileTray, fileGone } from '../file-tray.ts';

export interface Download extends ChosenFile {
  readonly mediaType: string;
}

/** The files port in a browser: the page sends bytes up to `/files` and fetches bytes from `/files/TOKEN`, once. */
export interface BrowserFiles extends FilesPort {
  /** Takes in bytes the page sent. */
  receive(file: ChosenFile): { readonly token: string; readonly name: string };
  /** The file behind a download address, which works once; null when unknown or spent. */
  download(token: string): Download | null;
}

export function createBrowserFiles(): BrowserFiles {
  const uploads = createFileTray();
  const downloads = createFileTray<Download>();
  const offer = ({ bytes, name: given }: ChosenFile, mediaType: string) => {
    const name = bareName(given);
    return { how: 'download' as const, name, address: `/files/${downloads.put({ bytes, name, mediaType })}` };
  };
  return {
    async choose({ extensions, maxBytes }) {
      const accept = extensions.map((extension) => `.${extension}`).join(',');
      return { how: 'upload', address: '/files', accept, maxBytes };
    },
    async take(token) {
      const file = uploads.take(token);
      if (file === null) throw fileGone();
      return file;
    },
    save: async (file, mediaType) => offer(file, mediaType),
    open: async (file, mediaType) => offer(file, mediaType),
    openAddress: async (address) => ({ how: 'page', address }),
    receive(file) {
      const name = bareName(file.name);
      return { token: uploads.put({ ...file, name }), name };
    },
    download: (token) => downloads.take(token),
  };
}
