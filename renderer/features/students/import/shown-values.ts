import { useMemo } from 'react';
import { usePrivacy } from '../../../app/privacy.ts';
import { useCareShown } from '../care-shown.ts';
import { CARE_USES } from './column-uses.ts';

const NAMES: ReadonlySet<string> = new Set(['name', 'surname', 'forename', 'preferredName']);
const PERSONAL: ReadonlySet<string> = new Set(['upn', 'bornOn', 'previousSchool', 'notes']);
const QUOTED = /“[^”]*”/g;
/** Days and UPNs. */
const TELLING = /\d{1,2} \p{L}+ \d{4}|\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4}|\b[A-Z]\d{11}[A-Z0-9]\b/gu;
const CARE_WORDS = /(previously )?looked[ -]after/gi;
const HIDDEN = 'Hidden';

/** What a file says about students, as far as it may be shown now: initials for names, nothing about care unless asked for. */
export interface ShownValues {
  /** Changes with what may be shown: a table of such values, which keeps the values of its rows, is made anew by it. */
  readonly key: string;
  readonly name: (name: string) => string;
  /** The value of a field, named as in a change or as the use of a column. */
  readonly value: (field: string, text: string) => string;
  /** The name of a field, which may itself tell of a child's care. */
  readonly label: (field: string, label: string) => string;
  /** Who says what stands in a field: a letter's name may tell of care. */
  readonly source: (field: string, text: string) => string;
  /** A sentence about a row: what it quotes may be a name or a date of birth. */
  readonly sentence: (sentence: string) => string;
  /** A cell of the file where it is not sure which field it is: its shape can be seen, and no more, while initials are on. */
  readonly cell: (text: string) => string;
}

export function useShownValues(): ShownValues {
  const { isOn, shownName } = usePrivacy();
  const showsCare = useCareShown();
  return useMemo(() => {
    const name = (text: string) => (text === '' ? '' : shownName(partsOf(text)));
    const careless = (text: string) => (showsCare ? text : text.replace(CARE_WORDS, 'reason hidden'));
    return {
      key: `${isOn} ${showsCare}`,
      name,
      value: (field, text) => {
        if (text === '') return '';
        if (!showsCare && CARE_USES.has(field)) return HIDDEN;
        if (isOn && NAMES.has(field)) return name(text);
        if (isOn && PERSONAL.has(field)) return HIDDEN;
        return careless(text);
      },
      label: (field, label) => (!showsCare && CARE_USES.has(field) ? 'Pupil Premium reason' : careless(label)),
      source: (field, text) => (!showsCare && CARE_USES.has(field) && text !== '' ? HIDDEN : text),
      sentence: (text) => careless(isOn ? text.replace(QUOTED, '“…”').replace(TELLING, '…') : text),
      cell: (text) => (isOn ? text.replace(/\p{L}/gu, 'x').replace(/\p{N}/gu, '0') : text),
    };
  }, [isOn, shownName, showsCare]);
}

/** A name as the app writes it, "Adeyemi, Grace", in its two parts. */
function partsOf(name: string): { readonly surname: string; readonly forename: string } {
  const comma = name.indexOf(',');
  if (comma < 0) return { surname: name, forename: '' };
  return { surname: name.slice(0, comma).trim(), forename: name.slice(comma + 1).trim() };
}
