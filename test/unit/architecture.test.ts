import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../..');

interface Import {
  readonly file: string;
  /** A project path such as shared/domain/plan.ts, or a package name. */
  readonly target: string;
  readonly isTypeOnly: boolean;
}

function sourceFiles(folder: string): readonly string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((name) => /\.(ts|tsx)$/.test(name) && statSync(join(ROOT, name)).isFile());
}

const IMPORT =
  /(?:import|export)\s+(type\s+)?(?:[^'"();]*?\sfrom\s+)?['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)/g;

function importsOf(file: string): readonly Import[] {
  const text = readFileSync(join(ROOT, file), 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');
  return [...text.matchAll(IMPORT)].map(([, type, from, lazy]) => {
    const target = from ?? lazy ?? '';
    return {
      file,
      target: target.startsWith('.') ? relative(ROOT, resolve(ROOT, dirname(file), target)) : target,
      isTypeOnly: type !== undefined,
    };
  });
}

const all = ['shared', 'electron', 'renderer'].flatMap(sourceFiles).flatMap(importsOf);
const from = (folder: string) => all.filter((i) => i.file.startsWith(folder));
const breaches = (imports: readonly Import[], isBreach: (i: Import) => boolean) =>
  imports.filter(isBreach).map((i) => `${i.file} -> ${i.target}`);
const isPackage = (target: string) => !/^(shared|electron|renderer)\//.test(target);

describe('imports run one way', () => {
  it('are found at all', () => {
    expect(all.length).toBeGreaterThan(200);
    expect(from('renderer/').length).toBeGreaterThan(50);
  });

  it('shared imports nothing of the houses around it, and no Node, DOM library or React', () => {
    const allowed = /^(shared\/|zod$|d3-scale$|fastest-levenshtein$|simple-statistics$)/;
    expect(breaches(from('shared/'), (i) => !allowed.test(i.target))).toEqual([]);
  });

  it('rules take only types from the contract', () => {
    expect(breaches(from('shared/domain/'), (i) => i.target.startsWith('shared/contract/') && !i.isTypeOnly)).toEqual(
      [],
    );
  });

  it('the renderer imports shared only, and only types of the contract', () => {
    const renderer = from('renderer/');
    expect(breaches(renderer, (i) => i.target.startsWith('electron') || i.target.startsWith('node:'))).toEqual([]);
    expect(breaches(renderer, (i) => i.target.startsWith('shared/contract/') && !i.isTypeOnly)).toEqual([]);
    expect(breaches(renderer, (i) => i.target === 'zod')).toEqual([]);
  });

  it('one feature never imports another, and ui and platform import no feature', () => {
    const featureOf = (path: string) => /^renderer\/features\/([^/]+)\//.exec(path)?.[1];
    expect(
      breaches(from('renderer/features/'), (i) => {
        const other = featureOf(i.target);
        return other !== undefined && other !== featureOf(i.file);
      }),
    ).toEqual([]);
    const below = [...from('renderer/ui/'), ...from('renderer/platform/')];
    expect(breaches(below, (i) => /^renderer\/(features|app)\//.test(i.target))).toEqual([]);
  });

  it('the core knows no host', () => {
    const forbidden = /^(electron|electron-store|conf|hono.*|@hono\/.*|node:https?|electron\/hosts\/.*)$/;
    expect(breaches(from('electron/core/'), (i) => forbidden.test(i.target))).toEqual([]);
    expect(breaches(from('electron/core/'), (i) => i.target.startsWith('renderer/'))).toEqual([]);
  });

  it('electron is imported by its host and the two entries alone', () => {
    const hosts = /^electron\/(main\.ts|preload\.ts|hosts\/electron\/)/;
    expect(breaches(all, (i) => i.target === 'electron' && !hosts.test(i.file))).toEqual([]);
  });

  it('inside the core: store and reading and documents know no service', () => {
    for (const room of ['store', 'reading', 'documents', 'safety']) {
      expect(breaches(from(`electron/core/${room}/`), (i) => i.target.startsWith('electron/core/services/'))).toEqual(
        [],
      );
    }
  });

  it('SQL stands only in the store', () => {
    const sql = /\.(prepare|exec|pragma)\(/;
    const offenders = sourceFiles('electron')
      .filter((f) => !f.startsWith('electron/core/store/'))
      .filter((f) => sql.test(readFileSync(join(ROOT, f), 'utf8').replace(/\b[A-Z_]+\.exec\(|\/[a-z]*\.exec\(/g, '')))
      .filter((f) => /better-sqlite3|\bdb\b/.test(readFileSync(join(ROOT, f), 'utf8')));
    expect(offenders.filter((f) => !f.startsWith('electron/core/safety/'))).toEqual([]);
  });

  it('packages come from package.json', () => {
    const { dependencies, devDependencies } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as Record<
      string,
      Record<string, string>
    >;
    const known = new Set([...Object.keys(dependencies ?? {}), ...Object.keys(devDependencies ?? {})]);
    const nameOf = (target: string) =>
      target
        .split('/')
        .slice(0, target.startsWith('@') ? 2 : 1)
        .join('/');
    expect(
      breaches(all, (i) => isPackage(i.target) && !i.target.startsWith('node:') && !known.has(nameOf(i.target))),
    ).toEqual([]);
  });
});

it('the top level holds only what the plan of the house names', () => {
  const planned =
    /^(electron|renderer|shared|resources|test|electron-builder\.yml|package(-lock)?\.json|tsconfig\.json|README\.md|LICENSE|\..*)$/;
  const ignored = new Set(['node_modules', 'dist', 'coverage', 'test-results', 'playwright-report']);
  expect(readdirSync(ROOT).filter((name) => !ignored.has(name) && !planned.test(name))).toEqual([]);
});
