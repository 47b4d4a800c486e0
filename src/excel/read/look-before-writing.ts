/** One request that looks at what a change depends on and nobody has read yet: the tabs, and formats of some cells. */
import type { Area } from '../../entries/raw-workbook';
import type { Answer } from '../../workflow/port';
import { areaAddress } from '../a1';
import type { WorkbookFacts } from '../facts';
import { request } from '../request';
import { excelErrorOf } from '../excel-error-of-failure';
import type { FormatRows } from '../write/known-formats';
import { withFormats } from '../write/unknown-cells';
import { askWorkbook } from './first-look';
import { takeFacts } from './take-first';

interface AskedFormats {
  readonly id: string;
  readonly area: Area;
  readonly range: Excel.Range;
}

function askFormats(
  { workbook }: Excel.RequestContext,
  areas: ReadonlyMap<string, Area>,
): readonly AskedFormats[] {
  return Array.from(areas, ([id, area]) => {
    const range = workbook.worksheets.getItemOrNullObject(id).getRange(areaAddress(area));
    range.load('numberFormat');
    return { id, area, range };
  });
}

/** `areas`: where formats are wanted, by sheet id. `known`: formats that need not be asked for. */
export async function lookBeforeWriting(
  areas: ReadonlyMap<string, Area>,
  known: ReadonlyMap<string, FormatRows>,
): Promise<Answer<WorkbookFacts>> {
  const reply = await request((context) => ({
    workbook: askWorkbook(context),
    formats: askFormats(context, areas),
  }));
  if (reply.kind === 'failed') return { kind: 'failed', excelError: excelErrorOf(reply.failure) };
  const formats = new Map(known);
  for (const { id, area, range } of reply.value.formats) {
    // A sheet that is gone is found so by the examination of the change.
    if (!range.isNullObject) formats.set(id, withFormats(formats.get(id) ?? [], area, range.numberFormat));
  }
  return { kind: 'done', value: { ...takeFacts(reply.value.workbook), formats } };
}
