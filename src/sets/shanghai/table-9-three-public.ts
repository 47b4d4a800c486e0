/** Declares “三公”经费和机关运行经费预算表: one row of figures, in 万元. */
import { WAN } from '../../money/amount-style';
import { ADMINISTRATIVE_UNITS, and, GENERAL, OPERATING } from '../../tables/conditions';
import { amount, group } from '../../tables/header';
import { totalRow } from '../../tables/rows';
import type { GridTable } from '../../tables/table';
import type { Level } from '../../tables/level';
import { threePublicNames } from './names';
import { FISCAL } from './sources';

const ABROAD = ['30212'] as const;
const RECEPTION = ['30217'] as const;
const VEHICLE_PURCHASE = ['30913', '31013'] as const;
const VEHICLE_RUNNING = ['30231'] as const;
const VEHICLES = [...VEHICLE_PURCHASE, ...VEHICLE_RUNNING] as const;

/** Includes 日常公用 of 机关 only: 182.65 of 1,806.32 in a bureau with 事业单位. */
const OFFICE_RUNNING = and(GENERAL, OPERATING, ADMINISTRATIVE_UNITS);

export function table9(level: Level): GridTable {
  return {
    kind: 'grid',
    id: '9',
    ...threePublicNames('“三公”经费和机关运行经费预算表', level, '“三公”经费和机关运行费预算表'),
    orientation: 'landscape',
    amounts: WAN,
    blocks: [
      {
        key: 'expenses',
        identity: { kind: 'single' },
        // Includes projects: a bureau may buy a car with project money.
        scope: and(FISCAL, { source: ['expenditure'] }),
        columns: [
          group(
            '“三公”经费预算数',
            amount('total', '合计', { departmental: [...ABROAD, ...RECEPTION, ...VEHICLES] }, 20),
            amount('abroad', '因公出国(境)费', { departmental: ABROAD }, 20),
            amount('reception', '公务接待费', { departmental: RECEPTION }, 20),
            group(
              '公务用车购置及运行费',
              amount('vehicles', '小计', { departmental: VEHICLES }, 18),
              amount('vehiclePurchase', '购置费', { departmental: VEHICLE_PURCHASE }, 18),
              amount('vehicleRunning', '运行费', { departmental: VEHICLE_RUNNING }, 18),
            ),
          ),
          amount('officeRunning', '机关运行经费预算数', OFFICE_RUNNING, 22),
        ],
        rows: () => [totalRow({})],
      },
    ],
    notes: [],
    emptyNote: ({ year }) =>
      `注：本${level === 'unit' ? '单位' : '部门'}${String(year)}年无“三公”经费和机关运行经费预算，故本表为空表。`,
  };
}
