/** Encodes in the workbook's memory which charts were drawn, so that a later drawing or an undo finds them. */
import type { Area } from '../../grid/area';
import type { ChartPlan, ChartSeriesPlan } from '../../sheets/plan/plan';

export function encodeCharts(charts: readonly ChartPlan[]): string {
  return JSON.stringify(charts);
}

function isArea(value: unknown): value is Area {
  return (
    typeof value === 'object' &&
    value !== null &&
    ['firstRow', 'lastRow', 'firstColumn', 'lastColumn'].every((side) =>
      Number.isInteger(Reflect.get(value, side)),
    )
  );
}

function areTexts(value: object, names: readonly string[]): boolean {
  return names.every((name) => typeof Reflect.get(value, name) === 'string');
}

function isSeries(value: unknown): value is ChartSeriesPlan {
  return (
    typeof value === 'object' &&
    value !== null &&
    areTexts(value, ['name', 'color']) &&
    isArea(Reflect.get(value, 'values'))
  );
}

function isChart(value: unknown): value is ChartPlan {
  if (typeof value !== 'object' || value === null) return false;
  const series: unknown = Reflect.get(value, 'series');
  return (
    areTexts(value, ['name', 'title', 'altText', 'numberFormat']) &&
    isArea(Reflect.get(value, 'categories')) &&
    isArea(Reflect.get(value, 'place')) &&
    Array.isArray(series) &&
    series.every(isSeries)
  );
}

/** Of a newer add-in, or damaged: none, and what is on the sheet stays. */
export function decodeCharts(text: string): readonly ChartPlan[] {
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) ? value.filter(isChart) : [];
  } catch (error) {
    if (error instanceof SyntaxError) return [];
    throw error;
  }
}
