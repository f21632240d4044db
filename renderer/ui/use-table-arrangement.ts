import { useCallback, useMemo, useRef, useState } from 'react';
import { useRemembered } from './remember.ts';
import {
  type Arrangement,
  forColumns,
  isSameArrangement,
  isSameName,
  readArrangement,
  readViews,
  type SavedView,
} from './table-arrangement.ts';

export interface TableArranging {
  readonly arrangement: Arrangement;
  readonly change: (part: Partial<Arrangement>) => void;
  readonly views: readonly SavedView[];
  /** The view chosen last; null is the standard one. */
  readonly view: SavedView | null;
  /** The table is arranged otherwise than the view says. */
  readonly isChanged: boolean;
  readonly chooseView: (name: string | null) => void;
  /** Keeps the present arrangement under a name; a view of that name is replaced. */
  readonly saveView: (name: string) => void;
  readonly renameView: (from: string, to: string) => void;
  readonly removeView: (name: string) => void;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);

/**
 * How a table is arranged, and its saved views. The arrangement is remembered between visits under `table.KEY`, but for
 * the free text, which is for now; without a key nothing is.
 */
export function useTableArrangement(
  key: string | null,
  standard: Arrangement,
  columnIds: readonly string[],
): TableArranging {
  const [kept, keep] = useRemembered<Record<string, unknown>>(key && `table.${key}`, {}, isRecord);
  const [keptViews, keepViews] = useRemembered<readonly unknown[]>(key && `table.${key}.views`, [], isList);
  const [text, setText] = useState('');
  const views = useMemo(() => readViews(keptViews), [keptViews]);
  const whole = useMemo<Arrangement>(
    () => ({ ...readArrangement(kept.arrangement, standard), text }),
    [kept, standard, text],
  );
  const arrangement = useMemo(() => forColumns(whole, columnIds), [whole, columnIds]);
  const view = views.find((v) => typeof kept.view === 'string' && isSameName(v.name, kept.view)) ?? null;

  // Two changes may follow each other before anything is drawn.
  const latest = useRef({ whole, viewName: view?.name ?? null });
  latest.current = { whole, viewName: view?.name ?? null };
  const writer = useRef(keep);
  writer.current = keep;

  const arrange = useCallback((next: Arrangement, viewName: string | null) => {
    const before = latest.current;
    latest.current = { whole: next, viewName };
    setText(next.text);
    const isTextOnly =
      viewName === before.viewName && isSameArrangement({ ...next, text: '' }, { ...before.whole, text: '' });
    if (!isTextOnly) writer.current({ view: viewName, arrangement: { ...next, text: '' } });
  }, []);
  const change = useCallback(
    (part: Partial<Arrangement>) => arrange({ ...latest.current.whole, ...part }, latest.current.viewName),
    [arrange],
  );

  const base = view?.arrangement ?? standard;
  return {
    arrangement,
    change,
    views,
    view,
    isChanged: !isSameArrangement(arrangement, forColumns(base, columnIds)),
    chooseView: (name) => {
      const chosen = views.find((v) => name !== null && isSameName(v.name, name)) ?? null;
      arrange(chosen?.arrangement ?? standard, chosen?.name ?? null);
    },
    saveView: (name) => {
      const saved = { name: name.trim(), arrangement: latest.current.whole };
      const others = views.filter((v) => !isSameName(v.name, name));
      keepViews([...others, saved].sort((a, b) => a.name.localeCompare(b.name, 'en')));
      keep({ view: saved.name, arrangement: { ...saved.arrangement, text: '' } });
    },
    renameView: (from, to) => {
      keepViews(views.map((v) => (isSameName(v.name, from) ? { ...v, name: to.trim() } : v)));
      if (view && isSameName(view.name, from)) keep({ ...kept, view: to.trim() });
    },
    removeView: (name) => {
      keepViews(views.filter((v) => !isSameName(v.name, name)));
      if (view && isSameName(view.name, name)) keep({ ...kept, view: null });
    },
  };
}
