/** The answers of the first look → facts about the workbook, and what is known of each sheet. */
import type { Area } from '../../entries/raw-workbook';
import type { TabFacts, WorkbookFacts } from '../facts';
import { isAnswered } from '../request';
import { readMemoryXml } from '../write/memory-xml';
import type { AskedSheet, AskedWorkbook, FirstLook, HintOf } from './first-look';
import { rowsHidden } from './hidden-rows';
import { areErrorsClear, NO_FORMULAS, type CellValues, type OfficeValue, type SheetReading } from './reading';

export type FactsWithoutFormats = Omit<WorkbookFacts, 'formats'>;

export function takeFacts(asked: AskedWorkbook): FactsWithoutFormats {
  return {
    tabs: asked.sheets.items.map(({ id, name, visibility, protection }) => ({
      id,
      name,
      hidden: visibility !== 'Visible',
      protected: protection.protected,
    })),
    structureProtected: asked.protection.protected,
    readOnly: asked.workbook.readOnly,
    names: new Map(asked.names.items.map(({ name, formula }) => [name, String(formula)])),
    memoryParts: asked.memoryParts.items.map(({ id }) => id),
    memory: takeMemory(asked),
  };
}

/** `null`: there is none, an empty one, or there are several. */
function takeMemory({ memoryPart, memoryXml }: AskedWorkbook): string | null {
  const memory = memoryPart.isNullObject ? null : readMemoryXml(memoryXml.value);
  return memory === '' ? null : memory;
}

export function areaOf(range: Excel.Range): Area | null {
  if (range.isNullObject) return null;
  const { rowIndex, columnIndex, rowCount, columnCount } = range;
  return {
    firstRow: rowIndex,
    firstColumn: columnIndex,
    lastRow: rowIndex + rowCount - 1,
    lastColumn: columnIndex + columnCount - 1,
  };
}

function contains(outer: Area, inner: Area): boolean {
  return (
    outer.firstRow <= inner.firstRow &&
    outer.firstColumn <= inner.firstColumn &&
    outer.lastRow >= inner.lastRow &&
    outer.lastColumn >= inner.lastColumn
  );
}

type Merges = Pick<SheetReading, 'merges' | 'isMergesKnown'>;

const NO_MERGES: Merges = { merges: [], isMergesKnown: true };

/** What is known of merged areas, where Excel was not asked; by id, or by name where we have drawn it since. */
function knownMerges(tab: TabFacts, hintOf: HintOf): Merges {
  const merges = (hintOf(tab.id) ?? hintOf(tab.name))?.merges ?? null;
  return { merges: merges ?? [], isMergesKnown: merges !== null };
}

function takeMerges({ merges, mergesWithin }: AskedSheet, drawn: Area, known: Merges): Merges {
  if (merges === null) return known;
  // What was asked block by block was asked for an area known from before; the sheet may have grown.
  const isElsewhere = mergesWithin !== null && !contains(mergesWithin, drawn);
  return { merges: isElsewhere ? null : merges(), isMergesKnown: true };
}

/** Excel may give nothing instead of a range that is too large. */
function isMatrix<T>(matrix: T[][] | null): matrix is T[][] {
  return matrix !== null;
}

function takeCells({ used }: AskedSheet): CellValues | null {
  if (!isAnswered(() => used.values)) return null;
  const { values, numberFormat: formats } = used;
  return isMatrix<OfficeValue>(values) && isMatrix<string>(formats) ? { values, formats } : null;
}

/** A sheet without anything: all of it is known. */
function emptyReading(tab: TabFacts, drawn: Area): SheetReading {
  const used = { firstRow: 0, firstColumn: 0, lastRow: -1, lastColumn: -1 };
  return {
    tab,
    used,
    drawn,
    hiddenRows: new Set(),
    mixedRows: [],
    ...NO_MERGES,
    cells: { values: [], formats: [] },
    formulas: NO_FORMULAS,
  };
}

function takeSheet(asked: AskedSheet, tab: TabFacts, hintOf: HintOf): SheetReading {
  const used = areaOf(asked.used);
  const drawn = areaOf(asked.drawn) ?? used;
  const known = knownMerges(tab, hintOf);
  if (used === null || drawn === null) {
    const cornerOnly = { firstRow: 0, firstColumn: 0, lastRow: 0, lastColumn: 0 };
    return {
      ...emptyReading(tab, drawn ?? cornerOnly),
      ...(drawn === null ? NO_MERGES : takeMerges(asked, drawn, known)),
    };
  }
  const cells = takeCells(asked);
  const formulas = tab.protected || asked.formulas === null ? null : asked.formulas();
  return {
    tab,
    used,
    drawn,
    ...rowsHidden(used, asked.used.rowHidden),
    ...takeMerges(asked, drawn, known),
    cells,
    formulas: cells !== null && formulas !== null && areErrorsClear(used, cells, formulas) ? formulas : null,
  };
}

/** In the order of the tabs; a sheet asked for twice stands there once. */
export function takeSheets(
  { sheets }: FirstLook,
  { tabs }: FactsWithoutFormats,
  hintOf: HintOf,
): readonly SheetReading[] {
  const byId = new Map(
    sheets.flatMap((asked) => (asked.sheet.isNullObject ? [] : [[asked.sheet.id, asked] as const])),
  );
  return tabs.flatMap((tab) => {
    const asked = byId.get(tab.id);
    return asked === undefined ? [] : [takeSheet(asked, tab, hintOf)];
  });
}
