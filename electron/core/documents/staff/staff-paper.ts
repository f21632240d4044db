import { type Paper, writePaper } from '../word/paper.ts';
import type { StaffFacts } from './staff-facts.ts';

/** A paper that goes out to staff. */
export function staffPaper({ school, plan, yearName, today }: StaffFacts, paper: Paper): Promise<Uint8Array> {
  return writePaper({ schoolName: school.name, authors: plan.authors, yearName, today }, paper);
}
