import { countOf, listOf, oneDecimal } from './text.ts';

interface RatedDomain {
  readonly name: string;
  /** Mean of the staff medians, 1-4; null when there is none. */
  readonly average: number | null;
  /** Mean of the department ratings, 1-4; null when there is none. */
  readonly department: number | null;
}

export interface DomainFinding {
  /** Where the ratings are lowest, by staff if they rated anything; null when nothing stands out. */
  readonly first: string | null;
  /** A domain that is rated lower for the department than any by staff; null when there is none. */
  readonly second: string | null;
}

/** What is printed alike is not ranked. */
const printed = (average: number) => Number(oneDecimal(average));

const MOST_NAMED = 2;

/** What an audit's averages by domain say, in a sentence or two without their full stops. */
export function domainFinding(domains: readonly RatedDomain[]): DomainFinding {
  const staff = lowestOf(domains.map(({ name, average }) => ({ name, value: average })));
  const department = lowestOf(domains.map(({ name, department }) => ({ name, value: department })));
  if (staff.value === null) return { first: sentence(department, 'lowest for the department'), second: null };
  if (staff.names.length > 0 && staff.names.join() === department.names.join()) {
    return { first: sentence(staff, 'lowest by staff and for the department'), second: null };
  }
  const isLower = department.value !== null && printed(department.value) < printed(staff.value);
  return {
    first: sentence(staff, 'lowest by staff'),
    second: isLower ? sentence(department, 'lower still for the department') : null,
  };
}

interface Lowest {
  readonly value: number | null;
  /** Empty when all are rated alike: then none is the lowest. */
  readonly names: readonly string[];
}

function lowestOf(domains: readonly { readonly name: string; readonly value: number | null }[]): Lowest {
  const rated = domains.flatMap(({ name, value }) => (value === null ? [] : [{ name, value }]));
  if (rated.length === 0) return { value: null, names: [] };
  const value = Math.min(...rated.map((d) => d.value));
  const names = rated.filter((d) => printed(d.value) === printed(value)).map((d) => d.name);
  return { value, names: names.length === rated.length && rated.length > 1 ? [] : names };
}

function sentence({ names }: Lowest, how: string): string | null {
  if (names.length === 0) return null;
  if (names.length > MOST_NAMED) return `${countOf(names.length, 'domain')} are rated ${how}`;
  return `${listOf(names)} ${names.length === 1 ? 'is' : 'are'} rated ${how}`;
}
