/**
 * One request that asks for everything a snapshot needs. Its answer must stay below Excel's limit, so it asks for as
 * little as will do: values and number formats of the cells in use; formulas only of the cells that have one, found as
 * special cells; whether any row is hidden, not which. What rarely matters, or may fail, is left open then, and asked
 * in a second request (`questions.ts`).
 *
 * A request stops at the first call that fails, but answers those before it. Hence the order: what always works first,
 * then special cells, which a protected sheet may refuse, then merged areas, which fail when there are too many.
 */
import type { Area } from '../../entries/raw-workbook';
import type { SnapshotRequest } from '../../sheets/plan/snapshot';
import { MEMORY_NAMESPACE } from '../write/memory-xml';
import { askFormulas, type FormulaAnswer } from './formula-cells';
import { askManyMerges, askMerges, type MergeAnswer } from './merged-areas';

/** What an earlier look has reported of a sheet. */
export interface SheetHint {
  /** Special cells are not to be relied upon there. */
  readonly protected: boolean;
  /** The cells drawn where there were too many merged areas to list at once; `null`: there were not. */
  readonly manyMerges: Area | null;
  /** As they were asked for last, or drawn since; `null`: not known. */
  readonly merges: readonly Area[] | null;
}

/** By the name or id by which a sheet is asked for. */
export type HintOf = (key: string) => SheetHint | null;

/** Contents make the answer large; `where`: only where they stand. */
export type Extent = 'contents' | 'where';

export interface AskedSheet {
  readonly sheet: Excel.Worksheet;
  readonly used: Excel.Range;
  readonly drawn: Excel.Range;
  /** `null`: not asked. */
  readonly formulas: FormulaAnswer | null;
  /** `null`: not asked. */
  readonly merges: MergeAnswer | null;
  /** Where merged areas were asked for; `null`: everywhere. */
  readonly mergesWithin: Area | null;
}

export interface AskedWorkbook {
  readonly workbook: Excel.Workbook;
  readonly sheets: Excel.WorksheetCollection;
  readonly names: Excel.NamedItemCollection;
  readonly protection: Excel.WorkbookProtection;
  readonly memoryParts: Excel.CustomXmlPartScopedCollection;
  readonly memoryPart: Excel.CustomXmlPart;
  readonly memoryXml: OfficeExtension.ClientResult<string>;
}

export function askWorkbook({ workbook }: Excel.RequestContext): AskedWorkbook {
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

function askPlaces(sheet: Excel.Worksheet, extent: Extent): Pick<AskedSheet, 'sheet' | 'used' | 'drawn'> {
  sheet.load('id');
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load('rowIndex,columnIndex,rowCount,columnCount,rowHidden');
  if (extent === 'contents') used.load('values,numberFormat');
  const drawn = sheet.getUsedRangeOrNullObject(false);
  drawn.load('rowIndex,columnIndex,rowCount,columnCount');
  return { sheet, used, drawn };
}

export interface FirstLook {
  readonly workbook: AskedWorkbook;
  /** Answered when everything has been that works in any workbook. */
  readonly sureThings: OfficeExtension.ClientResult<number>;
  readonly sheets: readonly AskedSheet[];
}

function askMergesOf(
  { sheet, drawn }: Pick<AskedSheet, 'sheet' | 'drawn'>,
  hint: SheetHint | null,
): Pick<AskedSheet, 'merges' | 'mergesWithin'> {
  const mergesWithin = hint?.manyMerges ?? null;
  return {
    merges: mergesWithin === null ? askMerges(drawn) : askManyMerges(sheet, mergesWithin),
    mergesWithin,
  };
}

export function askFirst(
  context: Excel.RequestContext,
  { names, ids, purpose }: SnapshotRequest,
  extent: Extent,
  hintOf: HintOf,
): FirstLook {
  const { worksheets } = context.workbook;
  const places = [...names, ...ids].map((key) => ({
    ...askPlaces(worksheets.getItemOrNullObject(key), extent),
    hint: hintOf(key),
  }));
  const workbook = askWorkbook(context);
  const sureThings = worksheets.getCount();
  const withFormulas = places.map((asked) => ({
    ...asked,
    formulas: extent === 'where' || asked.hint?.protected === true ? null : askFormulas(asked.used),
  }));
  const sheets = withFormulas.map(({ hint, ...asked }) => {
    const merges = purpose === 'look' ? { merges: null, mergesWithin: null } : askMergesOf(asked, hint);
    return { ...asked, ...merges };
  });
  return { workbook, sureThings, sheets };
}
