/** Totals against the rows below them: 合计, the department, units, 类 and 款. */
import type { TableId } from '../../../tables/table';
import { detailRows, rowIsCopy, rowIsSum } from '../../../checks/arithmetic/build';
import type { Relation } from '../../../checks/arithmetic/relation';
import type { CheckDefinition } from '../../../checks/check-definition';
import type { CheckContext } from '../../../checks/context';
import type { PrintedBlock, PrintedRow } from '../../../published/printed-table';
import { rule, type Rule } from '../../../checks/rule';

interface RowSumRule {
  readonly id: string;
  readonly title: string;
  readonly statement: string;
  readonly table: TableId;
  readonly block: string;
  /** Which rows, and what they are made of. */
  readonly of: (made: Rule, block: PrintedBlock, context: CheckContext) => readonly Relation[];
}

const ALL_ROWS = '各行合计';

function wholeRow(block: PrintedBlock): PrintedRow | undefined {
  return block.rows.find(({ key }) => key === 'department') ?? block.rows.find(({ key }) => key === 'total');
}

/** The department's row, or the total where there is none, is the sum of the details. */
function detailsOf(made: Rule, block: PrintedBlock): readonly Relation[] {
  const whole = wholeRow(block);
  return whole === undefined ? [] : rowIsSum(made, whole, detailRows(block), ALL_ROWS);
}

/** 合计 repeats the department's row. */
function totalIsDepartment(made: Rule, block: PrintedBlock, context: CheckContext): readonly Relation[] {
  const total = block.rows.find(({ key }) => key === 'total');
  const department = block.rows.find(({ key }) => key === 'department');
  return total === undefined || department === undefined ? [] : rowIsCopy(context, made, total, department);
}

/** A row of 类 or 款, or of a unit, is the sum of the items printed below it. */
function subtotals(made: Rule, block: PrintedBlock): readonly Relation[] {
  const details = detailRows(block);
  return block.rows
    .filter(({ role }) => role === 'group')
    .flatMap((group) => {
      const isUnit = group.subject.startsWith('unit:');
      const prefix = isUnit ? `${group.subject.slice('unit:'.length)}:` : group.subject;
      const below = details.filter(({ subject }) => subject.startsWith(prefix));
      return below.length === 0 ? [] : rowIsSum(made, group, below, ALL_ROWS);
    });
}

/** A unit is the sum of its projects, the department of its units. */
function unitsOfProjects(made: Rule, block: PrintedBlock): readonly Relation[] {
  const groups = block.rows.filter(({ role }) => role === 'group');
  const details = detailRows(block);
  const ofUnits = groups.flatMap((group) => {
    const projects = details.filter(({ subject }) => subject.startsWith(`${group.subject}-`));
    return rowIsSum(made, group, projects, '各项目合计');
  });
  const whole = wholeRow(block);
  return whole === undefined ? ofUnits : [...ofUnits, ...rowIsSum(made, whole, groups, '各单位合计')];
}

const FUNCTION_RULES = ['03', '05', '09'].flatMap((table): readonly RowSumRule[] => [
  {
    id: `T${table}-R4`,
    title: '合计等于各功能科目之和',
    statement: '每列：部门行 = 各功能科目（项）之和，合计行 = 部门行',
    table,
    block: 'functions',
    of: (made, block, context) => [...detailsOf(made, block), ...totalIsDepartment(made, block, context)],
  },
  {
    id: `T${table}-R5`,
    title: '类、款小计等于其下各项之和',
    statement: '印有类、款或单位小计行的，每列：小计 = 其下各项之和',
    table,
    block: 'functions',
    of: subtotals,
  },
]);

const ROW_SUM_RULES: readonly RowSumRule[] = [
  {
    id: 'T02-R5',
    title: '部门收入等于各单位之和',
    statement: '每列：部门行 = 各预算单位之和',
    table: '02',
    block: 'units',
    of: detailsOf,
  },
  {
    id: 'T02-R6',
    title: '合计行等于部门行',
    statement: '每列：合计行 = 部门行',
    table: '02',
    block: 'units',
    of: totalIsDepartment,
  },
  ...FUNCTION_RULES,
  {
    id: 'T06-R2',
    title: '合计等于各行之和',
    statement: '每列：合计行 = 各经济科目之和',
    table: '06',
    block: 'pairs',
    of: detailsOf,
  },
  {
    id: 'T07-R2',
    title: '合计等于各行之和',
    statement: '每列：部门行 = 各经济科目之和，合计行 = 部门行',
    table: '07',
    block: 'pairs',
    of: (made, block, context) => [...detailsOf(made, block), ...totalIsDepartment(made, block, context)],
  },
  {
    id: 'T10-R2',
    title: '部门项目支出等于各项目之和',
    statement: '每列：部门行 = 各项目之和，合计行 = 部门行',
    table: '10',
    block: 'projects',
    of: (made, block, context) => [...detailsOf(made, block), ...totalIsDepartment(made, block, context)],
  },
  {
    id: 'T12-R2',
    title: '单位等于其项目之和，部门等于各单位之和',
    statement: '每列：单位行 = 其下各项目之和，部门行 = 各单位之和',
    table: '12',
    block: 'projects',
    of: unitsOfProjects,
  },
];

export const ROW_SUM_CHECKS: readonly CheckDefinition[] = ROW_SUM_RULES.map((spec) => ({
  rule: rule({
    id: spec.id,
    title: spec.title,
    severity: 'E',
    nature: 'arithmetic',
    scope: [spec.table],
    tolerance: 'R',
    statement: spec.statement,
    remedy: '请核对合计公式是否包含每一行、有没有漏行或重复行，再核对各行数字',
  }),
  relations: (context, made) => {
    const block = context.block(spec.table, spec.block);
    return block === undefined ? [] : spec.of(made, block, context);
  },
}));
