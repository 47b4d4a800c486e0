/** Reads amounts of other files and works out whether they are in 元 or in 万元; what is not certain is a question. */
import { isBlank, kindOf, shown } from '../entries/cell-reading';
import { quote } from '../entries/quote';
import type { RawCell, RawSheet } from '../entries/raw-workbook';
import { AMOUNT_UNITS, type AmountUnit } from '../money/amount-unit';
import { sumFen, type Fen } from '../money/fen';
import { AMOUNT_PROBLEMS, parseAmount } from '../money/parse-amount';
import { IMPORT_WORDS_SHEET_NAME } from '../entries/own-sheet-names';
import { answerTo, type Answers } from './found';
import type { Layout } from './layout';
import { moneyOfHeader, moneyOfLine, type MoneyWord } from '../entries/money-words';

export type MoneyReading =
  | {
      readonly kind: 'money';
      readonly fen: Fen;
      /** The unit that stands in the cell itself, as in 50万元. */
      readonly ownUnit: AmountUnit | null;
    }
  | { readonly kind: 'blank' }
  | { readonly kind: 'problem'; readonly words: string };

const NO_MONEY = /^[-–—－/／]+$/u;
const OWN_UNIT = /^[¥￥]?(?<digits>[^元万¥￥]+)(?<unit>万元|万|元)?$/u;

function withOwnUnit(text: string): { readonly digits: string; readonly unit: AmountUnit } | null {
  const plain = text.trim();
  const parts = OWN_UNIT.exec(plain)?.groups;
  const unit = parts?.unit;
  if (parts?.digits === undefined) return null;
  if (unit === undefined) return /^[¥￥]/u.test(plain) ? { digits: parts.digits, unit: '元' } : null;
  return { digits: parts.digits, unit: unit === '元' ? '元' : '万元' };
}

/** A dash stands for no money; a blank is no zero. */
export function readMoney(cell: RawCell, unit: AmountUnit): MoneyReading {
  if (cell === null || isBlank(cell)) return { kind: 'blank' };
  if (typeof cell !== 'string' && typeof cell !== 'number')
    return { kind: 'problem', words: `金额“${quote(shown(cell))}”${kindOf(cell)?.words ?? ''}` };
  if (typeof cell === 'string' && NO_MONEY.test(cell.trim())) return { kind: 'blank' };
  const own = typeof cell === 'string' ? withOwnUnit(cell) : null;
  const reading = parseAmount(own?.digits ?? cell, own?.unit ?? unit);
  if (reading.kind === 'amount') return { kind: 'money', fen: reading.fen, ownUnit: own?.unit ?? null };
  const { what, remedy } = AMOUNT_PROBLEMS[reading.reason];
  return { kind: 'problem', words: `金额“${quote(shown(cell))}”${what}。${remedy}` };
}

export type MoneyUnit =
  /** `why`: in the clerk's words. */
  | { readonly kind: 'certain'; readonly unit: AmountUnit; readonly why: string }
  | { readonly kind: 'ask'; readonly why: string };

/** Sums of what is entered already, to compare with. */
export interface MoneyEvidence {
  /** The unit that a person stated. */
  readonly given: AmountUnit | null;
  /** The unit that a person stated for an earlier file with these columns; `null`: none. */
  readonly kept: AmountUnit | null;
  /** Sums in 分 that the sheet should come to, each in words. */
  readonly sums: readonly { readonly words: string; readonly fen: Fen }[];
}

/** What the headers of amounts and the lines above the entries say. */
function statedMoney(sheet: RawSheet, { columns, firstRow }: Layout): readonly MoneyWord[] {
  const headers = columns
    .filter(({ meaning }) => meaning?.role === 'amount' || meaning?.role === 'total')
    .map(({ header, upper }) => moneyOfHeader(header) ?? moneyOfHeader(upper));
  const lines = sheet.rows
    .slice(0, firstRow)
    .flat()
    .filter((cell) => typeof cell === 'string')
    .map(moneyOfLine);
  return [...headers, ...lines].filter((word) => word !== null);
}

/** A stated unit that is not read, such as 千元; `null`: none. */
export function unreadMoney(sheet: RawSheet, layout: Layout): string | null {
  return statedMoney(sheet, layout).find(({ unit }) => unit === null)?.word ?? null;
}

/** More than any line of a department: a hundred billion yuan. */
const LARGEST_LINE = 10_000_000_000_000;

