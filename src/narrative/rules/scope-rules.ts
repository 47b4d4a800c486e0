/** N-13, N-14: the units that a figure counts, and purchases that a text does not have. */
import { rule } from '../../checks/rule';
import { chosenWords, factOf, isOutturnScope } from '../binding/facts';
import { normalWords } from '../reading/normal-text';
import { nameOf, placeOf, writtenOf, valueOf, wan, wordsAt, type TextCheckContext } from './text-context';
import type { RawTextFinding, TextRule } from './text-finding';

const UNITS = rule({
  id: 'N-13',
  title: '机关运行经费的范围',
  severity: 'E',
  scope: [],
  statement: '机关运行经费是行政单位和参公事业单位的公用经费，或写明统计范围',
  remedy: '请按口径改正，或写明统计范围',
});

const PURCHASES = rule({
  id: 'N-14',
  title: '政府采购',
  severity: 'X',
  scope: [],
  statement: '未安排政府采购的，没有通常需要采购的支出',
  remedy: '请核实，或说明',
});

/** What all units together have is not what the term means, unless the text says so. */
function findUnits(context: TextCheckContext): readonly RawTextFinding[] {
  const { unitScope } = context.reading;
  const section = context.sections.find((one) => one.section.id === unitScope?.section);
  if (unitScope === undefined || section === undefined) return [];
  const [written] = writtenOf(context, section, unitScope.subject);
  const value = written === undefined ? null : valueOf(written.bound.place.number);
  const isSaid = section.section.paragraphs.some(({ normal: { text } }) =>
    unitScope.said.some((words) => text.includes(normalWords(words))),
  );
  if (written === undefined || value === null || isSaid) return [];
  const [right, all] = [factOf(unitScope.right, context), factOf(unitScope.ofAll, context)];
  if (all.kind === 'unknown' || value !== all.value) return [];
  if (right.kind === 'known' && right.value === value) return [];
  const words = wordsAt(placeOf(written.bound));
  const expected =
    right.kind === 'known'
      ? `；${unitScope.rightUnits}的为${wan(right.value)}`
      : `；是否都是${unitScope.rightUnits}，没有单位名册不能确认`;
  return [
    {
      ...(right.kind === 'known' ? {} : { severity: 'X' as const }),
      at: placeOf(written.bound),
      about: `${unitScope.section} scope`,
      cells: all.cells,
      statement: `${words}是全部单位的公用经费${expected}`,
    },
  ];
}

/** As 来源 says where 口径 is blank: 读入上年数 notes it there. */
const NOTED = /（口径：([^（）]+)）/u;

/** Last year's figure counts other units than this year's: the change means nothing. */
function findOtherScope(context: TextCheckContext): readonly RawTextFinding[] {
  const { unitScope } = context.reading;
  const { entered } = context;
  const section = context.sections.find((one) => one.section.id === unitScope?.section);
  if (unitScope === undefined || entered === null || section === undefined) return [];
  const changes = context.numbers.filter(
    (one) =>
      one.section === section &&
      one.bound.as.subject.id === unitScope.subject &&
      (one.bound.as.kind === 'change' || one.bound.as.kind === 'rate'),
  );
  const [change] = changes;
  const prior = entered.entries.priorYear.find(
    ({ measure }) => measure === change?.bound.as.subject.compared?.measure,
  );
  // A restated figure is on this year's terms.
  if (change === undefined || prior === undefined || prior.restated !== undefined) return [];
  const last = prior.scope ?? NOTED.exec(prior.source)?.[1] ?? null;
  const now = chosenWords(entered, unitScope.choice.item) ?? unitScope.choice.usual;
  if (last === null || isOutturnScope(last) || normalWords(last) === normalWords(now)) return [];
  return [
    {
      severity: 'X',
      at: placeOf(change.bound),
      about: `${unitScope.section} last year's scope`,
      statement: `“${nameOf(change.bound.as.subject)}”本年按“${now}”统计，上年数按“${last}”统计，口径不同，不能直接比较`,
      remedy: '请换成同一口径的上年数，或在文字中写明',
    },
  ];
}

function findPurchases(context: TextCheckContext): readonly RawTextFinding[] {
  const { purchases } = context.reading;
  const section = context.sections.find((one) => one.section.id === purchases?.section);
  if (purchases === undefined || section === undefined) return [];
  const [written] = writtenOf(context, section, purchases.subject);
  if (written === undefined || valueOf(written.bound.place.number) !== 0) return [];
  const { table, block, column } = purchases.of;
  const rows = (context.check.block(table, block)?.rows ?? []).filter(
    ({ role, subject }) => role === 'detail' && purchases.codes.some((code) => subject.startsWith(code)),
  );
  const cells = rows.flatMap((row) => {
    const cell = row.cells.get(column);
    return cell?.figure.kind === 'figure' && cell.figure.fen > 0
      ? [{ cell, label: row.label, fen: cell.figure.fen }]
      : [];
  });
  if (cells.length === 0) return [];
  const named = cells.map(({ label, fen }) => `“${label}”${wan(fen)}`).join('、');
  return [
    {
      at: placeOf(written.bound),
      about: `${purchases.section} items`,
      cells: cells.map(({ cell }) => cell),
      statement: `未安排政府采购，但${named}可能属于政府采购`,
    },
  ];
}

export const SCOPE_RULES: readonly TextRule[] = [
  { rule: UNITS, find: (context) => [...findUnits(context), ...findOtherScope(context)] },
  { rule: PURCHASES, find: findPurchases },
];
