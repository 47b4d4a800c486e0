/** Gathers what only a workbook with entries needs: reading and rolling them up, drawing tables, comparing them with the sheets. */
import { readEntriesInSlices } from '../../entries/read-entries';
import { rollUpInSlices, withFilledTables } from '../../rollup/rollup';
import { drawTableInSlices } from '../../sheets/draw/draw-table';
import { asFormulas, asValues } from '../../sheets/draw/figure-content';
import { figureFormula } from '../../sheets/draw/formulas';
import { settingTexts } from '../status/setting-texts';
import { compareTable } from './compare-table';
import { tableDifferences } from './refresh-table';

export const TABLE_WORK = {
  readEntriesInSlices,
  settingTexts,
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
