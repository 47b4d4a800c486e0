/** T06, T07: checks which economic items the expenditure of a department uses. */
import { forReader, say } from '../../../checks/statement';
import { UNIT_TYPES, type EconomicSide } from '../../../classification/unit-types';
import { idsOf } from '../../../classification/labels';
import type { CheckDefinition, RawFinding } from '../../../checks/check-definition';
import type { CheckContext } from '../../../checks/context';
import type { Figures } from '../../../checks/figures';
import { shareOf } from '../../../published/figure';
import { foundText } from '../../../checks/found-cells';
import type { PublishedCell, PublishedRow } from '../../../published/published-table';
import { contentRule } from './content-rule';
import { byFigures, byTexts, fenNow, rowFinding } from '../../../checks/rules/row-findings';
import { OTHER_GOODS_SHARE } from './practice';
import { details, itemRows, pairOf, rowsOf } from './selections';

/** Governmental classes by side: 501 to 504 belong to 机关, 505 and 506 to 事业单位. */
const SIDES: Readonly<Record<EconomicSide, readonly string[]>> = {
  administrative: ['501', '502', '503', '504'],
  institutional: ['505', '506'],
};

function sidesPresent(context: CheckContext): ReadonlySet<EconomicSide> {
  return new Set((context.entered?.entries.units ?? []).map(({ type }) => UNIT_TYPES[type].side));
}

function unitSides(context: CheckContext): readonly RawFinding[] {
  const present = sidesPresent(context);
  // Without a roster the types of units are unknown.
  if (present.size === 0) return [];
  const absent = idsOf(SIDES).filter((side) => !present.has(side));
  return details(context, '06', 'pairs').flatMap((row) => {
    const { governmental } = pairOf(row);
    const side = absent.find((one) => SIDES[one].some((first) => governmental.startsWith(first)));
    if (side === undefined) return [];
    const kind = side === 'administrative' ? '行政和参公单位' : '事业单位';
    return [
      rowFinding(
        '06',
        'pairs',
        row,
        'governmentalCode',
        say`用了${kind}的政府经济科目${governmental}，${NO_SUCH_UNIT}`,
        {
          actual: governmental,
        },
      ),
    ];
  });
}

/** The words for one unit about its own type. */
const NO_SUCH_UNIT = forReader('名册中没有这类单位', '与本单位的类型不符');
const OWN_PROJECTS = forReader('部门自己的项目', '单位的项目');

const USUAL_BASIC = ['301', '302', '303', '310'];

function unusualBasic(context: CheckContext): readonly RawFinding[] {
  return details(context, '06', 'pairs').flatMap((row) => {
    const { departmental } = pairOf(row);
    if (!/^\d+$/u.test(departmental) || USUAL_BASIC.some((first) => departmental.startsWith(first)))
      return [];
    return [rowFinding('06', 'pairs', row, 'departmentalCode', `（${departmental}）一般不在基本支出中列支`)];
  });
}

function performancePay(context: CheckContext): readonly RawFinding[] {
  return itemRows(context, '06', '30107')
    .filter((row) => pairOf(row).governmental !== '50501')
    .map((row) => rowFinding('06', 'pairs', row, 'governmentalCode', '（30107）只应对应50501'));
}

function otherClasses(context: CheckContext): readonly RawFinding[] {
  return rowsOf(context, '07', 'pairs')
    .filter((row) => row.role === 'detail' && /^399|-599/u.test(row.subject))
    .map((row) =>
      rowFinding('07', 'pairs', row, 'departmentalClass', say`用了399或599类，${OWN_PROJECTS}一般不用`),
    );
}

function totalsOf(rows: readonly PublishedRow[]): readonly PublishedCell[] {
  return rows.flatMap((row) => row.cells.get('total') ?? []);
}

/** Adds up cells; `null` if one of them is unreadable. */
function sum(cells: readonly PublishedCell[], figures: Figures): number | null {
  return cells.reduce<number | null>((total, cell) => {
    const amount = fenNow(cell, figures);
    return total === null || amount === null ? null : total + amount;
  }, 0);
}

/** Returns the cells from which 30299 within the projects is computed. */
function otherGoodsCells(context: CheckContext): readonly PublishedCell[] {
  const projects = context.cell('03', 'functions', 'total', 'projects');
  return [
    ...(projects === undefined ? [] : [projects]),
    ...totalsOf(itemRows(context, '07', '30299')),
    ...totalsOf(itemRows(context, '06', '30299')),
  ];
}

/** Computes 30299 within the projects: table 07 minus the basic expenditure of table 06. */
function otherGoods(context: CheckContext, figures: Figures): readonly RawFinding[] {
  const rows = itemRows(context, '07', '30299');
  const projects = context.cell('03', 'functions', 'total', 'projects');
  const whole = fenNow(projects, figures);
  const all = sum(totalsOf(rows), figures);
  const basic = sum(totalsOf(itemRows(context, '06', '30299')), figures);
  const [first] = rows;
  if (first === undefined || whole === null || all === null || basic === null) return [];
  const inProjects = all - basic;
  if (whole <= 0 || inProjects <= whole * OTHER_GOODS_SHARE) return [];
  const share = shareOf(inProjects, whole);
  return [
    {
      cells: [foundText('07', 'pairs', first, 'departmentalName', '')],
      statement: `30299其他商品和服务支出占项目支出的${share}，超过${String(OTHER_GOODS_SHARE * 100)}%`,
      actual: share,
    },
  ];
}

export const ECONOMIC_USE_CHECKS: readonly CheckDefinition[] = [
  byTexts(
    contentRule(
      'T06-R7',
      '政府经济科目与单位类型相符',
      ['06'],
      '行政、参公单位用501至504类，事业单位用505、506类',
      '请核对单位类型和科目',
    ),
    unitSides,
  ),
  byTexts(
    contentRule(
      'T06-R8',
      '基本支出只用301、302、303、310类',
      ['06'],
      '基本支出一般只有301、302、303、310类',
      '请核实',
      {
        severity: 'X',
        nature: 'practice',
      },
    ),
    unusualBasic,
  ),
  byTexts(
    contentRule('T06-R9', '绩效工资只对应50501', ['06'], '30107绩效工资只对应50501', '请核对单位类型和科目', {
      severity: 'X',
    }),
    performancePay,
  ),
  byTexts(
    contentRule(
      'T07-R5',
      '不用399、599类',
      ['07'],
      '部门自己的项目不用399、599类',
      '请改用具体科目，或说明原因',
      {
        severity: 'X',
        nature: 'practice',
      },
    ),
    otherClasses,
  ),
  byFigures(
    contentRule(
      'T07-R6',
      '其他商品和服务支出占比不高',
      ['06', '07'],
      '30299占项目支出的比例不超过限额',
      '请细化到具体科目，或说明原因',
      {
        severity: 'X',
        nature: 'practice',
      },
    ),
    otherGoodsCells,
    otherGoods,
  ),
];
