/**
 * Gives each saved item the key of the row that shows it already, so that its row stays where the focus is; else a new
 * one made from its words.
 */
export function withRowKeys<Saved extends object, Row extends { readonly key: string }>(
  saved: readonly Saved[],
  shown: readonly Row[],
  { isShownBy, words }: { isShownBy: (item: Saved, row: Row) => boolean; words: (item: Saved) => string },
): readonly (Saved & { readonly key: string })[] {
  const left = [...shown];
  const taken = new Set(shown.map((row) => row.key));
  const fresh = (item: Saved, nth: number): string => {
    const key = `${words(item)} ${nth}`;
    if (taken.has(key)) return fresh(item, nth + 1);
    taken.add(key);
    return key;
  };
  return saved.map((item) => {
    const at = left.findIndex((row) => isShownBy(item, row));
    return { ...item, key: at < 0 ? fresh(item, 1) : (left.splice(at, 1)[0]?.key ?? '') };
  });
}
