/** Builds returns that only fail the unit's own checks (U-06): first errors to correct, then figures to confirm. */
import { changedSheet, typed } from '../support/distributed';
import { textCell } from '../support/plans';
import {
  EXPENDITURE,
  INCOME,
  INDICATORS,
  content,
  eachRow,
  typedLine,
  type BadReturn,
} from './spoilt-returns';

export const CHECKED_RETURNS: readonly BadReturn[] = [
  content('a governmental item that the departmental item cannot have', typed(EXPENDITURE, 'J2', '50201')),
  content('a governmental item of the other type of units', typed(EXPENDITURE, 'J2', '50501')),
  content('a total cost that is not the amount', typed(INDICATORS, 'F2', '≤0.08万元')),
  content('a total cost in the wrong unit', typed(INDICATORS, 'F2', '≤500万元')),
  content(
    'parts of the cost that exceed the amount',
    typed(INDICATORS, 'E2', '教材费'),
    typed(INDICATORS, 'F2', '≤0.09万元'),
  ),
  content(
    'amounts in the name of a project that are not its amount',
    typed(EXPENDITURE, 'G3', '综合事务（含会议2万、培训3万）'),
  ),
  content(
    'a project code of twenty digits',
    typed(EXPENDITURE, 'F3', '41120023000000000760'),
    ...['A2', 'A3', 'A4', 'A5'].map((cell) => typed(INDICATORS, cell, '41120023000000000760')),
  ),
  content(
    'two projects of one name',
    typedLine,
    typed(EXPENDITURE, 'E4', '其他运转类'),
    typed(EXPENDITURE, 'C4', '2080102'),
    typed(EXPENDITURE, 'F4', '411200230000000007609'),
    typed(EXPENDITURE, 'G4', '综合事务'),
    typed(EXPENDITURE, 'H4', '30201'),
  ),
  content('a target without unit', typed(INDICATORS, 'F3', '2')),
  content('a target still to be filled in', typed(INDICATORS, 'F3', 'XX次')),
  content('a cost that is a floor', typed(INDICATORS, 'F2', '≥0.05万元')),
  content('satisfaction among the benefits', typed(INDICATORS, 'E4', '参训人员满意度')),
  content('the name of an indicator cut off', typed(INDICATORS, 'E3', '培训次数，')),
  content('indicators in words only', ...['F2', 'F3', 'F4'].map((cell) => typed(INDICATORS, cell, '较好'))),
  content(
    'a project without satisfaction',
    eachRow(INDICATORS, (cells, row) => (row === 4 ? [] : cells)),
  ),
  content('wages in an item of pensioners', typed(EXPENDITURE, 'C2', '2080501')),
  content('wages in an item of projects', typed(EXPENDITURE, 'C2', '2080102')),
  content('a project in an item of contributions', typed(EXPENDITURE, 'C3', '2080505')),
  content(
    'contributions whose functional and economic items disagree',
    typed(EXPENDITURE, 'C2', '2210201'),
    typed(EXPENDITURE, 'H3', '30113'),
    typed(EXPENDITURE, 'J3', '50103'),
  ),
  content(
    'business income of an administrative unit',
    typed(INCOME, 'D2', '事业收入'),
    typed(EXPENDITURE, 'L2', '事业收入'),
    typed(EXPENDITURE, 'L3', '事业收入'),
  ),
  content(
    'general public budget and none of it appropriation',
    typed(INCOME, 'D2', '一般公共预算-其他'),
    typed(EXPENDITURE, 'L2', '一般公共预算-其他'),
    typed(EXPENDITURE, 'L3', '一般公共预算-其他'),
  ),
  content(
    'projects of other goods and services',
    typed(EXPENDITURE, 'H3', '30299'),
    typed(EXPENDITURE, 'J3', '50299'),
  ),
  content(
    'projects of other expenditure',
    typed(EXPENDITURE, 'H3', '39999'),
    typed(EXPENDITURE, 'J3', '59999'),
  ),
  content(
    'two rows put in above the header, and a target without unit',
    typed(INDICATORS, 'F3', '2'),
    changedSheet(INDICATORS, (sheet) => ({ ...sheet, rows: [[textCell('本表已核对')], [], ...sheet.rows] })),
  ),
];
