/**
 * Declares 上海市九张表 (2023 to 2026), as districts and city bureaus publish them, for a department and for
 * a unit.
 */
import { USUAL_KINDS } from '../../classification/spending-kinds';
import { SHEET_HEADS } from '../../entries/sheet-heads';
import type { Table } from '../../tables/table';
import type { Level } from '../../tables/level';
import type { TableSet } from '../../tables/table-set';
import { table5, table6, table7 } from './budget-tables';
import { FOLDED } from './sources';
import { table1 } from './table-1-overall';
import { table2 } from './table-2-income';
import { table3 } from './table-3-expenditure';
import { table4 } from './table-4-fiscal-appropriation';
import { table8 } from './table-8-basic-expenditure';
import { table9 } from './table-9-three-public';
import { TEXT_FORM } from './text-form';

const TABLES = [table1, table2, table3, table4, table5, table6, table7, table8, table9];

function tablesOf(level: Level): readonly Table[] {
  return TABLES.map((table) => table(level));
}

export const SHANGHAI: TableSet = {
  id: 'shanghai',
  label: '上海市九张表',
  level: 'department',
  frame: { number: null, publisher: { department: '编制部门：', unit: '编制单位：' }, emphasized: ['total'] },
  tables: tablesOf('department'),
  series: [],
  forUnit: tablesOf('unit'),
  entrySheets: [SHEET_HEADS.settings, SHEET_HEADS.roster, SHEET_HEADS.income, SHEET_HEADS.expenditure],
  kinds: USUAL_KINDS,
  basicClasses: null,
  folded: FOLDED,
  text: TEXT_FORM,
};
