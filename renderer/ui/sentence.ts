/**
 * The sentence a failure shows to a person. A failed call carries one written for people; anything else is a fault of
 * the program and its own message is not for reading.
 */
export function sentenceOf(failure: unknown): string {
  if (failure instanceof Error && failure.name === 'CallFailed') return failure.message;
  return 'Something went wrong in the app. Your saved work is safe. Try again, and if it happens again, close the app and open it once more.';
}
