import matrix from './matrix.module.css';

/** A name in a narrow heading: broken at its spaces and hyphens; a part that is still too long ends in an ellipsis. */
export function PersonName({ name }: { readonly name: string }) {
  return (
    <span className={matrix.name}>
      {[...name.matchAll(/\s*(?:[^\s-]*-|[^\s-]+)/g)].map(({ 0: part, index }) => (
        <span key={index} className={matrix.namePart}>
          {part}
        </span>
      ))}
    </span>
  );
}
