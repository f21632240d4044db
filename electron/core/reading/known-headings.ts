import { foldText } from '../../../shared/domain/text.ts';

const KNOWN_HEADING =
  /^(?:.*\bname|surname|forename|e ?mail.*|completion time|start time|timestamp|upn|date of birth|dob|pupil premium.*)$/;
const CODE_HEADING = /(?:^|\[)\W*[A-Z]{1,2}\d{1,2}\b/;

/** Whether a heading is one that lists of people have, so that it says enough alone. */
export const isKnownHeading = (heading: string) => KNOWN_HEADING.test(foldText(heading));

/** Whether a heading begins with the code of a statement, such as "A1". */
export const isCodeHeading = (heading: string) => CODE_HEADING.test(heading);
