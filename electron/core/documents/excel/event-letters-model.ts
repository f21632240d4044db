/** A student to whose home a letter goes. */
export interface LetterRow {
  readonly surname: string;
  readonly forename: string;
  /** The preferred name, else the forename. */
  readonly knownAs: string;
  readonly form: string;
  readonly year: number | null;
  readonly stage: string;
  /** Empty where none is needed. */
  readonly permission: string;
}

/** What the letters list of an event is made from; days and money are in words, as a letter says them. */
export interface EventLetters {
  readonly schoolName: string;
  /** ISO day. */
  readonly today: string;
  readonly event: string;
  readonly day: string;
  readonly time: string;
  readonly place: string;
  readonly provider: string;
  readonly deadline: string;
  readonly cost: string;
  readonly needsPermission: string;
  readonly replyBy: string;
  /** Whose entries were chosen: "Invited", "Entered". */
  readonly stages: readonly string[];
  readonly rows: readonly LetterRow[];
}
