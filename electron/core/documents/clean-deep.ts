import { cleanText } from '../../../shared/domain/text.ts';

/** Plain data with every text in it as a document can hold it: clean, and with spaces for tabs. */
export function cleanDeep<T>(value: T): T {
  if (typeof value === 'string') return cleanText(value).replaceAll('\t', ' ') as T;
  if (Array.isArray(value)) return value.map(cleanDeep) as T;
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, cleanDeep(inner)])) as T;
}
