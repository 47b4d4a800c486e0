/**
 * Finds two meanings of 公用经费 in one document: by item in table 05, by spending kind in table 06. Reports
 * the bridge.
 */
import { fenOf, isAmount } from '../../../published/figure';
import { type PublishedCell } from '../../../published/published-table';
import { cellKey } from '../../../checks/arithmetic/build';
import type { CheckDefinition, RawFinding, RuleProbe } from '../../../checks/check-definition';
import type { CheckContext } from '../../../checks/context';
import type { Figures } from '../../../checks/figures';
import { foundFigure } from '../../../checks/found-cells';
import { rule, type Rule } from '../../../checks/rule';
import { say, table as mention } from '../../../checks/statement';
import { details, pairOf } from './selections';

const WHOLES = ['goods', 'capital'].map((column) => cellKey('05', 'functions', 'total', column));
const OPERATING = cellKey('06', 'pairs', 'total', 'operating');
/** Items of 商品和服务支出 and 资本性支出. */
const OPERATING_ITEMS = /^(?:302|309|310)/u;

function countedAsPersonnel(context: CheckContext): readonly PublishedCell[] {
  return details(context, '06', 'pairs')
    .filter((row) => OPERATING_ITEMS.test(pairOf(row).departmental))
    .flatMap((row) => row.cells.get('personnel') ?? []);
}

/** An item has one row per governmental item, so its rows are added up. */
function sumsByItem(cells: readonly PublishedCell[], context: CheckContext): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  for (const cell of cells) {
    const name = context.rowLabel(cell);
    const amount = fenOf(cell.figure);
    if (amount !== null) sums.set(name, (sums.get(name) ?? 0) + amount);
  }
  return sums;
}

function bridge(context: CheckContext, figures: Figures, keys: readonly string[]): readonly RawFinding[] {
  const wholes = WHOLES.flatMap((key) => figures(key) ?? []);
  const operating = figures(OPERATING);
  const amounts = wholes.flatMap(({ figure }) => fenOf(figure) ?? []);
  const own = operating === undefined ? null : fenOf(operating.figure);
  const moved = keys.flatMap((key) => figures(key) ?? []).filter(({ figure }) => isAmount(figure));
  if (operating === undefined || own === null || moved.length === 0 || amounts.length < WHOLES.length)
    return [];
  const byItem = amounts.reduce<number>((sum, amount) => sum + amount, 0);
  const items = sumsByItem(moved, context);
  const parts = [...items.values()].map((sum) => context.shown('06', sum));
  const rest = [...items.values()].reduce((left, sum) => left - sum, byItem);
  // Rounded figures may differ in the last digit.
  const sign = rest === own ? '=' : '≈';
  const names = [...items.keys()].map((name) => `“${name}”`);
  return [
    {
      cells: [operating, ...moved, ...wholes].map((cell) => foundFigure(context, cell)),
      statement: say`${mention('05')}公用经费按科目是 ${context.shown('05', byItem)}，${mention('06')}是 ${context.shown('06', own)}：${names.join('、')}列为人员经费（${[context.shown('05', byItem), ...parts].join(' − ')} ${sign} ${context.shown('06', own)}）`,
    },
  ];
}

function probes(context: CheckContext, made: Rule): readonly RuleProbe[] {
  const items = countedAsPersonnel(context).map(({ key }) => key);
  const cells = [...WHOLES, OPERATING, ...items];
  if (!cells.every((key) => context.cells.has(key))) return [];
  return [{ rule: made, cells, run: (figures) => bridge(context, figures, items) }];
}

/** X-12e checks whether the bridge adds up. */
export const OPERATING_MEANINGS: CheckDefinition = {
  rule: rule({
    id: 'X-12f',
    title: '公用经费两处口径一致',
    severity: 'I',
    nature: 'practice',
    scope: ['05', '06'],
    statement: '05表按科目列的公用经费与06表公用经费口径相同；不同的说明差在哪些科目',
    remedy: '两处口径不同不是差错；在文字说明中引用时请写明是哪一种',
  }),
  probes,
};
