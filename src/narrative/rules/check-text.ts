/** Checks a text against tables and entries: reads it, binds its numbers, runs the rules, names what was not checked. */
import { DEPARTMENTAL_ACCOUNTS } from '../../classification/economic-accounts';
import { FUNCTIONAL_ACCOUNTS } from '../../classification/functional-accounts';
import { foundFigure } from '../../checks/found-cells';
import type { CheckContext } from '../../checks/context';
import { SEVERITIES } from '../../checks/rule';
import { fingerprint } from '../../entries/fingerprint';
import { at } from '../../money/at';
import { quote } from '../../entries/quote';
import { bindDocumentInSlices } from '../binding/bind-document';
import { documentForm } from '../binding/document-form';
import type { FactSource } from '../binding/facts';
import type { NarrativeReading } from '../binding/subject';
import type { NarrativeSet } from '../narrative';
import type { DocumentMarks } from '../reading/document-marks';
import type { DeclaredSection } from '../reading/document-form';
import {
  readDocumentInSlices,
  type PlaceOf,
  type ReadDocument,
  type ReadParagraph,
  type ReadSection,
} from '../reading/document';
import { normalWords } from '../reading/normal-text';
import { nameIndex } from '../reading/not-figures';
import type { TextParagraph } from '../reading/paragraphs';
import { mapped, type Sliced } from '../../slices/slices';
import { textFactsInSlices } from '../text-facts';
import { notCheckedIn, type NotCheckedText } from './not-checked';
import { judgedInSlices, type TextCheckContext } from './text-context';
import type { RawTextFinding, TextFinding, TextPlace, TextRule } from './text-finding';
import { TEXT_RULES } from './text-rules';

export interface TextCheck {
  readonly context: TextCheckContext;
  readonly findings: readonly TextFinding[];
  readonly notChecked: readonly NotCheckedText[];
  /** Numbers of the part with the figures, and how many of them are bound and compared. */
  readonly numbers: { readonly all: number; readonly bound: number; readonly compared: number };
}

/** So much of a name tells an account behind its code. */
const NAME_BEHIND_CODE = 3;
const LONGEST_QUOTATION = 30;
const MOST_CELLS = 20;

function sectionHeadings(document: ReadDocument): ReadonlyMap<ReadParagraph, string> {
  const found = new Map<ReadParagraph, string>();
  const walk = (section: ReadSection, above: string): void => {
    const { heading: head } = section;
    const own = head === null ? '' : head.runIn === true ? head.title : head.paragraph.original;
    const heading = own === '' ? above : own;
    if (section.heading !== null) found.set(section.heading.paragraph, heading);
    for (const paragraph of section.paragraphs) found.set(paragraph, heading);
    for (const inner of section.sections) walk(inner, heading);
  };
  for (const { heading, title, sections } of document.parts) {
    const lines = heading === null ? [] : [heading.paragraph, ...title];
    const name = lines.map(({ original }) => original).join(' ');
    for (const line of lines) found.set(line, name);
    for (const section of sections) walk(section, name);
  }
  return found;
}

function placeIn(found: PlaceOf, headings: ReadonlyMap<ReadParagraph, string>): TextPlace {
  const { paragraph, start, end } = found;
  const { places } = paragraph.normal;
  const from = at(places, start);
  const to = end > start ? at(places, end - 1) + 1 : from;
  const sentence = paragraph.sentences.findIndex((one) => start < one.end);
  const before = Math.max(0, from - 10);
  return {
    section: headings.get(paragraph) ?? '',
    paragraph: paragraph.index + 1,
    sentence: sentence < 0 ? paragraph.sentences.length : sentence + 1,
    start: from,
    end: to,
    quotation: quote(
      paragraph.original.slice(before, Math.max(to, before + LONGEST_QUOTATION)),
      LONGEST_QUOTATION,
    ),
  };
}

const NOWHERE: TextPlace = { section: '', paragraph: 0, sentence: 0, start: 0, end: 0, quotation: '' };

function composed(
  { rule }: TextRule,
  raw: RawTextFinding,
  { check }: TextCheckContext,
  headings: ReadonlyMap<ReadParagraph, string>,
): TextFinding {
  const place = raw.at === null ? NOWHERE : placeIn(raw.at, headings);
  const cells = (raw.cells ?? []).slice(0, MOST_CELLS).map((cell) => ({
    ...foundFigure(check, cell),
    tableLabel: check.label(cell.path.table),
  }));
  const statement = quote(raw.statement, 400);
  return {
    rule: rule.id,
    severity: raw.severity ?? rule.severity,
    nature: rule.nature,
    place,
    cells,
    statement,
    remedy: raw.remedy ?? rule.remedy,
    subject: `${rule.id}\n${raw.about}`,
    fingerprint: fingerprint([rule.id, raw.about, place.quotation, statement].join('\n')),
  };
}

