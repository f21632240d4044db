import type { Svg, SvgElement } from '../../shared/charts/chart-model.ts';

const NAMESPACE = 'http://www.w3.org/2000/svg';

/** A drawing as nodes of the page: made one by one, for the page allows no markup from text. */
export function svgNode({ name, attributes, inside }: SvgElement): SVGElement {
  const node = document.createElementNS(NAMESPACE, name);
  for (const [key, value] of Object.entries(attributes)) {
    if (key !== 'xmlns') node.setAttribute(key, value);
  }
  for (const part of inside) node.append(...(typeof part === 'string' ? [part] : nodesOf(part)));
  return node;
}

function nodesOf(part: Svg): readonly SVGElement[] {
  return 'name' in part ? [svgNode(part)] : part.flatMap((one) => nodesOf(one));
}
