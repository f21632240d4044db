import type { Svg, SvgElement } from './chart-model.ts';

/** A drawing as text, for a file. */
export function svgText({ name, attributes, inside }: SvgElement): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeSvg(value)}"`);
  const content = inside.map((part) => (typeof part === 'string' ? escapeSvg(part) : partText(part))).join('');
  return `<${name}${written.join('')}>${content}</${name}>`;
}

function partText(part: Svg): string {
  return 'name' in part ? svgText(part) : part.map(partText).join('');
}

/** Text as it may stand in SVG, between tags or in an attribute. */
export function escapeSvg(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
