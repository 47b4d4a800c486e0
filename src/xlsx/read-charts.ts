/** Reads the bar charts of a workbook's sheets: titles, texts for people who do not see them, cells and cached contents. */
import { inspectFile } from './inspect-file';
import { FileDamage } from './read/file-damage';
import { PackageParts, type Relationship } from './read/package-parts';
import { readWorkbookPart } from './read/workbook-part';

/** Cells that a chart points at, with the contents that the file keeps of them. */
export interface ChartCells {
  readonly reference: string;
  readonly shown: readonly string[];
}

export interface ReadSeries {
  readonly categories: ChartCells;
  readonly values: ChartCells;
}

export interface ReadChart {
  readonly title: string;
  readonly altText: string;
  readonly series: readonly ReadSeries[];
}

interface OpenCells {
  reference: string;
  readonly shown: string[];
}

const CHART = ['chartSpace', 'chart'].join('/');
/** Paths within a series: `cat/strRef/f`, `val/numRef/numCache/pt/v`. */
const SERIES = [CHART, 'plotArea', 'barChart', 'ser'].join('/');
const TITLE = [CHART, 'title', 'tx'].join('/');

function readChartPart(parts: PackageParts, part: string, altText: string): ReadChart {
  let title = '';
  const series: { readonly categories: OpenCells; readonly values: OpenCells }[] = [];
  const cellsAt = (place: string): OpenCells | undefined => {
    const open = series.at(-1);
    if (place.startsWith(`${SERIES}/cat/`)) return open?.categories;
    return place.startsWith(`${SERIES}/val/`) ? open?.values : undefined;
  };
  parts.read(part, 'chart', 'chartSpace', {
    enter: (path) => {
      const place = path.join('/');
      if (place === SERIES)
        series.push({ categories: { reference: '', shown: [] }, values: { reference: '', shown: [] } });
      if (path.at(-1) === 'pt') cellsAt(place)?.shown.push('');
    },
    text: (path, piece) => {
      const place = path.join('/');
      if (place.startsWith(`${TITLE}/`)) title += piece;
      const cells = cellsAt(place);
      if (cells === undefined) return;
      const name = path.at(-1);
      if (name === 'f') cells.reference += piece;
      if (name === 'v') cells.shown.push(`${cells.shown.pop() ?? ''}${piece}`);
    },
  });
  return { title, altText, series };
}

/** Charts of a drawing, in their order. */
function readDrawing(parts: PackageParts, part: string): readonly ReadChart[] {
  const related = parts.relationships(part);
  const charts: ReadChart[] = [];
  let altText = '';
  parts.read(part, 'sheetDrawing', 'wsDr', {
    enter: (path, { plain, within }) => {
      if (path.at(-1) === 'cNvPr') altText = plain('descr') ?? '';
      const id = within('relationships', 'id');
      const chart = related.find((one) => one.id === id && one.kind === 'chart');
      if (chart !== undefined) charts.push(readChartPart(parts, chart.part, altText));
    },
  });
  return charts;
}

function ofKind(related: readonly Relationship[], kind: string): readonly string[] {
  return related.filter((one) => one.kind === kind).map(({ part }) => part);
}

/** By name of the sheet, where it has some; `null`: the file cannot be read. */
export function readCharts(bytes: Uint8Array): ReadonlyMap<string, readonly ReadChart[]> | null {
  const found = inspectFile(bytes);
  if (found.kind === 'unusable') return null;
  const parts = new PackageParts(bytes, found.entries);
  try {
    const [main] = ofKind(parts.relationships(''), 'officeDocument');
    if (main === undefined) return null;
    const { sheets } = readWorkbookPart(parts, main, parts.relationships(main));
    const read = sheets.map(({ name, part }) => {
      const drawings = ofKind(parts.relationships(part), 'drawing');
      return [name, drawings.flatMap((drawing) => readDrawing(parts, drawing))] as const;
    });
    return new Map(read.filter(([, charts]) => charts.length > 0));
  } catch (error) {
    if (error instanceof FileDamage) return null;
    throw error;
  }
}
