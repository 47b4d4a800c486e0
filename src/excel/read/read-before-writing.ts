/** One request for what a change depends on and no reading has found yet: the tabs, and formats of some cells. */
import type { Area } from '../../grid/area';
import type { ExcelAnswer } from '../../workflow/port';
import { areaAddress } from '../../grid/address';
import type { WorkbookFacts } from '../facts';
import { withFormats, type FormatRows } from '../known-formats';
import { excelErrorOf } from '../request/excel-error-of';
import { request } from '../request/request';
import { queueWorkbook } from './first-request';
import { parseFacts } from './parse-first-response';

interface QueuedFormats {
  readonly id: string;
  readonly area: Area;
  readonly range: Excel.Range;
}

function queueFormats(
  { workbook }: Excel.RequestContext,
  areas: ReadonlyMap<string, Area>,
): readonly QueuedFormats[] {
  return Array.from(areas, ([id, area]) => {
    const range = workbook.worksheets.getItemOrNullObject(id).getRange(areaAddress(area));
    range.load('numberFormat');
    return { id, area, range };
  });
}

/** `areas`: where formats are needed, by sheet id. `known`: formats read before. */
export async function readBeforeWriting(
  areas: ReadonlyMap<string, Area>,
  known: ReadonlyMap<string, FormatRows>,
): Promise<ExcelAnswer<WorkbookFacts>> {
  const reply = await request((context) => ({
    workbook: queueWorkbook(context),
    formats: queueFormats(context, areas),
  }));
  if (reply.kind === 'failed') return { kind: 'failed', excelError: excelErrorOf(reply.officeError) };
  const formats = new Map(known);
  for (const { id, area, range } of reply.value.formats) {
    // The examination of the change finds a sheet that is gone.
    if (!range.isNullObject) formats.set(id, withFormats(formats.get(id) ?? [], area, range.numberFormat));
  }
  return { kind: 'done', value: { ...parseFacts(reply.value.workbook), formats } };
}
