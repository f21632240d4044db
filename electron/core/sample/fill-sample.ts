import type { Context } from '../context.ts';
import type { Ports } from '../ports.ts';
import { addSampleActions } from './sample-actions.ts';
import { addSampleAudits } from './sample-audits.ts';
import { sampleDesk } from './sample-desk.ts';
import { addSampleEvents } from './sample-events.ts';
import { addSampleGroups } from './sample-groups.ts';
import { addSampleMentoring } from './sample-mentoring.ts';
import { addSamplePlan } from './sample-plan.ts';
import { setUpSampleSchool } from './sample-school.ts';
import { addSampleSessions } from './sample-sessions.ts';
import { addSampleStaff } from './sample-staff.ts';
import { addSampleStudents } from './sample-students.ts';
import { addSampleTargets } from './sample-targets.ts';
import { addSampleWeek } from './sample-week.ts';

/**
 * Fills an empty file with the sample school, dated from today: one part a file, each made from those before it. There is
 * nothing to undo in it at first.
 *
 * @param contextWith what services work with, on the empty file and with these ports
 */
export function fillSample(contextWith: (ports: Ports) => Context, ports: Ports): void {
  const desk = sampleDesk(contextWith, ports);
  setUpSampleSchool(desk);
  const staff = addSampleStaff(desk);
  const round = addSampleAudits(desk, staff);
  const priorities = addSamplePlan(desk, round);
  const actions = addSampleActions(desk, staff, priorities);
  addSampleSessions(desk, actions);
  const students = addSampleStudents(desk);
  addSampleTargets(desk, students);
  addSampleGroups(desk, staff, students);
  addSampleMentoring(desk, staff, students);
  addSampleEvents(desk, staff, students);
  addSampleWeek(desk);
  contextWith(ports).store.changes.startAfresh();
}
