/** Reads the requirement set of each Excel API member from the remarks of @types/office-js. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** Class → member → set, e.g. `ExcelApi 1.9`. */
export type MemberSets = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** Classes of the simulated Excel, by their documented names. */
const CLASSES: ReadonlySet<string> = new Set([
  'Application',
  'AutoFilter',
  'Chart',
  'ChartAxes',
  'ChartAxis',
  'ChartCollection',
  'ChartDataLabels',
  'ChartFill',
  'ChartLegend',
  'ChartSeries',
  'ChartSeriesCollection',
  'ChartSeriesFormat',
  'ChartTitle',
  'Comment',
  'CommentCollection',
  'CommentReplyCollection',
  'ConditionalFormat',
  'ConditionalFormatCollection',
  'ConditionalFormatRule',
  'ConditionalRangeFill',
  'ConditionalRangeFont',
  'ConditionalRangeFormat',
  'CustomConditionalFormat',
  'CustomProperty',
  'CustomPropertyCollection',
  'CustomXmlPart',
  'CustomXmlPartCollection',
  'CustomXmlPartScopedCollection',
  'DataValidation',
  'DocumentProperties',
  'FormatProtection',
  'HeaderFooter',
  'HeaderFooterGroup',
  'NamedItem',
  'NamedItemCollection',
  'Note',
  'NoteCollection',
  'PageBreak',
  'PageBreakCollection',
  'PageLayout',
  'Range',
  'RangeAreas',
  'RangeBorder',
  'RangeBorderCollection',
  'RangeCollection',
  'RangeFill',
  'RangeFont',
  'RangeFormat',
  'Workbook',
  'WorkbookProtection',
  'Worksheet',
  'WorksheetCollection',
  'WorksheetCustomProperty',
  'WorksheetCustomPropertyCollection',
  'WorksheetFreezePanes',
  'WorksheetProtection',
]);

const NAMESPACE = 'declare namespace Excel {';
const CLASS = /^ {4}class (\w+) /;
const END_OF_CLASS = /^ {4}\}/;
const MEMBER = /^ {8}(?:readonly )?(\w+)\??[:(]/;
const SET = /\[Api set: (ExcelApi\w* [\d.]*\d)/;

/** `text`: a declaration file. Of several overloads the first counts: the member exists from then on. */
export function memberSets(text: string): MemberSets {
  const sets: Record<string, Record<string, string>> = {};
  let className: string | null = null;
  let set: string | null = null;
  const start = text.indexOf(NAMESPACE);
  const end = text.indexOf('\n}', start);
  for (const line of text.slice(start, end).split('\n')) {
    const opened = CLASS.exec(line)?.[1];
    if (opened !== undefined) className = opened;
    if (END_OF_CLASS.test(line)) className = null;
    if (className === null || !CLASSES.has(className)) continue;
    if (line.trimStart().startsWith('/**')) set = null;
    set = SET.exec(line)?.[1] ?? set;
    const member = MEMBER.exec(line)?.[1];
    if (member === undefined || set === null) continue;
    sets[className] = { [member]: set, ...sets[className] };
    set = null;
  }
  return sortedByName(sets);
}

function sortedByName(sets: MemberSets): MemberSets {
  const byName = <T>(record: Readonly<Record<string, T>>): Record<string, T> =>
    Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
  return byName(Object.fromEntries(Object.entries(sets).map(([name, members]) => [name, byName(members)])));
}

export function declarations(): string {
  const require = createRequire(import.meta.url);
  return readFileSync(require.resolve('@types/office-js/index.d.ts'), 'utf8');
}

export function memberSetsText(): string {
  return `${JSON.stringify(memberSets(declarations()), null, 2)}\n`;
}
