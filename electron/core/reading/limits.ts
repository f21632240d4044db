/** What a file of answers or students may hold at most. Real ones are far below; hostile ones are far above. */
export const LIMITS = {
  fileBytes: 20 * 1024 * 1024,
  zipEntries: 500,
  partBytes: 64 * 1024 * 1024,
  unpackedBytes: 128 * 1024 * 1024,
  /** Times a part may grow when unpacked, once it is larger than `ratioFromBytes`. */
  ratio: 200,
  ratioFromBytes: 1024 * 1024,
  sheets: 50,
  rows: 50_000,
  columns: 200,
  cellCharacters: 32_767,
  memoryMegabytes: 512,
  seconds: 20,
} as const;
