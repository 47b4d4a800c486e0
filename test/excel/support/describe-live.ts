/** Describes the sheets of the stand-in's workbook. */
import type { Host } from '../../../src/excel-host';
import { CellError } from '../../../src/excel-host/model/cell';
import { PLAIN_STYLE, type Border, type Style } from '../../../src/excel-host/model/style';
import type { Chart } from '../../../src/excel-host/model/chart';
import type { Anchor } from '../../../src/excel-host/model/anchor';
import type { Sheet } from '../../../src/excel-host/model/sheet';
import type { JsonRecord, Validation } from '../../../src/excel-host/model/validation';
import { areaAddress } from '../../../src/grid/address';
import type {
  CellDescription,
  ChartDescription,
  StyleDescription,
  SheetDescription,
  ValidationDescription,
} from './description';

function side(border: Border | null): string {
  if (border === null) return '-';
  const isThin = border.style === 'Continuous' && border.weight === 'Thin' && border.color === '#000000';
  return isThin ? 'thin' : JSON.stringify(border);
}

function style(one: Style): StyleDescription {
  return {
    font: one.fontName,
    size: one.fontSize,
    bold: one.bold,
    color: one.fontColor.slice(1),
    horizontal: one.horizontal.toLowerCase(),
    vertical: one.vertical.toLowerCase(),
    wrap: one.wrap,
    indent: one.indent,
    lines: [one.top, one.bottom, one.left, one.right].map(side).join(' '),
    fill: one.fill?.slice(1) ?? null,
    numberFormat: one.numberFormat,
    locked: one.locked,
  };
}

function cells({ grid }: Sheet): ReadonlyMap<string, CellDescription> {
  const found = new Map<string, CellDescription>();
  for (const [row, { cells: inRow }] of [...grid.rows].sort(([a], [b]) => a - b)) {
    for (const column of [...inRow.keys(), ...grid.columns.keys()].sort((a, b) => a - b)) {
      const cell = inRow.get(column);
      const own = grid.style(row, column);
      if (own === PLAIN_STYLE && cell === undefined) continue;
      const value = cell?.value ?? null;
      const content = cell?.formula?.slice(1) ?? (value instanceof CellError ? value.text : value);
      const isFormula = cell?.formula !== undefined;
      found.set(`${String(row)},${String(column)}`, { content, isFormula, style: style(own) });
    }
  }
  return found;
}

function text(record: JsonRecord, key: string): string {
  const value = record[key];
  return typeof value === 'string' ? value : '';
}

function validation(one: Validation): ValidationDescription {
  const [type = ''] = Object.keys(one.rule);
  const rule = one.rule[type] as JsonRecord;
  const formula = text(rule, type === 'list' ? 'source' : 'formula');
  return {
    range: one.areas
      .map((area) =>
        areaAddress(area).includes(':') ? areaAddress(area) : `${areaAddress(area)}:${areaAddress(area)}`,
      )
      .join(','),
    type,
    formula: formula.replace(/^=/u, ''),
    refuses: one.errorAlert['showAlert'] === true ? text(one.errorAlert, 'style').toLowerCase() : null,
    errorTitle: text(one.errorAlert, 'title'),
    error: text(one.errorAlert, 'message'),
    promptTitle: text(one.prompt, 'title'),
    prompt: text(one.prompt, 'message'),
  };
}

/** `null`: not fitted to pages. */
function pages(zoom: Sheet['page']['zoom'], side: string): number | null {
  const fit = zoom[side];
  return typeof fit === 'number' ? fit : null;
}

function page({ page: setup }: Sheet): SheetDescription['page'] {
  const { top, bottom, left, right, header, footer } = setup.margins;
  const { zoom, titleRows } = setup;
  return {
    paper: setup.paperSize,
    orientation: setup.orientation.toLowerCase(),
    pagesWide: pages(zoom, 'horizontalFitToPages'),
    pagesTall: pages(zoom, 'verticalFitToPages'),
    centred: setup.centerHorizontally,
    margins: [top, bottom, left, right, header, footer].map((points) => Math.round(points)),
    printArea: setup.printArea.map(areaAddress).join(','),
    repeatedRows:
      titleRows === null ? '' : `${String(titleRows.firstRow + 1)}:${String(titleRows.lastRow + 1)}`,
    footer: setup.texts.centerFooter,
    scalesFooter: setup.scalesTexts,
    breaks: setup.rowBreaks,
  };
}

function anchored({ area }: Anchor): string {
  return area === null ? '' : areaAddress(area);
}

function chart({ title, legend, categoryAxis, series }: Chart): ChartDescription {
  return {
    title,
    legend: legend.visible ? legend.position.toLowerCase() : null,
    gap: series[0]?.gapWidth ?? 0,
    reversed: categoryAxis.reversed,
    labelsAt: categoryAxis.labelPosition.toLowerCase(),
    series: series.map((one) => ({
      name: one.name,
      values: anchored(one.values),
      categories: one.categories === null ? '' : anchored(one.categories),
      color: one.color?.slice(1) ?? '',
      labelFormat: one.hasLabels ? one.labelFormat : '',
    })),
  };
}

function withoutAllow(flag: string): string {
  return flag.charAt('allow'.length).toLowerCase() + flag.slice('allow'.length + 1);
}

export function describeSheet(sheet: Sheet): SheetDescription {
  const { grid } = sheet;
  const widths = [...grid.columns].filter(([, { width }]) => width !== undefined);
  const lastWidth = Math.max(-1, ...widths.map(([column]) => column));
  return {
    name: sheet.name,
    hidden: sheet.visibility !== 'Visible',
    cells: cells(sheet),
    merges: sheet.merges.map(areaAddress),
    widths: Array.from(
      { length: lastWidth + 1 },
      (_, column) => ((grid.columns.get(column)?.width ?? 0) * 96) / 72,
    ),
    heights: new Map(
      [...grid.rows]
        .flatMap(([row, { height }]) => (height === undefined ? [] : [[row, height] as const]))
        .sort(([a], [b]) => a - b),
    ),
    validations: sheet.validations.map(validation),
    page: page(sheet),
    charts: sheet.charts.map(chart),
    frozen: { rows: sheet.frozen?.rows ?? 0, columns: sheet.frozen?.columns ?? 0 },
    filter: sheet.filter === null ? null : areaAddress(sheet.filter.area),
    gridLines: sheet.showGridlines,
    tabColor: sheet.tabColor === '' ? null : sheet.tabColor.slice(1),
    allowed: sheet.protection === null ? null : [...sheet.protection.allowed].map(withoutAllow).sort(),
  };
}

export function describeLive(host: Host): readonly SheetDescription[] {
  return host.workbook.sheets.map(describeSheet);
}
