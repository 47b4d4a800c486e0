/** Writes cells into a workbook file in place: all other parts of the file keep their bytes. */
import { zipSync, type Zippable } from 'fflate';
import type { CellWrite } from '../../sheets/plan/change';
import { inspectFile } from '../inspect-file';
import { partName, relationshipsPart } from '../part-name';
import { FileDamage } from '../read/file-damage';
import { wholePart } from '../read/inflate-part';
import { PackageParts } from '../read/package-parts';
import { PartDecoder } from '../read/part-text';
import { readWorkbookPart } from '../read/workbook-part';
import type { WorkbookFileError } from '../workbook-file-errors';
import type { ZipEntry } from '../zip-directory';
import { hasLostFormulas, withoutChain } from './calculation-chain';
import { withSheet } from './add-sheet';
import { withCells } from './edit-sheet-xml';
import { localName, openingTag, replaced, tagsIn } from './xml-tags';

export interface SheetCells {
  /** Name of the sheet, as on its tab. */
  readonly sheet: string;
  /** Texts and numbers only. */
  readonly cells: readonly CellWrite[];
  /** Adds the sheet at the end where the workbook has none of this name. */
  readonly create?: true;
}

export type CellsWritten =
  | { readonly kind: 'file'; readonly bytes: Uint8Array }
  /** `detail`: for support, in English. */
  | { readonly kind: 'unusable'; readonly reason: WorkbookFileError; readonly detail: string };

/** One date for all parts: a file of the same contents has the same bytes. */
const PART_DATE = new Date(2000, 0, 1);

/** Errors: FileDamage. */
function partText(file: Uint8Array, entry: ZipEntry): string {
  const decoder = new PartDecoder(entry.name);
  return decoder.text(wholePart(file, entry)) + decoder.rest();
}

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const CONTENT_TYPES = partName('[Content_Types].xml');

/** The part is written as UTF-8, whatever its declaration said before. */
function asUtf8(xml: string): Uint8Array {
  const plain = xml.startsWith('\ufeff') ? xml.slice(1) : xml;
  const body = plain.startsWith('<?xml') ? plain.slice(plain.indexOf('?>') + 2) : plain;
  return new TextEncoder().encode(DECLARATION + body.trimStart());
}

/** Asks Excel to calculate on opening: formulas that use the written cells hold the results of before. */
function withCalculation(xml: string): string {
  const tags = tagsIn(xml).filter((tag) => localName(tag) === 'calcPr' && tag.kind !== 'close');
  return replaced(
    xml,
    tags.map((tag) => ({ ...tag, xml: openingTag(tag, { ...tag.attributes, fullCalcOnLoad: '1' }) })),
  );
}

/** Errors: FileDamage. */
function mainPart(parts: PackageParts): string {
  const main = parts.relationships('').find(({ kind }) => kind === 'officeDocument')?.part;
  if (main === undefined) throw new FileDamage('not-a-workbook', 'no relationship to a main part');
  return main;
}

/** Adds a sheet unless the workbook has it. Errors: FileDamage. */
function withOwnSheet(file: Uint8Array, entries: readonly ZipEntry[], sheet: string): Uint8Array {
  const parts = new PackageParts(file, entries);
  const main = mainPart(parts);
  const listed = readWorkbookPart(parts, main, parts.relationships(main)).sheets;
  if (listed.some(({ name }) => name === sheet)) return file;
  const byPart = new Map(entries.map((entry) => [partName(entry.name), entry]));
  const textOf = (part: string): string => {
    const entry = byPart.get(part);
    if (entry === undefined) throw new FileDamage('damaged', `no part ${part}`);
    return partText(file, entry);
  };
  const links = relationshipsPart(main);
  const added = withSheet(
    {
      main,
      workbook: textOf(main),
      relationships: textOf(links),
      contentTypes: textOf(CONTENT_TYPES),
      names: new Set(byPart.keys()),
    },
    sheet,
  );
  const texts = new Map([
    [main, added.workbook],
    [links, added.relationships],
    [CONTENT_TYPES, added.contentTypes],
  ]);
  const made: Zippable = {};
  for (const entry of entries) {
    const text = texts.get(partName(entry.name));
    made[entry.name] = [text === undefined ? wholePart(file, entry) : asUtf8(text), { mtime: PART_DATE }];
  }
  made[added.part] = [asUtf8(added.sheet), { mtime: PART_DATE }];
  return zipSync(made);
}

/** Errors: FileDamage; RangeError for a sheet that the workbook has not. */
function written(file: Uint8Array, entries: readonly ZipEntry[], sheets: readonly SheetCells[]): Uint8Array {
  const parts = new PackageParts(file, entries);
  const main = mainPart(parts);
  const relationships = parts.relationships(main);
  const listed = readWorkbookPart(parts, main, relationships).sheets;
  const edits = new Map<string, (xml: string) => string>();
  let losesFormulas = false;
  for (const { sheet, cells } of sheets) {
    const part = listed.find(({ name }) => name === sheet)?.part;
    if (part === undefined) throw new RangeError(`No sheet ${sheet}.`);
    edits.set(part, (xml) => {
      const edited = withCells(xml, cells);
      if (edited === null) throw new FileDamage('damaged', `${part} has no list of rows`);
      losesFormulas ||= hasLostFormulas(xml, edited);
      return edited;
    });
  }
  edits.set(main, withCalculation);
  const made: Zippable = {};
  const put = (entry: ZipEntry, edit: ((xml: string) => string) | undefined): void => {
    const bytes = edit === undefined ? wholePart(file, entry) : asUtf8(edit(partText(file, entry)));
    made[entry.name] = [bytes, { mtime: PART_DATE }];
  };
  for (const entry of entries) put(entry, edits.get(partName(entry.name)));
  const chain = relationships.find(({ kind }) => kind === 'calcChain')?.part;
  if (!losesFormulas || chain === undefined) return zipSync(made);
  for (const entry of entries) {
    const name = partName(entry.name);
    if (name === relationshipsPart(main) || name === CONTENT_TYPES) put(entry, withoutChain);
  }
  return zipSync(Object.fromEntries(Object.entries(made).filter(([name]) => partName(name) !== chain)));
}

/** Never throws for the contents of the file. Errors: RangeError for a sheet that the workbook has not. */
export function writeCells(file: Uint8Array, sheets: readonly SheetCells[]): CellsWritten {
  const found = inspectFile(file);
  if (found.kind === 'unusable') return found;
  const [missing] = sheets.filter(({ create }) => create === true);
  try {
    if (missing === undefined) return { kind: 'file', bytes: written(file, found.entries, sheets) };
    const rest = sheets.map(({ sheet, cells, create }) =>
      create === true && sheet !== missing.sheet ? { sheet, cells, create } : { sheet, cells },
    );
    return writeCells(withOwnSheet(file, found.entries, missing.sheet), rest);
  } catch (error) {
    if (!(error instanceof FileDamage)) throw error;
    return { kind: 'unusable', reason: error.reason, detail: error.detail };
  }
}
