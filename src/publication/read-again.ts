/** Compares written files, read again, with what was to be published. */
import type { RawCell, RawWorkbook } from '../entries/raw-workbook';
import { cellAddress } from '../grid/address';
import { plainText } from '../narrative/plain-text';
import type { TextParagraph } from '../narrative/reading/paragraphs';
import type { WrittenText } from '../narrative/written-text';
import type { PlannedCell, WorkbookPlan } from '../sheets/plan/plan';
import type { ReadChart } from '../xlsx/read-charts';
import { plannedCharts } from '../xlsx/sheet-charts';

function plannedValue(cell: PlannedCell | undefined): string | number | null {
  const content = cell?.content;
  if (content === undefined) return null;
  if (content.kind === 'formula') throw new Error('A published workbook has no formulas.');
  return content.kind === 'text' ? content.text : content.value;
}

function readValue(cell: RawCell | undefined): RawCell {
  return cell === undefined || cell === '' ? null : cell;
}

/** Sentences about cells that differ, and sheets that are missing or too many. */
export function workbookDifferences(plan: WorkbookPlan, read: RawWorkbook): readonly string[] {
  const names = plan.sheets.map(({ name }) => name);
  const found = read.sheets.map(({ name }) => name);
  if (names.join('\n') !== found.join('\n'))
    return [`公开表读回后是“${found.join('、')}”，应为“${names.join('、')}”。`];
  return plan.sheets.flatMap(({ name, rows }, sheet) => {
    const again = read.sheets[sheet]?.rows ?? [];
    const height = Math.max(rows.length, again.length);
    return Array.from({ length: height }, (_, row) => row).flatMap((row) => {
      const width = Math.max(rows[row]?.length ?? 0, again[row]?.length ?? 0);
      return Array.from({ length: width }, (_, column) => column).flatMap((column) => {
        const planned = plannedValue(rows[row]?.[column]);
        const value = readValue(again[row]?.[column]);
        return planned === value ? [] : [`“${name}”${cellAddress(row, column)}读回后与汇总的内容不同。`];
      });
    });
  });
}

function ofSheet(charts: ReadonlyMap<string, readonly ReadChart[]>, name: string): readonly ReadChart[] {
  const found = charts.get(name);
  return found === undefined ? [] : found;
}

/** Sentences about charts that show something else than their cells. `null`: the file cannot be read. */
export function chartDifferences(
  { sheets }: WorkbookPlan,
  read: ReadonlyMap<string, readonly ReadChart[]> | null,
): readonly string[] {
  if (read === null) return ['公开表读回时，图表不能读取。'];
  const unplanned = [...read.keys()].filter((name) => sheets.every((sheet) => sheet.name !== name));
  return [
    ...unplanned.map((name) => `“${name}”读回后多出图表。`),
    ...sheets.flatMap((sheet) => {
      const [planned, found] = [plannedCharts(sheet), ofSheet(read, sheet.name)];
      if (planned.length !== found.length)
        return [`“${sheet.name}”读回后有${String(found.length)}张图，应为${String(planned.length)}张。`];
      return planned.flatMap((chart, index) =>
        JSON.stringify(chart) === JSON.stringify(found[index])
          ? []
          : [`“${sheet.name}”的图“${chart.title}”读回后与单元格不同。`],
      );
    }),
  ];
}

/** Number of charts, each of which is compared. */
export function plannedChartCount({ sheets }: WorkbookPlan): number {
  return sheets.reduce((sum, sheet) => sum + plannedCharts(sheet).length, 0);
}

const BLANKS = /\s/gu;

/** The text of the document, without line ends and blanks. */
function joined(lines: readonly string[]): string {
  return lines.join('').replace(BLANKS, '');
}

/** Number of cells with contents, each of which is compared. */
export function plannedCells({ sheets }: WorkbookPlan): number {
  return sheets.reduce(
    (sum, { rows }) => sum + rows.flat().filter((cell) => cell?.content !== undefined).length,
    0,
  );
}

/** Sentences about lines of the text that a file lacks. `file`: in the clerk's words. */
export function textDifferences(
  text: WrittenText,
  file: string,
  read: readonly Pick<TextParagraph, 'text'>[],
): readonly string[] {
  const whole = joined(read.map((paragraph) => paragraph.text));
  return plainText(text)
    .split('\n')
    .filter((line) => !whole.includes(joined([line])))
    .map((line) => `${file}读回后缺少“${line.slice(0, QUOTED)}”。`);
}

const QUOTED = 30;
