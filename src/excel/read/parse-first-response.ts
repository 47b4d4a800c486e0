/** Parses the first response: facts about the workbook, and what is known of each sheet. */
import type { Area } from '../../grid/area';
import { areaOfRange } from '../area-of-range';
import type { TabFacts, WorkbookFacts } from '../facts';
import { isAnswered } from '../request/request';
import { readMemoryXml } from '../memory-xml';
import type { FirstRequest, HintOf, QueuedSheet, QueuedWorkbook } from './first-request';
import { rowsHidden } from './hidden-rows';
import {
  areErrorsClear,
  NO_FORMULAS,
  type CellValues,
  type OfficeValue,
  type OfficeSheetReading,
} from './reading';

export type FactsWithoutFormats = Omit<WorkbookFacts, 'formats'>;

export function parseFacts(queued: QueuedWorkbook): FactsWithoutFormats {
  return {
    tabs: queued.sheets.items.map(({ id, name, visibility, protection }) => ({
      id,
      name,
      hidden: visibility !== 'Visible',
      protected: protection.protected,
    })),
    structureProtected: queued.protection.protected,
    readOnly: queued.workbook.readOnly,
    names: new Map(queued.names.items.map(({ name, formula }) => [name, String(formula)])),
    memoryParts: queued.memoryParts.items.map(({ id }) => id),
    memory: parseMemory(queued),
  };
}

/** `null`: there is no memory, an empty one, or there are several. */
function parseMemory({ memoryPart, memoryXml }: QueuedWorkbook): string | null {
  const memory = memoryPart.isNullObject ? null : readMemoryXml(memoryXml.value);
  return memory === '' ? null : memory;
}

function contains(outer: Area, inner: Area): boolean {
  return (
    outer.firstRow <= inner.firstRow &&
    outer.firstColumn <= inner.firstColumn &&
    outer.lastRow >= inner.lastRow &&
    outer.lastColumn >= inner.lastColumn
  );
}

type Merges = Pick<OfficeSheetReading, 'merges' | 'isMergesKnown'>;

const NO_MERGES: Merges = { merges: [], isMergesKnown: true };

/** Merged areas known without a query: by the sheet's id, or by its name where the add-in has drawn it since. */
function knownMerges(tab: TabFacts, hintOf: HintOf): Merges {
  const merges = (hintOf(tab.id) ?? hintOf(tab.name))?.merges ?? null;
  return { merges: merges ?? [], isMergesKnown: merges !== null };
}

function parseMerges({ merges, mergesWithin }: QueuedSheet, drawn: Area, known: Merges): Merges {
  if (merges === null) return known;
  // Blocks cover an area known from before; the sheet may have grown since.
  const isElsewhere = mergesWithin !== null && !contains(mergesWithin, drawn);
  return { merges: isElsewhere ? null : merges(), isMergesKnown: true };
}

/** Excel may give `null` instead of the contents of a range that is too large. */
function isMatrix<T>(matrix: T[][] | null): matrix is T[][] {
  return matrix !== null;
}

function parseCells({ used }: QueuedSheet): CellValues | null {
  if (!isAnswered(() => used.values)) return null;
  const { values, numberFormat: formats } = used;
  return isMatrix<OfficeValue>(values) && isMatrix<string>(formats) ? { values, formats } : null;
}

/** An empty sheet: all of it is known. */
function emptyReading(tab: TabFacts, drawn: Area): OfficeSheetReading {
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

function parseSheet(queued: QueuedSheet, tab: TabFacts, hintOf: HintOf): OfficeSheetReading {
  const used = areaOfRange(queued.used);
  const drawn = areaOfRange(queued.drawn) ?? used;
  const known = knownMerges(tab, hintOf);
  if (used === null || drawn === null) {
    const cornerOnly = { firstRow: 0, firstColumn: 0, lastRow: 0, lastColumn: 0 };
    return {
      ...emptyReading(tab, drawn ?? cornerOnly),
      ...(drawn === null ? NO_MERGES : parseMerges(queued, drawn, known)),
    };
  }
  const cells = parseCells(queued);
  const formulas = tab.protected || queued.formulas === null ? null : queued.formulas();
  return {
    tab,
    used,
    drawn,
    ...rowsHidden(used, queued.used.rowHidden),
    ...parseMerges(queued, drawn, known),
    cells,
    formulas: cells !== null && formulas !== null && areErrorsClear(used, cells, formulas) ? formulas : null,
  };
}

/** In the order of the tabs; a sheet requested by name and by id comes once. */
export function parseSheets(
  { sheets }: FirstRequest,
  { tabs }: FactsWithoutFormats,
  hintOf: HintOf,
): readonly OfficeSheetReading[] {
  const byId = new Map(
    sheets.flatMap((queued) => (queued.sheet.isNullObject ? [] : [[queued.sheet.id, queued] as const])),
  );
  return tabs.flatMap((tab) => {
    const queued = byId.get(tab.id);
    return queued === undefined ? [] : [parseSheet(queued, tab, hintOf)];
  });
}
