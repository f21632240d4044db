import { execFile, execFileSync } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';

const run = promisify(execFile);
/** The machine's own Python, which has python-docx and openpyxl where they are installed. */
const PYTHON = '/usr/bin/python3';

export interface WordFacts {
  readonly paragraphs: readonly { readonly style: string; readonly text: string }[];
  readonly tables: readonly {
    readonly caption: string | null;
    readonly headerRepeats: boolean;
    readonly wholeRows: number;
    /** Whether all the text of a row stays on the page of the next; the header's does by its style. */
    readonly keptRows: readonly boolean[];
    readonly widths: readonly number[];
    readonly cellWidths: boolean;
    readonly rows: readonly (readonly string[])[];
  }[];
  readonly landscape: readonly boolean[];
  readonly contents: readonly string[];
  readonly contentsField: string;
  readonly dirtyFields: number;
  readonly links: readonly string[];
  readonly bookmarks: readonly string[];
  readonly pictures: readonly string[];
  readonly language: string | null;
  readonly title: string;
  readonly author: string;
  readonly comments: string;
  readonly coreLanguage: string;
  readonly header: string;
  readonly footer: string;
  readonly footerFields: string;
  readonly custom: string;
}

export interface ExcelCell {
  /** openpyxl's letter: s text, n number, d date, f formula, b true or false, e error. */
  readonly type: string;
  readonly value: string | number | boolean | null;
  readonly formula: string | null;
  readonly format: string;
}

export interface SheetFacts {
  readonly name: string;
  readonly cells: Readonly<Record<string, ExcelCell>>;
  readonly tables: Readonly<Record<string, string>>;
  readonly filters: Readonly<Record<string, string>>;
  readonly tableColumns: Readonly<Record<string, readonly string[]>>;
  readonly validations: readonly { readonly range: string; readonly list: string }[];
  readonly conditional: readonly string[];
  readonly frozen: string | null;
  readonly hidden: readonly string[];
  /** In characters, by column letter, in order. */
  readonly widths: Readonly<Record<string, number>>;
  readonly printTitles: string | null;
  readonly printArea: string | null;
  readonly merged: number;
  readonly landscape: boolean;
  readonly fitWidth: number | null;
  readonly footer: string | null;
}

export interface ExcelFacts {
  readonly sheets: readonly SheetFacts[];
  readonly names: Readonly<Record<string, string>>;
  readonly title: string;
  readonly author: string;
  readonly language: string;
}

/** Why a reader cannot be used here, or null when it can. */
export function missingReader(reader: 'docx' | 'openpyxl' | 'soffice' | 'pdftotext'): string | null {
  const [command, args] =
    reader === 'docx' || reader === 'openpyxl' ? [PYTHON, ['-c', `import ${reader}`]] : ['which', [reader]];
  try {
    execFileSync(command, args, { stdio: 'ignore' });
    return null;
  } catch {
    return `${reader} is not installed on this machine`;
  }
}

export function readWord(bytes: Uint8Array): Promise<WordFacts> {
  return read<WordFacts>('read-docx.py', bytes, 'plan.docx');
}

export function readExcel(bytes: Uint8Array): Promise<ExcelFacts> {
  return read<ExcelFacts>('read-xlsx.py', bytes, 'plan.xlsx');
}

async function read<T>(script: string, bytes: Uint8Array, name: string): Promise<T> {
  return inFolder(async (folder) => {
    const path = join(folder, name);
    await writeFile(path, bytes);
    const { stdout } = await run(PYTHON, [join(import.meta.dirname, script), path], { maxBuffer: 64e6 });
    return JSON.parse(stdout) as T;
  });
}

/** Several files through one run of LibreOffice, with a profile of its own. The answers keep the names without extension. */
export async function convert(
  files: Readonly<Record<string, Uint8Array>>,
  to: 'pdf' | 'xlsx',
): Promise<ReadonlyMap<string, Uint8Array>> {
  return inFolder(async (folder) => {
    const paths: string[] = [];
    for (const [name, bytes] of Object.entries(files)) {
      paths.push(join(folder, name));
      await writeFile(join(folder, name), bytes);
    }
    const out = join(folder, 'out');
    await run('soffice', [
      `-env:UserInstallation=file://${folder}/profile`,
      '--headless',
      '--convert-to',
      to,
      '--outdir',
      out,
      ...paths,
    ]);
    const made = new Map<string, Uint8Array>();
    for (const name of await readdir(out)) {
      made.set(name.replace(/\.\w+$/, ''), new Uint8Array(await readFile(join(out, name))));
    }
    return made;
  });
}

/** The text of a PDF, a string a page. */
export async function pdfPages(pdf: Uint8Array): Promise<readonly string[]> {
  return inFolder(async (folder) => {
    const path = join(folder, 'plan.pdf');
    await writeFile(path, pdf);
    const { stdout } = await run('pdftotext', ['-layout', path, '-'], { maxBuffer: 64e6 });
    return stdout.split('\f').slice(0, -1);
  });
}

/** Every XML part of an Office file; throws where one is not well-formed. */
export function xmlParts(bytes: Uint8Array): ReadonlyMap<string, string> {
  const parts = new Map<string, string>();
  for (const [path, part] of Object.entries(unzipSync(bytes))) {
    if (!/\.(?:xml|rels)$/.test(path)) continue;
    const xml = strFromU8(part);
    const parser = new SaxesParser();
    parser.on('error', (error) => {
      throw new Error(`${path}: ${error.message}`);
    });
    parser.write(xml).close();
    parts.set(path, xml);
  }
  return parts;
}

async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'plan-documents-'));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
