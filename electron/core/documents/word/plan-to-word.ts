import {
  Bookmark,
  Document,
  Footer,
  Header,
  type ISectionOptions,
  PageNumber,
  PageOrientation,
  Paragraph,
  Tab,
  TextRun,
} from 'docx';
import { AUDIENCES } from '../../../../shared/contract/documents.ts';
import { formatDay } from '../../../../shared/domain/school-year.ts';
import type { PlanModel } from '../plan-model.ts';
import type { PlanPictures } from '../plan-pictures.ts';
import { titleOf } from '../words.ts';
import { actionDetails, actionTable, calendar, noActions } from './actions-section.ts';
import { dfeStandard, mechanismBalance, statementResults, stillToComplete } from './appendices.ts';
import { auditSummary, heatMap } from './audit-section.ts';
import { budget, reviews, risksAndCover, signOff } from './closing-sections.ts';
import { CORE_PROPERTIES, coreProperties } from './core-properties.ts';
import { type ContentsEntry, cover, summary } from './front-section.ts';
import { LANDSCAPE, NUMBERING, PORTRAIT, STYLES } from './look.ts';
import { type Block, paragraphs } from './pieces.ts';
import { packWith } from './plain-xml.ts';
import { evaluation, priorities } from './priorities-section.ts';

export interface WordOptions {
  /** Drawn beforehand; without them the document has none. */
  readonly pictures?: PlanPictures;
}

/**
 * The plan as a Word document (.docx). A section without content is left out; governors get no details of single actions,
 * no appendices and no results by statement.
 */
export async function planToWord(model: PlanModel, options: WordOptions = {}): Promise<Uint8Array> {
  const { domains = null, costs = null } = options.pictures ?? {};
  const contents: ContentsEntry[] = [];
  const title = sectionTitles(contents);
  const section = (name: string, blocks: readonly Block[], newPage = false): Block[] =>
    blocks.length === 0 ? [] : [title(name, newPage), ...blocks];
  const { audit, actions, audience } = model;
  const isFull = audience === 'full';

  const front = [
    ...section('Summary', summary(model), true),
    ...section('Context and data', paragraphs(model.context)),
    ...(audit ? section('Audit summary', auditSummary(model, audit, domains), true) : []),
  ];
  const answers = audit && isFull ? heatMap(audit) : [];
  const why = section('Priorities', priorities(model));
  const what = [
    ...section('Actions', actions.length > 0 ? actionTable(model) : noActions()),
    ...section('Calendar by half-term', actions.length > 0 ? calendar(model) : []),
  ];
  const rest = [
    ...(isFull ? section('Actions in detail', actionDetails(model)) : []),
    ...section('Budget', model.priorities.length > 0 ? budget(model, costs) : []),
    ...section('Monitoring and evaluation', evaluation(model)),
    ...section('Risks and cover', risksAndCover(model)),
    ...section('After the funding ends', paragraphs(model.sustainability)),
    ...section('Reviews', reviews(model)),
    ...section('Sign-off', signOff(model)),
    ...(isFull ? appendices(model, title) : []),
  ];
  const first = cover(model, contents);
  const edges = pageEdges(model);
  const portrait = (children: Block[]): ISectionOptions => ({
    ...edges(PORTRAIT.text),
    properties: PORTRAIT_PAGE,
    children: closed(children),
  });
  const landscape = (children: Block[]): ISectionOptions => ({
    ...edges(LANDSCAPE.text),
    properties: LANDSCAPE_PAGE,
    children: closed(children),
  });
  const sections =
    answers.length > 0
      ? [portrait([...first, ...front]), landscape(answers), portrait(why), landscape(what), portrait(rest)]
      : [portrait([...first, ...front, ...why]), landscape(what), portrait(rest)];

  const name = titleOf(model);
  const document = new Document({
    title: name,
    creator: model.authors || model.schoolName,
    customProperties: [{ name: 'PlanId', value: model.planId }],
    styles: STYLES,
    numbering: NUMBERING,
    sections,
  });
  const about = [AUDIENCES[audience], model.schoolName].filter(Boolean).join('. ');
  const blocks = sections.flatMap((s) => s.children);
  return packWith(document, blocks, { [CORE_PROPERTIES]: coreProperties(model, name, about) });
}

type SectionTitle = (name: string, newPage: boolean, letter?: string) => Paragraph;

/** Numbers the sections as they come, "1  Summary", and notes them for the contents list; appendices bring a letter. */
function sectionTitles(contents: ContentsEntry[]): SectionTitle {
  let number = 0;
  return (name, newPage, letter) => {
    if (letter === undefined) number += 1;
    const text = letter === undefined ? `${number}  ${name}` : `Appendix ${letter}  ${name}`;
    const bookmark = `section_${letter ?? number}`;
    contents.push({ title: text, bookmark });
    return new Paragraph({
      heading: 'Heading1',
      pageBreakBefore: newPage,
      children: [new Bookmark({ id: bookmark, children: [new TextRun(text)] })],
    });
  };
}

function appendices(model: PlanModel, title: SectionTitle): Block[] {
  const hasActions = model.actions.length > 0 && model.priorities.length > 0;
  const all: readonly (readonly [string, readonly Block[]])[] = [
    ['Results by statement', model.audit ? statementResults(model.audit) : []],
    ['Balance of EEF mechanisms', hasActions ? mechanismBalance(model) : []],
    ['DfE Standard for teachers’ professional development', hasActions ? dfeStandard(model) : []],
    ['Still to be completed', stillToComplete(model)],
  ];
  return all
    .filter(([, blocks]) => blocks.length > 0)
    .flatMap(([name, blocks], i) => [title(name, i === 0, String.fromCharCode(65 + i)), ...blocks]);
}

/** docx hangs a section's page on its last paragraph, and adds an empty line of full height where that is not its own. */
function closed(children: readonly Block[]): Block[] {
  return [...children, new Paragraph({ style: 'SectionEnd' })];
}

const { margin } = PORTRAIT;
const PORTRAIT_PAGE = {
  page: {
    size: { width: PORTRAIT.width, height: PORTRAIT.height },
    margin: { top: 1250, bottom: 1150, left: margin, right: margin, header: 560, footer: 520 },
  },
};
const LANDSCAPE_PAGE = {
  page: {
    // docx turns the page itself, so it wants the portrait sizes here.
    size: { width: PORTRAIT.width, height: PORTRAIT.height, orientation: PageOrientation.LANDSCAPE },
    margin: { top: 1150, bottom: 1050, left: LANDSCAPE.margin, right: LANDSCAPE.margin, header: 520, footer: 480 },
  },
};

/** School and plan at the top, version and page at the foot, for a page with text this wide (DXA). */
function pageEdges(model: PlanModel) {
  const line = (
    width: number,
    left: string,
    right: readonly (string | typeof PageNumber.CURRENT | typeof PageNumber.TOTAL_PAGES)[],
  ) =>
    new Paragraph({
      style: 'PageEdge',
      tabStops: [{ type: 'right', position: width }],
      children: [new TextRun({ children: [left, new Tab(), ...right] })],
    });
  const version = `${model.status}, ${formatDay(model.date)}`;
  return (width: number) => ({
    headers: { default: new Header({ children: [line(width, model.schoolName, [model.title])] }) },
    footers: {
      default: new Footer({
        children: [line(width, version, ['Page ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES])],
      }),
    },
  });
}
