/** Works out what is written into 上年数: blank cells only, unless the user agrees to replace a measure's figure. */
import { isBlank, shown } from '../entries/cell-reading';
import { PRIOR_YEAR_SHEET } from '../entries/declarations/prior-year';
import { locateColumns } from '../entries/locate';
import type { RawSheet } from '../entries/raw-workbook';
import { comparable } from '../entries/text';
import { cellKey } from '../grid/cell-key';
import { amountInUnit } from '../money/amount-unit';
import { formatAmount } from '../money/amount-style';
import type { Fen } from '../money/fen';
import { parseAmount } from '../money/parse-amount';
import type { CellWrite } from '../sheets/plan/change';
import { rowBelow } from '../sheets/plan/free-row';
import { isSameFigure, type MeasureOffer } from './offers';
import type { PriorFigure } from './source-reading';

/** `all`, or the measures whose entered figures may be replaced. */
export type Replaceable = 'all' | ReadonlySet<string>;

/** What becomes of a measure. `written` and `replaced` change the sheet. */
export type PriorOutcome =
  | { readonly kind: 'written' | 'same'; readonly measure: string; readonly figure: PriorFigure }
  | {
      readonly kind: 'replaced' | 'kept';
      readonly measure: string;
      readonly figure: PriorFigure;
      /** As entered. */
      readonly entered: string;
      readonly enteredSource: string;
      /** Why it is kept although a replacement was agreed to; empty: none was. */
      readonly because: string;
    }
  | { readonly kind: 'missing'; readonly measure: string; readonly why: readonly string[] };

export interface PriorWrites {
  readonly outcomes: readonly PriorOutcome[];
  readonly cells: readonly CellWrite[];
  /** Sentences about what could not be written. */
  readonly left: readonly string[];
}

export function wanWords(amount: Fen): string {
  return `${formatAmount(amount, { unit: '万元', decimals: 2 }).replaceAll(',', '')}万元`;
}

interface Places {
  readonly sheet: RawSheet;
  readonly measure: number;
  readonly amount: number;
  readonly source: number | null;
  readonly restated: number | null;
  readonly headerRow: number;
}

function placesIn(sheet: RawSheet): Places | null {
  const { header } = locateColumns(PRIOR_YEAR_SHEET, sheet, '万元');
  const measure = header?.columns.get('measure');
  const amount = header?.columns.get('amount');
  if (header == null || measure === undefined || amount === undefined) return null;
  const [source = null, restated = null] = [header.columns.get('source'), header.columns.get('restated')];
  return { sheet, measure, amount, source, restated, headerRow: header.row };
}

function rowOf({ sheet, measure: column, headerRow }: Places, measure: string): number | null {
  const row = sheet.rows.findIndex(
    (cells, index) => index > headerRow && comparable(shown(cells[column])) === comparable(measure),
  );
  return row < 0 ? null : row;
}

function text(row: number, column: number, words: string): CellWrite {
  return { row, column, content: { kind: 'text', text: words } };
}

function sourceWords({ figures: [best], differing }: MeasureOffer): string {
  if (best === undefined) return '';
  const others = differing.map(({ amount, source }) => `${wanWords(amount)}（${source}）`);
  return others.length === 0 ? best.source : `${best.source}；另有不同的数：${others.join('、')}`;
}

interface Filled {
  readonly outcome: PriorOutcome;
  readonly cells: readonly CellWrite[];
}

/** The beginnings of what this program writes as a source; anything else was typed by a person. */
const OWN_SOURCE = /^(?:上年公开表|上年录入表|上年公开文本|本年文本)“/u;

/** Keeps what a person typed as the source of a figure that is still blank, and any formula. */
function maySetSource({ sheet }: Places, row: number, source: number, isReplaced: boolean): boolean {
  if (sheet.formulas.has(cellKey(row, source))) return false;
  const words = shown(sheet.rows[row]?.[source]);
  return isReplaced || words === '' || OWN_SOURCE.test(words);
}

