/** Text as it may stand in SVG, between tags or in an attribute. */
export function escapeSvg(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

type Attributes = Readonly<Record<string, string | number>>;

/** One SVG element; `inside` is SVG already, so text goes through `escapeSvg` (or `label`) first. */
export function element(name: string, attributes: Attributes, inside = ''): string {
  const written = Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${typeof value === 'number' ? round(value) : escapeSvg(value)}"`)
    .join('');
  return inside ? `<${name}${written}>${inside}</${name}>` : `<${name}${written}/>`;
}

/** A text element holding `text`, escaped. */
export function label(text: string, attributes: Attributes): string {
  return element('text', attributes, escapeSvg(text));
}

/** `text` in at most two lines of about `width` characters, broken at spaces; what is left over ends in "…". */
export function inTwoLines(text: string, width: number): readonly string[] {
  const words = text.split(/\s+/).filter(Boolean);
  const lines: string[] = [''];
  for (const word of words) {
    const last = lines[lines.length - 1] ?? '';
    if (last && last.length + 1 + word.length > width) lines.push(word);
    else lines[lines.length - 1] = last ? `${last} ${word}` : word;
  }
  const shown = lines.slice(0, 2).map((line) => shorten(line, width + 2));
  const second = shown[1];
  if (lines.length > 2 && second !== undefined) shown[1] = `${second.slice(0, width - 1)}…`;
  return shown;
}

function shorten(line: string, width: number): string {
  return line.length <= width ? line : `${[...line].slice(0, width - 1).join('')}…`;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
