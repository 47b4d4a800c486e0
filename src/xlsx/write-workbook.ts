/** Writes a workbook plan as .xlsx bytes. */
import type { WorkbookPlan } from '../sheets/plan/plan';
import { checkPlan } from '../sheets/plan/limits/check-plan';
import { at } from '../money/at';
import { withCaches } from './sheet-charts';
import { sheetDataPieces } from './sheet-data';
import { styleNumber } from './sheet-frame';
import { commonSheets, type CommonSheets } from './write/common-sheets';
import { frameFor, type FrameWithValues } from './write/frame';
import { packedParts, type Content, type FilePart } from './write/packed-parts';
import { dimensionOf } from './write/sheet-size';
import { filledIn } from './write/frame-text';

function* sheetContents(
  { frame, values, sheets }: FrameWithValues,
  index: number,
  { rows, strings }: CommonSheets,
): Generator<Content> {
  const { plan, styles } = at(sheets, index);
  const { head, columns, tail, numbers } = at(frame.sheets, index);
  yield `${head}${dimensionOf(plan)}${columns}`;
  const common = rows.get(index);
  if (common === undefined) yield* sheetDataPieces(plan, styleNumber(styles, numbers), strings);
  else yield common;
  yield* filledIn(tail, values);
}

/** Charts are numbered in the order of their sheets. */
function chartParts({ sheets }: FrameWithValues): ReadonlyMap<string, (xml: string) => string> {
  const charts = sheets.flatMap(({ plan }) => (plan.charts ?? []).map((chart) => ({ plan, chart })));
  return new Map(
    charts.map(({ plan, chart }, index) => [
      `xl/charts/chart${String(index + 1)}.xml`,
      (xml: string) => withCaches(xml, plan, chart),
    ]),
  );
}

/** Returns all parts of the file. Sheets are numbered in the order of their plans. */
function* partsOf(filled: FrameWithValues): Generator<FilePart> {
  const charts = chartParts(filled);
  const { frame, values, sheets } = filled;
  const missing = [...charts.keys()].find((name) => !frame.parts.has(name));
  if (missing !== undefined) throw new Error(`The library wrote no ${missing}.`);
  for (const [name, template] of frame.parts) {
    const withValues = charts.get(name);
    yield [name, withValues === undefined ? filledIn(template, values) : [withValues(template.join(''))]];
  }
  const common = commonSheets(filled);
  for (const index of sheets.keys())
    yield [`xl/worksheets/sheet${String(index + 1)}.xml`, sheetContents(filled, index, common)];
  // The rows of all sheets number the texts.
  yield ['xl/sharedStrings.xml', common.strings.pieces()];
}

/**
 * Writes the plan as a file. The library writes everything but the rows of cells and their texts. Errors: PlanError when
 * the plan breaks a limit of Excel.
 */
export async function writeWorkbook(plan: WorkbookPlan): Promise<Uint8Array> {
  checkPlan(plan);
  return packedParts(partsOf(await frameFor(plan)));
}
