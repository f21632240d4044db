const MEGABYTE = 1024 * 1024;

/** The most that one file, and all files together, may hold: the data file and each of its copies grow by them. */
export const RESOURCE_LIMITS = { fileBytes: 10 * MEGABYTE, allBytes: 200 * MEGABYTE } as const;

/** Kinds of file that are read, heard or looked at, by ending, with their media type. Whatever can run is not among them. */
const RESOURCE_KINDS: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  doc: 'application/msword',
  odt: 'application/vnd.oasis.opendocument.text',
  rtf: 'application/rtf',
  txt: 'text/plain',
  md: 'text/plain',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  xls: 'application/vnd.ms-excel',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
  csv: 'text/csv',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  ppt: 'application/vnd.ms-powerpoint',
  odp: 'application/vnd.oasis.opendocument.presentation',
  ggb: 'application/octet-stream',
  tex: 'text/plain',
  notebook: 'application/octet-stream',
  flipchart: 'application/octet-stream',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
  mp3: 'audio/mpeg',
  m4a: 'audio/mp4',
  wav: 'audio/wav',
  mp4: 'video/mp4',
};

/** The endings of the files that are kept, without dots. */
export const RESOURCE_ENDINGS: readonly string[] = Object.keys(RESOURCE_KINDS);

const endingOf = (fileName: string) => /\.([^.]+)$/.exec(fileName)?.[1]?.toLowerCase() ?? '';

/** What kind of file a name says it is; null for a kind that is not kept. */
export const mediaTypeOf = (fileName: string): string | null => RESOURCE_KINDS[endingOf(fileName)] ?? null;

/** "1.4 MB", "12 KB": a size to read. */
export function sizeWords(bytes: number): string {
  if (bytes >= MEGABYTE) return `${(Math.ceil(bytes / MEGABYTE / 0.1) * 0.1).toFixed(1)} MB`;
  return `${Math.max(1, Math.ceil(bytes / 1024))} KB`;
}

/** Why a file cannot be kept, in words; null when it can. @param usedBytes what the files that are kept hold. */
export function fileProblem(file: { readonly name: string; readonly size: number }, usedBytes: number): string | null {
  const { name, size } = file;
  if (mediaTypeOf(name) === null) {
    return `“${name}” is not a kind of file that is kept here. Keep documents, slides, sheets, pictures, sound or video; programs, web pages and archives are left out because opening them could do harm.`;
  }
  if (size === 0) return `“${name}” is empty. Choose the file again once it holds something.`;
  if (size > RESOURCE_LIMITS.fileBytes) {
    return `“${name}” is ${sizeWords(size)}. A file may have ${sizeWords(RESOURCE_LIMITS.fileBytes)} at most: keep it in a shared folder and add a link to it.`;
  }
  if (usedBytes + size > RESOURCE_LIMITS.allBytes) {
    return `There is no room for “${name}”: the files kept here hold ${sizeWords(usedBytes)} of ${sizeWords(RESOURCE_LIMITS.allBytes)}. Remove some first, or add a link instead.`;
  }
  return null;
}

/** A host with a dot in it, perhaps a port, perhaps more; no name and password before it. */
const WEB_ADDRESS = /^https?:\/\/([\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+)(?::\d{1,5})?(?:[/?#]\S*)?$/iu;

/** A web address as it is kept, with https in front where nothing stood; null when it is none that may be opened. */
export function linkOf(typed: string): string | null {
  const text = typed.trim();
  const address = text.includes('://') ? text : `https://${text}`;
  return WEB_ADDRESS.test(address) ? address : null;
}

/** The site of a web address as people name it: "nrich.maths.org". */
export const siteOf = (address: string): string => (WEB_ADDRESS.exec(address)?.[1] ?? address).replace(/^www\./, '');

/** What to call a file that nobody has named: its name without the ending. */
export const usualTitle = (fileName: string): string => fileName.replace(/\.[^.]+$/, '').trim() || fileName;
