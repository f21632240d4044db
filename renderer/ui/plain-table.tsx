import type { ReactNode } from 'react';

interface PlainTableProps {
  readonly className: string | undefined;
  /** Its name for screen readers, where it has no caption. */
  readonly label?: string;
  readonly caption?: ReactNode;
  readonly headings: readonly string[];
  /** The first cell of each names the row. */
  readonly rows: readonly (readonly ReactNode[])[];
}

/** A table that is only read. */
export function PlainTable({ className, label, caption, headings, rows }: PlainTableProps) {
  return (
    <table className={className} aria-label={label}>
      {caption}
      <thead>
        <tr>
          {headings.map((heading) => (
            <th key={heading} scope="col">
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([name, ...cells], r) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows never move, and two may have one name
          <tr key={r}>
            <th scope="row">{name}</th>
            {cells.map((cell, i) => (
              <td key={headings[i + 1]}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
