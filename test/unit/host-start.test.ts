import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { AppError } from '../../electron/core/errors.ts';
import { createEventHub } from '../../electron/hosts/browser/events.ts';
import { watchLifetime } from '../../electron/hosts/browser/lifetime.ts';
import { createClock } from '../../electron/hosts/clock.ts';
import { readFlags } from '../../electron/hosts/command-line.ts';
import { prepareDataFolder, usualDataFolder } from '../../electron/hosts/data-folder.ts';
import { failureExitCode, failureSentence } from '../../electron/hosts/failure.ts';
import { markOpen, seemsOpenElsewhere } from '../../electron/hosts/open-mark.ts';
import { listPageFiles } from '../../electron/hosts/page-files.ts';
import { findProject } from '../../electron/hosts/project.ts';

const cwd = '/work';
const folder = () => mkdtempSync(join(tmpdir(), 'planner-start-'));

describe('the flags', () => {
  it('are read', () => {
    expect(readFlags([], { cwd })).toEqual({ browser: false, open: true, sample: false, dataDir: null, today: null });
    const args = ['--browser', '--no-open', '--data', 'my data', '--today=2026-11-23'];
    const dataDir = resolve(cwd, 'my data');
    expect(readFlags(args, { cwd })).toEqual({
      browser: true,
      open: false,
      sample: false,
      dataDir,
      today: '2026-11-23',
    });
  });

  it.each([
    [['--brwser'], '"--brwser" is not a flag of this app.'],
    [['-h'], '"-h" is not a flag of this app.'],
    [['--data'], 'need a value after them'],
    [['--data', ''], 'needs the name of a folder'],
    [['--today', '2026-02-30'], 'needs a real date'],
    [['plan.db'], 'starts with two dashes'],
  ])('that cannot be used are said in a sentence: %j', (args, sentence) => {
    expect(() => readFlags(args, { cwd })).toThrow(AppError);
    expect(() => readFlags(args, { cwd })).toThrow(sentence);
  });

  it('pass over the switches of Chromium in Electron', () => {
    const args = ['--no-sandbox', '--data', '/d', 'file', '--enable-logging=stderr'];
    expect(readFlags(args, { cwd, lenient: true })).toMatchObject({ dataDir: resolve('/d') });
  });
});

describe('the usual data folder', () => {
  it.each([
    ['win32', { LOCALAPPDATA: '/local' }, '/local/Maths Progression Planner'],
    ['darwin', {}, '/home/a/Library/Application Support/Maths Progression Planner'],
    ['linux', {}, '/home/a/.local/share/maths-progression-planner'],
    ['linux', { XDG_DATA_HOME: '/data' }, '/data/maths-progression-planner'],
  ] as const)('on %s with %j', (platform, env, expected) => {
    expect(usualDataFolder({ platform, env, home: '/home/a' })).toBe(expected);
  });

  it('is refused in words when it cannot be made', () => {
    const file = join(folder(), 'a file');
    writeFileSync(file, '');
    expect(() => prepareDataFolder(join(file, 'data'))).toThrow(/^The data folder .* cannot be used\./);
  });
});

describe('a failed start', () => {
  it('is told in the written sentence, or in a plain one without a stack', () => {
    expect(failureSentence(new AppError('conflict', 'It is open in another window.'))).toBe(
      'It is open in another window.',
    );
    const strange = failureSentence(Object.assign(new Error('boom at x.ts:1'), { code: 'EACCES' }));
    expect(strange).toContain('could not start (EACCES)');
    expect(strange).not.toContain('boom');
    expect(failureExitCode(new AppError('validation', 'x'))).toBe(2);
    expect(failureExitCode(new Error('x'))).toBe(1);
  });

  it('is expected while another running process has the data open', () => {
    const data = folder();
    expect(seemsOpenElsewhere(data)).toBe(false);
    markOpen(data);
    expect(seemsOpenElsewhere(data)).toBe(false);
    writeFileSync(join(data, 'open-in-process'), String(process.ppid));
    expect(seemsOpenElsewhere(data)).toBe(true);
    for (const stale of ['4194304', '', 'x']) {
      writeFileSync(join(data, 'open-in-process'), stale);
      expect(seemsOpenElsewhere(data)).toBe(false);
    }
  });
});

describe('the page files', () => {
  it('are those listed at start, and only of known kinds', () => {
    const built = folder();
    writeFileSync(join(built, 'index.html'), '<p>');
    writeFileSync(join(built, 'notes.md'), 'x');
    const files = listPageFiles(built);
    expect([...files.keys()].toSorted()).toEqual(['/', '/index.html']);
    writeFileSync(join(built, 'later.js'), 'x');
    expect(files.has('/later.js')).toBe(false);
  });

  it('are missed in words before the first build', () => {
    expect(() => listPageFiles(join(folder(), 'none'))).toThrow('has not been built yet');
  });

  it('are found from any folder of the project', () => {
    const project = findProject(import.meta.dirname);
    expect(project.root).toBe(resolve(import.meta.dirname, '../..'));
    expect(project.version).toMatch(/^\d+\.\d+\.\d+/);
    expect(project.resourcesDir).toBe(join(project.root, 'resources'));
  });
});

describe('the clock', () => {
  it('takes the day given as today, in the time as well', () => {
    const { today, at } = createClock('2026-11-23')();
    expect(today).toBe('2026-11-23');
    expect(at).toMatch(/^2026-11-23T\d\d:\d\d:\d\d/);
    expect(Date.parse(at)).not.toBeNaN();
    expect(createClock(null)().today).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  });
});

describe('the life of the browser host', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  function life() {
    const hub = createEventHub();
    const end = vi.fn();
    return { hub, end, lifetime: watchLifetime({ hub, end }) };
  }

  it('has no end before the first page', () => {
    const { end, lifetime } = life();
    lifetime.windowClosed();
    vi.advanceTimersByTime(3_600_000);
    expect(lifetime.wasSeen()).toBe(false);
    expect(end).not.toHaveBeenCalled();
  });

  it('outlasts a reload and ends 30 seconds after the last page', () => {
    const { hub, end } = life();
    const leave = hub.join(() => {});
    leave();
    vi.advanceTimersByTime(29_000);
    const leaveAgain = hub.join(() => {});
    vi.advanceTimersByTime(60_000);
    expect(end).not.toHaveBeenCalled();
    leaveAgain();
    vi.advanceTimersByTime(30_000);
    expect(end).toHaveBeenCalledOnce();
  });

  it('ends soon once the browser itself has closed, in either order', () => {
    for (const closedFirst of [true, false]) {
      const { hub, end, lifetime } = life();
      const leave = hub.join(() => {});
      if (closedFirst) lifetime.windowClosed();
      leave();
      if (!closedFirst) lifetime.windowClosed();
      vi.advanceTimersByTime(1_000);
      expect(end).toHaveBeenCalledOnce();
    }
  });
});
