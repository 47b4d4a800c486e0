/** Gathers what only a workbook with entries needs: rolling them up, drawing the tables, comparing them with the sheets. */
import { rollUpInSlices, withFilledTables } from '../../rollup/rollup';
import { drawTableInSlices } from '../../sheets/draw/draw-table';
import { asFormulas, asValues } from '../../sheets/draw/figure-content';
import { figureFormula } from '../../sheets/draw/formulas';
import { compareTable } from './compare-table';
import { tableDifferences } from './refresh-table';

export const TABLE_WORK = {
  rollUpInSlices,
  withFilledTables,
  drawTableInSlices,
  asFormulas,
  asValues,
  figureFormula,
  compareTable,
  tableDifferences,
};

export type TableWork = typeof TABLE_WORK;
