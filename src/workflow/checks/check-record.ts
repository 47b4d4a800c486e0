/** Stores the last check in the workbook, so that closing the pane loses nothing: date, counts, and a short list. */
import type { Statement } from '../../checks/statement';
import type { FindingCell, Finding } from '../../checks/finding';
import { AMOUNT_UNITS } from '../../money/amount-unit';
import { SEVERITY_LABELS, type Severity } from '../../checks/rule';
import { fingerprint } from '../../entries/fingerprint';
import { shown } from '../../entries/cell-reading';
import type { FoundSheet, WorkbookSnapshot } from '../../sheets/plan/snapshot';
import { atOnce, stopping, type Sliced } from '../../slices/slices';
import { foundValue } from '../../sheets/written/written-sheet';
import type { CheckReport, SeverityCounts } from './check-report';
import { checkedSheets } from './sheets-of-check';

export interface CheckRecord {
  /** ISO date and time. */
  readonly at: string;
  readonly tables: number;
  readonly entries: CheckReport['entries'];
  readonly coverage: CheckReport['coverage'];
  readonly counts: SeverityCounts;
  /** `null`: too many to store in the workbook. */
  readonly findings: readonly Finding[] | null;
  /** One fingerprint of all checked sheets: other contents make the result outdated. */
  readonly contents: string;
  /** Names of the checked sheets, which are read again to find changes. */
  readonly sheets: readonly string[];
  readonly marked: boolean;
  readonly unmarkedSheets: readonly string[];
  readonly markError: string | null;
}

/** In characters. Every command writes the whole memory of a workbook. */
const MOST_CHARACTERS = 200_000;

/** Returns the list, `null` where it is too long. */
export function storable(findings: readonly Finding[]): readonly Finding[] | null {
  return JSON.stringify(findings).length > MOST_CHARACTERS ? null : findings;
}

/** Caches by sheet: snapshots share the sheets that have not changed. */
const contentsBySheet = new WeakMap<FoundSheet, string>();

/** A row of twenty cells costs about fifteen microseconds. */
const ROWS_OF_A_SLICE = 500;

function rowContents(sheet: FoundSheet, row: number): string {
  const parts = (sheet.rows[row] ?? []).flatMap((cell, column) => {
    const value = foundValue(sheet, row, column);
    return value === null ? [] : [`${String(row)},${String(column)} ${String(value)} ${shown(cell)}`];
  });
  return parts.length === 0 ? '' : fingerprint(parts.join('\n'));
}

function* sheetContents(sheet: FoundSheet): Sliced<string> {
  const before = contentsBySheet.get(sheet);
  if (before !== undefined) return before;
  const parts: string[] = [];
  yield* stopping(sheet.rows.keys(), ROWS_OF_A_SLICE, (row) => {
    parts.push(rowContents(sheet, row));
  });
  const text = fingerprint(`${sheet.name}\n${parts.join('\n').trimEnd()}`);
  contentsBySheet.set(sheet, text);
  return text;
}

/** Computes a fingerprint of everything that a check reads. */
export function* contentsCheckedInSlices(snapshot: WorkbookSnapshot): Sliced<string> {
  const sheets: string[] = [];
  for (const sheet of checkedSheets(snapshot)) sheets.push(yield* sheetContents(sheet));
  return fingerprint(sheets.join('\n'));
}

/** Computes it without pauses; sheets fingerprinted before are cached. */
export function contentsChecked(snapshot: WorkbookSnapshot): string {
  return atOnce(contentsCheckedInSlices(snapshot));
}

type Fields = Readonly<Record<string, unknown>>;

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}

function hasTexts(value: unknown, keys: readonly string[]): value is Fields {
  return isFields(value) && keys.every((key) => typeof value[key] === 'string');
}

function isTextOrNull(value: unknown): value is string | null {
  return value === null || typeof value === 'string';
}

function isPlace(value: unknown): boolean {
  return hasTexts(value, ['sheet']) && Number.isInteger(value['row']) && Number.isInteger(value['column']);
}

function isPath(value: unknown): boolean {
  return hasTexts(value, ['table', 'block', 'row', 'column']);
}

