/** Declares 河南省十二张表 (2023), the set of the reference department. */
import { USUAL_KINDS } from '../../classification/spending-kinds';
import { TABLE_SHEETS } from '../../entries/sheet-heads';
import type { Table } from '../../tables/table';
import type { TableSet } from '../../tables/table-set';
import { TABLE_01 } from './table-01-overall';
import { TABLE_02 } from './table-02-income';
import { TABLE_03 } from './table-03-expenditure';
import { TABLE_04 } from './table-04-fiscal-appropriation';
import { TABLE_05 } from './table-05-general-budget';
import { TABLE_06 } from './table-06-basic-expenditure';
import { TABLE_07 } from './table-07-economic-classification';
import { TABLE_08 } from './table-08-three-public-expenses';
import { TABLE_09 } from './table-09-government-fund';
import { TABLE_10 } from './table-10-projects';
import { TABLE_11 } from './table-11-overall-performance';
import { TABLE_12 } from './table-12-project-performance';
import { BASIC_CLASSES } from './policy';
import { TEXT_FORM } from './text-form';
import { numbered } from './titles';
import { unitTables } from './unit-tables';

const TABLES: readonly Table[] = [
  TABLE_01,
  TABLE_02,
  TABLE_03,
  TABLE_04,
  TABLE_05,
  TABLE_06,
  TABLE_07,
  TABLE_08,
  TABLE_09,
  TABLE_10,
  TABLE_11,
  TABLE_12,
];

export const HENAN_2023: TableSet = {
  id: 'henan-2023',
  label: '河南省十二张表',
  level: 'department',
  frame: {
    number: numbered,
    publisher: { department: '部门名称：', unit: '单位名称：' },
    emphasized: ['total'],
  },
  tables: TABLES,
  series: [],
  forUnit: unitTables(TABLES),
  entrySheets: TABLE_SHEETS,
  kinds: USUAL_KINDS,
  basicClasses: BASIC_CLASSES,
  folded: [],
  text: TEXT_FORM,
};