function amountsIn(cells: readonly RawCell[], unit: AmountUnit): readonly Fen[] | null {
  const amounts: Fen[] = [];
  for (const cell of cells) {
    const reading = readMoney(cell, unit);
    if (reading.kind === 'problem') return null;
    if (reading.kind === 'money') amounts.push(reading.fen);
  }
  return amounts;
}

function bySums(cells: readonly RawCell[], { sums }: MoneyEvidence): MoneyUnit | null {
  const agreeing = AMOUNT_UNITS.flatMap((unit) => {
    const amounts = amountsIn(cells, unit);
    if (amounts === null || amounts.length === 0) return [];
    const total = sumFen(amounts);
    const match = sums.find(({ fen }) => fen === total && total !== 0);
    return match === undefined ? [] : [{ unit, words: match.words }];
  });
  const [only] = agreeing;
  if (only === undefined || agreeing.length > 1) return null;
  return { kind: 'certain', unit: only.unit, why: `按${only.unit}计，合计与${only.words}相等` };
}

function byDecimals(cells: readonly RawCell[]): MoneyUnit | null {
  const fine = cells.find((cell) => {
    if (typeof cell !== 'string' && typeof cell !== 'number') return false;
    const reading = parseAmount(cell, '元');
    return reading.kind === 'unreadable' && reading.reason === 'too-many-decimals';
  });
  if (fine === undefined || fine === null) return null;
  return { kind: 'certain', unit: '万元', why: `“${shown(fine)}”的小数超过两位，按元计会小于一分` };
}

function bySize(cells: readonly RawCell[]): MoneyUnit | null {
  const large = cells.find((cell) => {
    const reading = readMoney(cell, '万元');
    const tooLarge = (typeof cell === 'string' || typeof cell === 'number') && isTooLarge(cell);
    return tooLarge || (reading.kind === 'money' && Math.abs(reading.fen) > LARGEST_LINE);
  });
  if (large === undefined) return null;
  return { kind: 'certain', unit: '元', why: `“${shown(large)}”按万元计超过1000亿元` };
}

function isTooLarge(cell: string | number): boolean {
  const reading = parseAmount(cell, '万元');
  return reading.kind === 'unreadable' && reading.reason === 'too-large';
}

/** Comes last: what the file itself says counts more than the file of last year. */
function byEarlierFile(kept: AmountUnit | null): MoneyUnit | null {
  if (kept === null) return null;
  const why = `“${IMPORT_WORDS_SHEET_NAME}”中记着，上次这样的表是${kept}`;
  return { kind: 'certain', unit: kept, why };
}

/** Names the columns of a form, for the answer about its money: another form has its own. */
export function moneyWord({ columns }: Pick<Layout, 'columns'>): string {
  const headers = columns.filter(({ header }) => header !== '').map(({ header }) => header);
  return `金额单位：${headers.join('、')}`;
}

export function keptMoneyUnit(layout: Layout, answers: Answers): AmountUnit | null {
  const answer = answerTo(answers, moneyWord(layout));
  return AMOUNT_UNITS.find((unit) => unit === answer) ?? null;
}

/** `cells`: the amounts of the lines, without totals. */
export function moneyUnitOf(
  sheet: RawSheet,
  layout: Layout,
  cells: readonly RawCell[],
  evidence: MoneyEvidence,
): MoneyUnit {
  if (evidence.given !== null) return { kind: 'certain', unit: evidence.given, why: '按您的指定' };
  const stated = new Set(
    statedMoney(sheet, layout)
      .map(({ unit }) => unit)
      .filter((unit) => unit !== null),
  );
  const [only] = stated;
  if (stated.size > 1) return { kind: 'ask', why: '文件中既写了元，又写了万元' };
  if (only !== undefined) return { kind: 'certain', unit: only, why: `文件中写明单位是${only}` };
  const plain = cells.filter((cell) => {
    const reading = readMoney(cell, '元');
    return reading.kind !== 'money' || reading.ownUnit === null;
  });
  if (plain.every((cell) => readMoney(cell, '元').kind === 'blank'))
    return { kind: 'certain', unit: '元', why: '每个金额都带有单位' };
  return (
    bySums(plain, evidence) ??
    byDecimals(plain) ??
    bySize(plain) ??
    byEarlierFile(evidence.kept) ?? { kind: 'ask', why: '表头、表中的说明和数字本身都看不出是元还是万元' }
  );
}
