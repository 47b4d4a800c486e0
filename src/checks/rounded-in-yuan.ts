/**
 * Handles documents whose figures are rounded further than their unit: in 元 to whole 元, or, as tables in 万元 multiplied
 * by 10,000, to 百元; in 千元 likewise. A difference that such rounding explains is a hint, no error: a district's 款 add up to 189,767,552 under 合计
 * 189,767,551. The budget itself may be in such figures as well.
 */
import { FEN_PER_UNIT, type PrintedUnit } from '../money/amount-unit';
import { stepOf, type AmountStyle } from '../money/amount-style';
import { fenOf } from '../published/figure';
import type { TableId } from '../tables/table';
import { outcomeOf, type Relation } from './arithmetic/relation';
import type { CheckContext } from './context';
import type { Figures } from './figures';

/** A smaller number of figures may be whole by chance. */
const LEAST_FIGURES = 20;

export interface RoundedStep {
  readonly words: string;
  readonly style: Pick<AmountStyle, 'unit' | 'decimals'>;
}

/** The steps to which all figures of a unit may be rounded, the coarsest first. */
function stepsOf(unit: PrintedUnit): readonly RoundedStep[] {
  return [
    { words: `各数按万元保留两位小数，再换算成${unit}`, style: { unit: '万元', decimals: 2 } },
    { words: '各数分别取整到元', style: { unit: '元', decimals: 0 } },
  ];
}

/** Whether the step is coarser than the figures of the table could be. */
function isCoarser(step: RoundedStep, own: AmountStyle): boolean {
  return stepOf(step.style) > stepOf(own);
}

function stepIn({ workbook, cells, style }: CheckContext): RoundedStep | null {
  const [fine] = workbook.tables.filter(({ amounts }) => FEN_PER_UNIT[amounts.unit] < FEN_PER_UNIT.万元);
  if (fine === undefined) return null;
  let count = 0;
  let steps = stepsOf(fine.amounts.unit).filter((step) => isCoarser(step, fine.amounts));
  for (const { path, figure } of cells.values()) {
    const amount = fenOf(figure);
    if (amount === null || amount === 0 || style(path.table).unit !== fine.amounts.unit) continue;
    if (steps.some((step) => amount % stepOf(step.style) !== 0))
      steps = steps.filter((step) => amount % stepOf(step.style) === 0);
    if (steps.length === 0) return null;
    count += 1;
  }
  const [coarsest] = steps;
  return count < LEAST_FIGURES || coarsest === undefined ? null : coarsest;
}

/** Cache by the cells as read. */
const known = new WeakMap<CheckContext['cells'], RoundedStep | 'exact'>();

/** The step to which the figures of the document are rounded; `null`: to no other than their tables show. */
export function roundedStep(context: CheckContext): RoundedStep | null {
  const step = known.get(context.cells) ?? stepIn(context) ?? 'exact';
  known.set(context.cells, step);
  return step === 'exact' ? null : step;
}

/** Whether the relation holds with the rounding of the document. */
export function isRoundedInYuan(relation: Relation, figures: Figures, context: CheckContext): boolean {
  const step = roundedStep(context);
  if (step === null) return false;
  const style = (id: TableId): AmountStyle => {
    const own = context.style(id);
    return isCoarser(step, own) ? { ...own, ...step.style } : own;
  };
  const { kind } = outcomeOf(relation, figures, { ...context, style });
  return kind === 'kept' || kind === 'unlikely';
}
