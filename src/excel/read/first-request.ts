/**
 * One request for everything that a snapshot needs. Its answer must stay below Excel's limit, so it loads as little as
 * possible: values and number formats of the cells in use; formulas only of the cells that have one, found as special
 * cells; whether any row is hidden, not which. What rarely matters, or may fail, is left open then, and is read by a
 * second request (`sheet-queries.ts`).
 *
 * A request stops at the first call that fails, but answers those before it. Hence the order: calls that never fail,
 * then special cells, which a protected sheet may refuse, then merged areas, which fail when there are too many.
 */
import type { Area } from '../../grid/area';
import type { SnapshotRequest } from '../../sheets/plan/snapshot';
import { MEMORY_NAMESPACE } from '../memory-xml';
import { queueFormulas, type FormulaAnswer } from './formula-cells';
import { queueMerges, queueMergesInBlocks, type MergeAnswer } from './merged-areas';

/** What an earlier reading has found of a sheet. */
export interface SheetHint {
  /** Special cells are not reliable there. */
  readonly protected: boolean;
  /** The cells drawn where there were too many merged areas to list at once; `null`: there were not. */
  readonly manyMerges: Area | null;
  /** As last read, or drawn since; `null`: not known. */
  readonly merges: readonly Area[] | null;
}

/** By the name or id by which a sheet is requested. */
export type HintOf = (key: string) => SheetHint | null;

/** `places`: only where contents are, since contents make the answer large. */
export type ReadingScope = 'contents' | 'places';

export interface QueuedSheet {
  readonly sheet: Excel.Worksheet;
  readonly used: Excel.Range;
  readonly drawn: Excel.Range;
  /** `null`: not requested. */
  readonly formulas: FormulaAnswer | null;
  /** `null`: not requested. */
  readonly merges: MergeAnswer | null;
  /** Where merged areas were requested; `null`: everywhere. */
  readonly mergesWithin: Area | null;
}

export interface QueuedWorkbook {
  readonly workbook: Excel.Workbook;
  readonly sheets: Excel.WorksheetCollection;
  readonly names: Excel.NamedItemCollection;
  readonly protection: Excel.WorkbookProtection;
  readonly memoryParts: Excel.CustomXmlPartScopedCollection;
  readonly memoryPart: Excel.CustomXmlPart;
  readonly memoryXml: OfficeExtension.ClientResult<string>;
}

export function queueWorkbook({ workbook }: Excel.RequestContext): QueuedWorkbook {
  const { worksheets: sheets, names, protection, customXmlParts } = workbook;
  sheets.load('items/id,items/name,items/visibility,items/protection/protected');
  names.load('items/name,items/formula');
  protection.load('protected');
  workbook.load('readOnly');
  const memoryParts = customXmlParts.getByNamespace(MEMORY_NAMESPACE);
  memoryParts.load('items/id');
  const memoryPart = memoryParts.getOnlyItemOrNullObject();
  const memoryXml = memoryPart.getXml();
  return { workbook, sheets, names, protection, memoryParts, memoryPart, memoryXml };
}

function queuePlaces(
  sheet: Excel.Worksheet,
  scope: ReadingScope,
): Pick<QueuedSheet, 'sheet' | 'used' | 'drawn'> {
  sheet.load('id');
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load('rowIndex,columnIndex,rowCount,columnCount,rowHidden');
  if (scope === 'contents') used.load('values,numberFormat');
  const drawn = sheet.getUsedRangeOrNullObject(false);
  drawn.load('rowIndex,columnIndex,rowCount,columnCount');
  return { sheet, used, drawn };
}

export interface FirstRequest {
  readonly workbook: QueuedWorkbook;
  /** Its answer tells that all calls that never fail have been answered. */
  readonly countBehindSafeCalls: OfficeExtension.ClientResult<number>;
  readonly sheets: readonly QueuedSheet[];
}

function queueMergesOf(
  { sheet, drawn }: Pick<QueuedSheet, 'sheet' | 'drawn'>,
  hint: SheetHint | null,
): Pick<QueuedSheet, 'merges' | 'mergesWithin'> {
  const mergesWithin = hint?.manyMerges ?? null;
  return {
    merges: mergesWithin === null ? queueMerges(drawn) : queueMergesInBlocks(sheet, mergesWithin),
    mergesWithin,
  };
}

export function queueFirstRequest(
  context: Excel.RequestContext,
  { names, ids, purpose }: SnapshotRequest,
  scope: ReadingScope,
  hintOf: HintOf,
): FirstRequest {
  const { worksheets } = context.workbook;
  const places = [...names, ...ids].map((key) => ({
    ...queuePlaces(worksheets.getItemOrNullObject(key), scope),
    hint: hintOf(key),
  }));
  const workbook = queueWorkbook(context);
  const countBehindSafeCalls = worksheets.getCount();
  const withFormulas = places.map((queued) => ({
    ...queued,
    formulas: scope === 'places' || queued.hint?.protected === true ? null : queueFormulas(queued.used),
  }));
  const sheets = withFormulas.map(({ hint, ...queued }) => {
    const merges = purpose === 'read' ? { merges: null, mergesWithin: null } : queueMergesOf(queued, hint);
    return { ...queued, ...merges };
  });
  return { workbook, countBehindSafeCalls, sheets };
}