function isFindingCell(value: unknown): value is FindingCell {
  return (
    hasTexts(value, ['address', 'row', 'column', 'value', 'tableLabel']) &&
    isPath(value['path']) &&
    isPlace(value['place'])
  );
}

/** The text fields of each kind of phrase. */
const PHRASES: Readonly<Record<string, readonly string[]>> = {
  table: ['id', 'label'],
  cell: ['row', 'column'],
  amount: ['words'],
  reader: ['department', 'unit'],
};

function isStatement(value: unknown): value is Statement {
  if (!Array.isArray(value)) return false;
  return value.every((phrase: unknown) => {
    if (typeof phrase === 'string') return true;
    if (!hasTexts(phrase, ['kind'])) return false;
    const texts = Object.hasOwn(PHRASES, String(phrase['kind']))
      ? PHRASES[String(phrase['kind'])]
      : undefined;
    return texts !== undefined && hasTexts(phrase, texts);
  });
}

/** Decimals of 万元, down to one 分. */
const MOST_DECIMALS = 6;
const UNITS: readonly unknown[] = AMOUNT_UNITS;

function isStyle(value: unknown): boolean {
  if (!isFields(value) || !UNITS.includes(value['unit'])) return false;
  const { decimals, zero } = value;
  return (
    typeof decimals === 'number' &&
    Number.isInteger(decimals) &&
    decimals >= 0 &&
    decimals <= MOST_DECIMALS &&
    (zero === 'blank' || zero === 'written')
  );
}

function isRepair(value: unknown): boolean {
  if (!isFields(value) || !isPath(value['path']) || !isPlace(value['place'])) return false;
  const content = value['value'];
  if (!isFields(content)) return false;
  if (content['kind'] === 'text') return typeof content['text'] === 'string';
  return content['kind'] === 'figure' && Number.isSafeInteger(content['fen']) && isStyle(content['style']);
}

function isSeverity(value: unknown): value is Severity {
  return typeof value === 'string' && Object.hasOwn(SEVERITY_LABELS, value);
}

const NATURES: readonly unknown[] = ['arithmetic', 'form', 'content', 'practice'];
const TEXTS = ['rule', 'table', 'tableLabel', 'sheet', 'remedy', 'subject', 'fingerprint'] as const;

function isFinding(value: unknown): value is Finding {
  if (!hasTexts(value, TEXTS) || !isSeverity(value['severity'])) return false;
  const { cells, cause, repair, nature } = value;
  return (
    NATURES.includes(nature) &&
    Array.isArray(cells) &&
    cells.every(isFindingCell) &&
    [value['expected'], value['actual'], value['difference']].every(isTextOrNull) &&
    (cause === null || hasTexts(cause, ['kind', 'words'])) &&
    isStatement(value['statement']) &&
    UNITS.includes(value['unit']) &&
    (repair === null || isRepair(repair))
  );
}

function isCounts(value: unknown): value is SeverityCounts {
  return isFields(value) && Object.keys(SEVERITY_LABELS).every((key) => Number.isInteger(value[key]));
}

function isEntries(value: unknown): value is CheckReport['entries'] {
  return value === 'used' || value === 'none' || value === 'unusable';
}

/** Reads a record; `null`: none, or an unreadable one: the workbook then counts as unchecked. */
export function checkRecordFrom(value: unknown): CheckRecord | null {
  if (!hasTexts(value, ['at', 'contents'])) return null;
  const { at, contents, tables, entries, counts, findings, marked, unmarkedSheets, markError } = value;
  // Records of earlier versions lack these fields.
  const { coverage, sheets } = value;
  const list = Array.isArray(findings) && findings.every(isFinding) ? findings : null;
  return typeof at === 'string' &&
    typeof contents === 'string' &&
    typeof tables === 'number' &&
    isEntries(entries) &&
    isCounts(counts) &&
    typeof marked === 'boolean' &&
    isTexts(unmarkedSheets) &&
    isTextOrNull(markError)
    ? {
        at,
        contents,
        sheets: isTexts(sheets) ? sheets : [],
        tables,
        entries,
        coverage: isTexts(coverage) ? coverage : [],
        counts,
        findings: list,
        marked,
        unmarkedSheets,
        markError,
      }
    : null;
}
