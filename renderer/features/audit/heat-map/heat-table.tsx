import { Fragment } from 'react';
import type { StaffMember } from '../../../../shared/contract/staff.ts';
import { VisuallyHidden } from '../../../ui/visually-hidden.tsx';
import matrix from '../matrix.module.css';
import { firstColumnRoom, MANY_PEOPLE } from '../matrix-room.ts';
import { PersonName } from '../person-name.tsx';
import { numberText } from '../place-data.ts';
import styles from './heat-map.module.css';
import type { HeatDomain, HeatRow } from './heat-map-model.ts';

interface HeatTableProps {
  readonly domains: readonly HeatDomain[];
  readonly people: readonly StaffMember[];
}

/** A real table: every value is text, the shade only repeats it. */
export function HeatTable({ domains, people }: HeatTableProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be scrollable by keyboard
    <section className={matrix.box} aria-label="Heat map, scrolls" tabIndex={0}>
      <table className={matrix.table} style={firstColumnRoom(people.length, 3)} data-many={people.length > MANY_PEOPLE}>
        <caption className={styles.caption}>Ratings by statement and person, with medians</caption>
        <thead>
          <tr>
            <th scope="col" className={matrix.corner}>
              Statement
            </th>
            <th scope="col" className={styles.sum}>
              Staff median
            </th>
            <th scope="col" className={styles.sum}>
              Depart&shy;ment
            </th>
            <th scope="col" className={styles.sum}>
              Want PD
            </th>
            {people.map((p) => (
              <th key={p.id} scope="col" className={matrix.person} title={p.name}>
                <PersonName name={p.name} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {domains.map((domain) => (
            <Fragment key={domain.code}>
              <tr>
                <th scope="row" className={matrix.domain} data-sticky>
                  <span className={styles.domainName}>
                    {domain.code} {domain.name}
                    <VisuallyHidden>, averages</VisuallyHidden>
                  </span>
                </th>
                <td className={styles.average}>{numberText(domain.average)}</td>
                <td className={styles.average}>{numberText(domain.department)}</td>
                <td className={styles.average} />
                {people.length > 0 ? <td colSpan={people.length} className={styles.average} /> : null}
              </tr>
              {domain.rows.map((row) => (
                <StatementRow key={row.need.statementId} row={row} people={people} />
              ))}
            </Fragment>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function StatementRow({ row, people }: { readonly row: HeatRow; readonly people: readonly StaffMember[] }) {
  const { need } = row;
  return (
    <tr>
      <th scope="row" className={matrix.statement} title={need.text}>
        <span className={matrix.code}>{need.code}</span>
        <span className={matrix.text}>{need.text}</span>
      </th>
      <td className={styles.median}>{numberText(need.staffMedian)}</td>
      <td className={styles.median}>{numberText(need.departmentRating)}</td>
      <td className={styles.median}>{need.wantsPdCount === 0 ? '' : need.wantsPdCount}</td>
      {row.isAskedOfStaff ? (
        row.ratings.map((rating, i) => (
          <td key={people[i]?.id} className={styles.value} data-value={rating ?? 'none'}>
            {rating ?? (
              <>
                <span aria-hidden="true">–</span>
                <VisuallyHidden>no answer</VisuallyHidden>
              </>
            )}
          </td>
        ))
      ) : people.length > 0 ? (
        <td colSpan={people.length} className={styles.notAsked}>
          Rated for the department only
        </td>
      ) : null}
    </tr>
  );
}