function figureCells(
  places: Places,
  row: number,
  offer: MeasureOffer,
  best: PriorFigure,
  isReplaced = false,
): readonly CellWrite[] {
  const { source } = places;
  const value = amountInUnit(best.amount, '万元');
  return [
    { row, column: places.amount, content: { kind: 'number', value } },
    ...(source !== null && maySetSource(places, row, source, isReplaced)
      ? [text(row, source, sourceWords(offer))]
      : []),
  ];
}

function mayReplace(measure: string, replaceable: Replaceable): boolean {
  return replaceable === 'all' || [...replaceable].some((one) => comparable(one) === comparable(measure));
}

function filled(
  places: Places,
  row: number,
  offer: MeasureOffer,
  best: PriorFigure,
  replaceable: Replaceable,
): Filled {
  const { measure } = offer;
  const cell = places.sheet.rows[row]?.[places.amount];
  const isFormula = places.sheet.formulas.has(cellKey(row, places.amount));
  if (isBlank(cell) && !isFormula)
    return {
      outcome: { kind: 'written', measure, figure: best },
      cells: figureCells(places, row, offer, best),
    };
  const reading = typeof cell === 'number' || typeof cell === 'string' ? parseAmount(cell, '万元') : null;
  if (reading?.kind === 'amount' && isSameFigure(reading.fen, best.amount, best.origin === 'implied'))
    return { outcome: { kind: 'same', measure, figure: best }, cells: [] };
  const entered = shown(cell);
  const enteredSource = places.source === null ? '' : shown(places.sheet.rows[row]?.[places.source]);
  const isAgreed = mayReplace(measure, replaceable);
  const kept = { measure, figure: best, entered, enteredSource };
  if (!isAgreed) return { outcome: { kind: 'kept', ...kept, because: '' }, cells: [] };
  if (isFormula) return { outcome: { kind: 'kept', ...kept, because: '单元格里是公式' }, cells: [] };
  return {
    outcome: { kind: 'replaced', ...kept, because: '' },
    cells: figureCells(places, row, offer, best, true),
  };
}

function isRestated(places: Places, measure: string): boolean {
  const row = rowOf(places, measure);
  if (row === null || places.restated === null) return false;
  return !isBlank(places.sheet.rows[row]?.[places.restated]);
}

/** A figure restated from another published one may no longer be right. */
function restatedLine(measure: string): string {
  const name = measure.replace('“', '‘').replace('”', '’');
  return `“${name}”另填有调整后金额，没有改动。上年公开的金额变了，请核对调整后金额。`;
}

/** `sheet`: 上年数 of the entry workbook. `null`: its headers cannot be found. */
export function priorWrites(
  sheet: RawSheet,
  offers: readonly MeasureOffer[],
  replaceable: Replaceable,
): PriorWrites | null {
  const places = placesIn(sheet);
  if (places === null) return null;
  const outcomes: PriorOutcome[] = [];
  const cells: CellWrite[] = [];
  let next = rowBelow(sheet);
  for (const offer of offers) {
    const { measure, unknown, figures } = offer;
    const [best] = figures;
    const row = rowOf(places, measure);
    if (best === undefined) {
      const entered = row === null ? null : places.sheet.rows[row]?.[places.amount];
      if (isBlank(entered ?? null)) outcomes.push({ kind: 'missing', measure, why: unknown });
      continue;
    }
    if (row === null) {
      cells.push(text(next, places.measure, measure));
      for (const cell of figureCells(places, next, offer, best)) cells.push(cell);
      outcomes.push({ kind: 'written', measure, figure: best });
      next += 1;
      continue;
    }
    const { outcome, cells: own } = filled(places, row, offer, best, replaceable);
    outcomes.push(outcome);
    for (const cell of own) cells.push(cell);
  }
  const written = outcomes.filter(({ kind }) => kind === 'written' || kind === 'replaced');
  const restated = written.map(({ measure }) => measure).filter((one) => isRestated(places, one));
  const source =
    places.source === null && cells.length > 0 ? [`“${sheet.name}”表没有“来源”列，数字的出处没有写入。`] : [];
  return { outcomes, cells, left: [...source, ...restated.map(restatedLine)] };
}
