/** Reads .xlsx bytes into the workbook's contents, faithfully: guesses no value and corrects no cached result. */
import type { RawSheet, RawWorkbook } from '../entries/raw-workbook';
import type { WorkbookFileError } from './workbook-file-errors';
import { inspectFile } from './inspect-file';
import type { CellContext } from './read/cell-value';
import { readContentTypes } from './read/content-types';
import { readCustomProperties } from './read/custom-properties';
import { damaged, FileDamage } from './read/file-damage';
import { readNumberFormats } from './read/number-formats';
import { PackageParts, type Relationship } from './read/package-parts';
import { ReadingBudget } from './read/reading-budget';
import { readSharedStrings } from './read/shared-strings';
import { readUnseenContents } from './read/unseen-contents';
import { readWorkbookPart } from './read/workbook-part';
import { readWorksheet } from './read/worksheet-part';
import { withUncalculated } from './read/uncalculated';

/** Data of a file outside its sheets: defined names of the workbook, custom document properties. */
export interface FileMarks {
  /** References or constants by name, as in the file, without `=`. */
  readonly names: ReadonlyMap<string, string>;
  readonly properties: ReadonlyMap<string, string>;
}

interface ReadWorkbook {
  readonly kind: 'workbook';
  readonly workbook: RawWorkbook;
  readonly marks: FileMarks;
}

export type WorkbookReading =
  | ReadWorkbook
  /** `detail`: for support, in English. */
  | { readonly kind: 'unusable'; readonly reason: WorkbookFileError; readonly detail: string };

const EVERY_SHEET: ReadonlySet<string> = new Set();

/** Main parts of other documents, by content type. */
const OTHER_MAIN_PARTS: readonly (readonly [WorkbookFileError, RegExp])[] = [
  ['binary-xlsb', /ms-excel\.sheet\.binary/iu],
  ['word-document', /wordprocessingml|ms-word/iu],
  ['presentation', /presentationml|ms-powerpoint/iu],
];

/** Errors: FileDamage when there is none, or it belongs to another kind of document. */
function mainPart(parts: PackageParts, fromRoot: readonly Relationship[]): string {
  const main = fromRoot.find(({ kind }) => kind === 'officeDocument');
  if (main === undefined) throw new FileDamage('not-a-workbook', 'no relationship to a main part');
  const type = readContentTypes(parts)(main.part);
  const other = OTHER_MAIN_PARTS.find(([, pattern]) => pattern.test(type));
  if (other !== undefined) throw new FileDamage(other[0], `the main part is ${type}`);
  if (main.part.endsWith('.bin')) throw new FileDamage('binary-xlsb', main.part);
  return main.part;
}

function cellContext(parts: PackageParts, related: readonly Relationship[]): Omit<CellContext, 'dates'> {
  const part = (kind: string) => related.find((relationship) => relationship.kind === kind)?.part;
  const [texts, styles] = [part('sharedStrings'), part('styles')];
  return {
    texts: texts === undefined || !parts.has(texts) ? null : readSharedStrings(parts, texts),
    showsDate: styles === undefined ? () => false : readNumberFormats(parts, styles),
  };
}

/** Errors: FileDamage. */
function readParts(parts: PackageParts, without: ReadonlySet<string>): ReadWorkbook {
  const fromRoot = parts.relationships('');
  const main = mainPart(parts, fromRoot);
  const related = parts.relationships(main);
  const { sheets, names, dates, saysCalculated } = readWorkbookPart(parts, main, related);
  const context = { ...cellContext(parts, related), dates };
  const budget = new ReadingBudget();
  const readings = sheets
    // Charts and dialogs have no cells.
    .filter(({ kind, name }) => kind === 'worksheet' && !without.has(name))
    .map((entry) => readWorksheet(parts, entry, context, budget));
  if (sheets.length === 0) throw damaged('the workbook has no sheets');
  const properties = fromRoot.find(({ kind }) => kind === 'custom-properties')?.part;
  return {
    kind: 'workbook',
    workbook: {
      sheets: withUncalculated(readings, saysCalculated) satisfies readonly RawSheet[],
      unseen: readUnseenContents(parts, sheets, related),
    },
    marks: {
      names,
      properties: properties === undefined ? new Map() : readCustomProperties(parts, properties),
    },
  };
}

/**
 * Never throws for the contents of a file: every defect is a result. `without`: names of sheets to leave out, which
 * saves the time of reading them.
 */
export function readWorkbook(
  bytes: Uint8Array,
  without: ReadonlySet<string> = EVERY_SHEET,
): Promise<WorkbookReading> {
  const found = inspectFile(bytes);
  if (found.kind === 'unusable') return Promise.resolve(found);
  try {
    return Promise.resolve(readParts(new PackageParts(bytes, found.entries), without));
  } catch (error) {
    if (!(error instanceof FileDamage)) return Promise.reject(error);
    return Promise.resolve({ kind: 'unusable', reason: error.reason, detail: error.detail });
  }
}