function bySeverityAndPlace(one: TextFinding, other: TextFinding): number {
  const severity = SEVERITIES.indexOf(one.severity) - SEVERITIES.indexOf(other.severity);
  return severity || one.place.paragraph - other.place.paragraph || one.place.start - other.place.start;
}

/** 208社会保障和就业支出, 208类社会保障和就业支出. */
const CODED_ACCOUNTS = [FUNCTIONAL_ACCOUNTS, DEPARTMENTAL_ACCOUNTS].flatMap(({ all }) =>
  all.flatMap(({ code, name }) => {
    const begin = name.slice(0, NAME_BEHIND_CODE);
    return [`${code}${begin}`, `${code}类${begin}`, `${code}“${begin}`];
  }),
);

/** Projects and units may have digits in their names. */
function namesIn({ workbook, entered }: CheckContext): readonly string[] {
  const texts = workbook.tables.flatMap(({ blocks }) =>
    blocks.flatMap(({ rows }) => rows.map(({ label }) => label)),
  );
  const projects = entered === null ? [] : [...entered.entries.names.projects.values()];
  return [...new Set([...texts, ...projects, ...CODED_ACCOUNTS])];
}

function departmentOf({ entered, workbook }: CheckContext): string {
  if (entered !== null) return entered.entries.settings.departmentName;
  return workbook.tables.find(({ departmentName }) => departmentName !== null)?.departmentName?.text ?? '';
}

/** Without the label of the sheet: 部门名称：某局. */
function bareName(name: string): string {
  const words = normalWords(name);
  return words.slice(words.lastIndexOf('：') + 1);
}

function titleIn(sections: readonly DeclaredSection[], id: string): string | null {
  for (const one of sections) {
    const found = one.id === id ? one.title : titleIn(one.sections, id);
    if (found !== null) return found;
  }
  return null;
}

interface TextInput {
  readonly paragraphs: readonly TextParagraph[];
  readonly check: CheckContext;
  readonly narrative: NarrativeSet;
  readonly reading: NarrativeReading;
  /** Of a Word document. */
  readonly marks: DocumentMarks | null;
}

const NAMES_OF_A_SLICE = 500;

function* textContext({ paragraphs, check, narrative, reading, marks }: TextInput): Sliced<TextCheckContext> {
  const { entered, year } = check;
  const source: FactSource = {
    check,
    style: narrative.style,
    entered: entered === null ? null : yield* textFactsInSlices(entered.entries, entered.filled),
  };
  const department = bareName(departmentOf(check));
  const form = documentForm(narrative, reading, department);
  yield;
  const document = yield* readDocumentInSlices(paragraphs, form);
  yield;
  const names = yield* mapped(namesIn(check), NAMES_OF_A_SLICE, normalWords);
  yield;
  const sections = yield* bindDocumentInSlices(document, reading, year, nameIndex(names));
  const declared = form.parts.flatMap((part) => part.sections);
  // A section without a heading goes by the title of its part.
  const partOf = (id: string): string | undefined => form.parts.find(({ own }) => own?.id === id)?.titles[0];
  const titleOf = (id: string): string => titleIn(declared, id) ?? partOf(id) ?? id;
  const numbers = yield* judgedInSlices(sections, source);
  return { titleOf, department, marks, ...source, document, narrative, reading, sections, numbers, year };
}

/** Stops before each rule. */
export function* checkTextInSlices(input: TextInput): Sliced<TextCheck> {
  const context = yield* textContext(input);
  const { document, sections, numbers } = context;
  const headings = sectionHeadings(document);
  const found = yield* mapped(TEXT_RULES, 1, (one) =>
    one.find(context).map((raw) => composed(one, raw, context, headings)),
  );
  const findings = found.flat();
  const unbound = sections.reduce((sum, { binding }) => sum + binding.unbound.length, 0);
  return {
    context,
    findings: findings.sort(bySeverityAndPlace),
    notChecked: notCheckedIn(context),
    numbers: {
      all: numbers.length + unbound,
      bound: numbers.length,
      compared: numbers.filter(({ fact }) => fact.kind === 'known').length,
    },
  };
}
