/** Turns a sheet of the stand-in workbook into a planned sheet. */
import type {
  CellNotePlan,
  CellStyle,
  ChartPlan,
  ChartSeriesPlan,
  PageSetupPlan,
  PlannedCell,
  SheetPlan,
  ValidationPlan,
} from '../../sheets/plan/plan';
import { COLUMNS, ROWS, type Area } from '../../excel-host/model/area';
import { PLAIN_STYLE } from '../../excel-host/model/style';
import type { PageSetup } from '../../excel-host/model/page-setup';
import { STANDARD_COLUMN_WIDTH, type Sheet } from '../../excel-host/model/sheet';
import type { JsonRecord, Validation } from '../../excel-host/model/validation';
import { plannedCell, plannedStyle } from './style-to-plan';

const POINTS_PER_INCH = 72;
/** The first accent of Office's theme. */
const THEME_COLOR = '#4472C4';

/**
 * Converts points into characters of the files' default font, 8 pixels to a digit: the inverse of ECMA-376-1,
 * 18.3.1.13. An unchanged column gets the width it was drawn with.
 */
function widthInCharacters(points: number): number {
  return (points * 96) / 72 / 8;
}

const ONE_CELL: Area = { firstRow: 0, firstColumn: 0, lastRow: 0, lastColumn: 0 };

function cellsOf(sheet: Sheet, used: Area): SheetPlan['rows'] {
  return Array.from({ length: used.lastRow + 1 }, (_, row) =>
    Array.from({ length: used.lastColumn + 1 }, (__, column): PlannedCell | undefined => {
      const cell = sheet.grid.cell(row, column);
      const style = sheet.grid.style(row, column);
      return cell === undefined && style === PLAIN_STYLE ? undefined : plannedCell(style, cell);
    }),
  );
}

function columnStyles({ grid }: Sheet, count: number): readonly (CellStyle | undefined)[] {
  return Array.from({ length: count }, (_, column) => {
    const style = grid.columns.get(column)?.style;
    return style === undefined ? undefined : plannedStyle(style, undefined);
  });
}

function textOf(record: JsonRecord, key: string): string {
  const value = record[key];
  return typeof value === 'string' ? value : '';
}

function recordOf(record: JsonRecord, key: string): JsonRecord | null {
  const value = record[key];
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonRecord) : null;
}

type Rule =
  { readonly kind: 'list'; readonly source: string } | { readonly kind: 'custom'; readonly formula: string };

/** Converts to the form of files: references lose their `=`, choices gain quotes. `null`: plans have no such kind. */
function ruleOf(rule: JsonRecord): Rule | null {
  const list = recordOf(rule, 'list');
  if (list !== null) {
    const source = textOf(list, 'source');
    return {
      kind: 'list',
      source: source.startsWith('=') ? source.slice(1) : `"${source.replaceAll('"', '""')}"`,
    };
  }
  const custom = recordOf(rule, 'custom');
  return custom === null ? null : { kind: 'custom', formula: textOf(custom, 'formula').replace(/^=/u, '') };
}

function plannedValidations({ areas, rule, prompt, errorAlert }: Validation): readonly ValidationPlan[] {
  const planned = ruleOf(rule);
  const words = {
    promptTitle: textOf(prompt, 'title'),
    prompt: textOf(prompt, 'message'),
    errorTitle: textOf(errorAlert, 'title'),
    error: textOf(errorAlert, 'message'),
  };
  const given = Object.fromEntries(Object.entries(words).filter(([, text]) => text !== ''));
  const strictness = textOf(errorAlert, 'style') === 'Stop' ? 'stop' : 'warning';
  // A rule that is always true means a prompt only.
  const isPrompt = planned === null || (planned.kind === 'custom' && planned.formula === 'TRUE');
  return areas.map((area) => ({
    ...given,
    area: within(area),
    strictness,
    ...(isPrompt ? { kind: 'prompt' as const } : planned),
  }));
}

