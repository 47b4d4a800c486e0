/** N-13, N-14: the units that a figure counts, and purchases that a text does not have. */
import { rule } from '../../checks/rule';
import { factOf } from '../binding/facts';
import { normalWords } from '../reading/normal-text';
import { placeOf, writtenOf, valueOf, wan, wordsAt, type TextCheckContext } from './text-context';
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
  { rule: UNITS, find: findUnits },
  { rule: PURCHASES, find: findPurchases },
];
