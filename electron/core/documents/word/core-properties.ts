import type { PlanModel } from '../plan-model.ts';
import { escapeXml } from './plain-xml.ts';

export const CORE_PROPERTIES = 'docProps/core.xml';

/** docProps/core.xml in full: docx writes no language there, and its dates are always now. */
export function coreProperties(
  model: Pick<PlanModel, 'authors' | 'schoolName' | 'yearName' | 'date'>,
  title: string,
  description: string,
): string {
  const day = `${model.date}T12:00:00Z`;
  const creator = model.authors || model.schoolName;
  const properties = [
    `<dc:title>${escapeXml(title)}</dc:title>`,
    `<dc:subject>${escapeXml(`PD plan ${model.yearName}`)}</dc:subject>`,
    `<dc:creator>${escapeXml(creator)}</dc:creator>`,
    `<dc:description>${escapeXml(description)}</dc:description>`,
    '<dc:language>en-GB</dc:language>',
    `<cp:lastModifiedBy>${escapeXml(creator)}</cp:lastModifiedBy>`,
    '<cp:revision>1</cp:revision>',
    `<dcterms:created xsi:type="dcterms:W3CDTF">${day}</dcterms:created>`,
    `<dcterms:modified xsi:type="dcterms:W3CDTF">${day}</dcterms:modified>`,
  ];
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><cp:coreProperties ${NAMESPACES}>${properties.join('')}</cp:coreProperties>`;
}

const NAMESPACES = [
  'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
  'xmlns:dc="http://purl.org/dc/elements/1.1/"',
  'xmlns:dcterms="http://purl.org/dc/terms/"',
  'xmlns:dcmitype="http://purl.org/dc/dcmitype/"',
  'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"',
].join(' ');