function within(area: Area): Area {
  return {
    ...area,
    lastRow: Math.min(area.lastRow, ROWS - 1),
    lastColumn: Math.min(area.lastColumn, COLUMNS - 1),
  };
}

function plannedPage(
  { orientation, paperSize, margins, printArea, titleRows, texts, zoom, rowBreaks }: PageSetup,
  used: Area,
): PageSetupPlan {
  const inches = (points: number): number => points / POINTS_PER_INCH;
  return {
    orientation: orientation === 'Portrait' ? 'portrait' : 'landscape',
    ...(paperSize === 'A3' ? { paper: 'A3' as const } : {}),
    printArea: printArea[0] ?? used,
    margins: {
      top: inches(margins.top),
      bottom: inches(margins.bottom),
      left: inches(margins.left),
      right: inches(margins.right),
    },
    ...(titleRows === null ? {} : { repeatedRows: { first: titleRows.firstRow, last: titleRows.lastRow } }),
    ...(zoom['verticalFitToPages'] === 1 ? { onePage: true as const } : {}),
    ...(texts.centerFooter === '' ? {} : { footer: texts.centerFooter }),
    ...(rowBreaks.length === 0 ? {} : { breaks: rowBreaks }),
  };
}

function columnCount(sheet: Sheet, used: Area): number {
  return [...sheet.grid.columns.keys()].reduce(
    (most, column) => Math.max(most, column + 1),
    used.lastColumn + 1,
  );
}

function heightsOf({ grid }: Sheet, used: Area): SheetPlan['rowHeights'] {
  const last = [...grid.rows].reduce(
    (most, [row, { height }]) => (height === undefined ? most : Math.max(most, row)),
    used.lastRow,
  );
  return Array.from({ length: last + 1 }, (_, row) => grid.rows.get(row)?.height);
}

/** A chart whose cells are gone is left out, as Excel shows it empty. */
function plannedCharts({ charts }: Sheet): readonly ChartPlan[] {
  return charts.flatMap(({ name, title, place, series }) => {
    const planned = series.flatMap((one): readonly ChartSeriesPlan[] =>
      one.values.area === null
        ? []
        : [
            {
              name: one.name,
              values: one.values.area,
              color: (one.color ?? THEME_COLOR).replace('#', '').toUpperCase(),
            },
          ],
    );
    const categories = series[0]?.categories?.area;
    const format = series[0]?.labelFormat;
    return place.area === null || categories == null || format === undefined
      ? []
      : [{ name, title, altText: '', categories, series: planned, numberFormat: format, place: place.area }];
  });
}

export function plannedSheet(sheet: Sheet, notes: readonly CellNotePlan[] = []): SheetPlan {
  const found = sheet.used(false) ?? ONE_CELL;
  const used = { ...found, firstRow: 0, firstColumn: 0 };
  const columns = columnCount(sheet, used);
  return {
    name: sheet.name,
    rows: cellsOf(sheet, used),
    columnWidths: Array.from({ length: columns }, (_, column) =>
      widthInCharacters(sheet.grid.columns.get(column)?.width ?? STANDARD_COLUMN_WIDTH),
    ),
    columnStyles: columnStyles(sheet, columns),
    rowHeights: heightsOf(sheet, used),
    merges: sheet.merges,
    validations: sheet.validations.flatMap(plannedValidations),
    frozenRows: sheet.frozen?.rows ?? 0,
    frozenColumns: sheet.frozen?.columns ?? 0,
    ...(sheet.filter === null ? {} : { filter: sheet.filter.area }),
    page: plannedPage(sheet.page, used),
    ...(sheet.charts.length === 0 ? {} : { charts: plannedCharts(sheet) }),
    showGridLines: sheet.showGridlines,
    ...(sheet.visibility === 'Visible' ? {} : { hidden: true }),
    ...(sheet.tabColor === '' ? {} : { tabColor: sheet.tabColor.replace('#', '').toUpperCase() }),
    ...(sheet.protection === null ? {} : { protected: true }),
    ...(notes.length === 0 ? {} : { cellNotes: notes }),
  };
}
