/** .xlsx bytes → what stands in the workbook, faithfully: no value guessed, no cached result beautified. */
import { readXlsx, type Workbook } from 'hucre/xlsx';
import type { RawWorkbook } from '../entries/raw-workbook';
import type { FileDefect } from './file-defects';
import { inspectFile, type DefectFound } from './inspect-file';
import { toRawSheet } from './raw-sheet';

/** What a file says of itself beside its sheets: defined names of the workbook, custom document properties. */
export interface FileMarks {
  /** By name, the reference or constant as the file has it, without `=`. */
  readonly names: ReadonlyMap<string, string>;
  readonly properties: ReadonlyMap<string, string>;
}

export type WorkbookReading =
  | { readonly kind: 'workbook'; readonly workbook: RawWorkbook; readonly marks: FileMarks }
  /** `detail`: for support, in English. */
  | { readonly kind: 'unusable'; readonly reason: FileDefect; readonly detail: string };

type LibraryReading =
  | { readonly kind: 'read'; readonly workbook: Workbook }
  | { readonly kind: 'failed'; readonly error: unknown };

async function attempt(bytes: Uint8Array, without: ReadonlySet<string>): Promise<LibraryReading> {
  try {
    const workbook = await readXlsx(bytes, { sheets: ({ name }) => !without.has(name) });
    return { kind: 'read', workbook };
  } catch (error) {
    return { kind: 'failed', error };
  }
}

/** The library takes a chart sheet for a worksheet whose part is missing; this is its name. */
function missingSheet(error: unknown): string | null {
  const [, name = null] =
    /missing worksheet file for sheet "(.*)"$/su.exec(error instanceof Error ? error.message : '') ?? [];
  return name;
}

/** Leaves out as many sheets without part as the file has sheets without cells; one more is a defect. */
async function readSheets(
  bytes: Uint8Array,
  sheetsWithoutCells: number,
  leftOut: ReadonlySet<string>,
): Promise<LibraryReading> {
  const without = new Set(leftOut);
  for (let missing = 0; ; missing += 1) {
    const reading = await attempt(bytes, without);
    const name = reading.kind === 'read' ? null : missingSheet(reading.error);
    if (name === null || missing >= sheetsWithoutCells) return reading;
    without.add(name);
  }
}

function marksOf({ namedRanges = [], properties }: Workbook): FileMarks {
  const ofWorkbook = namedRanges.filter(({ scope }) => scope === undefined);
  return {
    names: new Map(ofWorkbook.map(({ name, range }) => [name, range])),
    properties: new Map(
      Object.entries(properties?.custom ?? {}).map(([name, value]) => [
        name,
        value instanceof Date ? value.toISOString() : String(value),
      ]),
    ),
  };
}

const EVERY_SHEET: ReadonlySet<string> = new Set();

/** The library has a limit of its own, on the rectangle around all cells of a sheet: twenty million. */
function defectOf(error: unknown): DefectFound {
  const detail = String(error);
  return { reason: /over the \d+ limit/u.test(detail) ? 'too-large' : 'damaged', detail };
}

/**
 * Never throws for what a file may contain: every defect is a result. `without`: names of sheets that are not needed,
 * which saves the time to read them.
 */
export async function readWorkbook(
  bytes: Uint8Array,
  without: ReadonlySet<string> = EVERY_SHEET,
): Promise<WorkbookReading> {
  const found = inspectFile(bytes);
  if (found.reason !== null) return { kind: 'unusable', ...found };
  const reading = await readSheets(bytes, found.sheetsWithoutCells, without);
  if (reading.kind === 'failed') return { kind: 'unusable', ...defectOf(reading.error) };
  return {
    kind: 'workbook',
    workbook: { sheets: reading.workbook.sheets.map(toRawSheet) },
    marks: marksOf(reading.workbook),
  };
}
