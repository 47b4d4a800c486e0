/** Declares 预算08表 一般公共预算“三公”经费支出情况表: one row of figures. */
import { WAN } from '../../money/amount-style';
import { and, GENERAL_CURRENT } from '../../tables/conditions';
import { also, amount, group } from '../../tables/header';
import { totalRow } from '../../tables/rows';
import type { GridTable } from '../../tables/table';
import type { Where } from '../../tables/where';
import { numbered, yearTitle } from './titles';

const NAME = '一般公共预算“三公”经费支出情况表';

const ABROAD = ['30212'] as const;
const VEHICLE_PURCHASE = ['30913', '31013'] as const;
const VEHICLE_RUNNING = ['30231'] as const;
const RECEPTION = ['30217'] as const;

/** Other sets count only 其中：财政拨款; this set counts the whole 一般公共预算 of the year. */
const SCOPE: Where = and(GENERAL_CURRENT, { source: ['expenditure'] });

const TERMS =
  '注：按照党中央、国务院有关规定及部门预算管理有关规定，“三公”经费包括因公出国（境）费、公务用车购置及运行费和公务接待费。' +
  '（1）因公出国（境）费，指单位工作人员公务出国（境）的住宿费、旅费、伙食补助费、杂费、培训费等支出。' +
  '（2）公务用车购置及运行费，指单位公务用车购置费及租用费、燃料费、维修费、过路过桥费、保险费、安全奖励费用等支出，' +
  '公务用车指用于履行公务的机动车辆，包括领导干部专车、一般公务用车和执法执勤用车。' +
  '（3）公务接待费，指单位按规定开支的各类公务接待（含外宾接待）支出。';

export const TABLE_08: GridTable = {
  kind: 'grid',
  id: '08',
  name: NAME,
  title: yearTitle(NAME),
  aliases: ['一般公共预算三公经费支出表', '三公经费支出情况表'],
  label: numbered('08'),
  orientation: 'landscape',
  amounts: WAN,
  blocks: [
    {
      key: 'expenses',
      scope: and(SCOPE, { departmental: [...ABROAD, ...VEHICLE_PURCHASE, ...VEHICLE_RUNNING, ...RECEPTION] }),
      columns: [
        also(amount('total', '“三公”经费合计', {}, 24), '合计'),
        also(amount('abroad', '因公出国（境）费', { departmental: ABROAD }, 24), '因公出国（境）费用'),
        also(
          group(
            '公务用车购置及运行费',
            amount('vehicles', '小计', { departmental: [...VEHICLE_PURCHASE, ...VEHICLE_RUNNING] }, 24),
            amount('vehiclePurchase', '公务用车购置费', { departmental: VEHICLE_PURCHASE }, 24),
            also(
              amount('vehicleRunning', '公务用车运行费', { departmental: VEHICLE_RUNNING }, 24),
              '公务用车运行维护费',
            ),
          ),
          '公务用车购置及运行维护费',
        ),
        amount('reception', '公务接待费', { departmental: RECEPTION }, 24),
      ],
      rows: () => [totalRow({})],
      identity: { kind: 'single' },
    },
  ],
  notes: [(): string => TERMS],
  emptyNote: ({ departmentName, year }) =>
    `注：${departmentName}${String(year)}年无一般公共预算“三公”经费支出，故此表为空。`,
};
