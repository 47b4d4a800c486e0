/** Short forms for declaring how texts name a figure, and the names that figures have everywhere. */
import type { Comparison, Quantity } from '../quantity';
import type { Subject } from './subject';

/** What a figure has beside its names. */
interface More {
  readonly compared?: Comparison;
  readonly comparedElsewhere?: true;
  readonly comparedAs?: string;
  readonly whole?: string;
  readonly also?: readonly string[];
  readonly bothSides?: true;
  readonly or?: Subject['or'];
  readonly joint?: readonly string[];
  readonly toldBy?: string;
  readonly instead?: Subject['instead'];
  readonly written?: Subject['written'];
  readonly doubtful?: Subject['doubtful'];
}

export function amount(
  id: string,
  names: readonly string[],
  of: Quantity | readonly Quantity[],
  more: More = {},
): Subject {
  return { id, names, kind: 'amount', of: 'kind' in of ? [of] : of, ...more };
}

export function count(
  id: string,
  names: readonly string[],
  of: readonly Quantity[],
  more: Pick<Subject, 'money' | 'written' | 'doubtful'> = {},
): Subject {
  return { id, names, kind: 'count', of, ...more };
}

/** Names that texts of all places use. What stands before a name, as in 财政拨款“三公”经费, does not matter. */
export const USUAL_NAMES = {
  threePublic: ['“三公”经费', '“三公”支出', '“三公”费用'],
  abroad: [
    '因公出国（境）费',
    '因公出国（境）费用',
    '因公出国（境）经费',
    '因公出国（境）支出',
    '因公出国（境）',
    '因公出国费',
    '因公出国费用',
    '因公出国',
    '出国（境）费',
    '出国（境）费用',
    '出国（境）经费',
    '出国费',
  ],
  reception: ['公务接待费', '公务接待费用', '公务接待经费', '公务接待支出', '公务接待', '接待费'],
  vehicles: [
    '公务用车购置及运行维护费',
    '公务用车购置及运行费',
    '公务用车购置和运行维护费',
    '公务用车购置和运行费',
    '公务用车购置与运行维护费',
    '公务用车购置与运行费',
    '公务用车购置费及运行维护费',
    '公务用车购置费及运行费',
    '公务用车购置费和运行维护费',
    '公务用车购置费和运行费',
    '公务用车购置及运行维护',
    '公务用车购置及运行',
    '公务用车购置、运行维护费',
    '公务车购置及运行维护费',
    '公务车购置及运行费',
    '公车购置及运行维护费',
    '公车购置及运行费',
    '购置及运行维护费',
    '购置及运行费',
    '购置和运行维护费',
    '购置和运行费',
    '公务用车经费',
    '车辆费用合计',
    '车辆费用',
    '车辆经费',
    '公务用车费用',
    '公务用车费',
  ],
  vehiclePurchase: [
    '公务用车购置费',
    '公务用车购置费用',
    '公务用车购置支出',
    '公务用车购置',
    '公务车购置费',
    '公车购置费',
    '车辆购置费',
    '购置费',
    '购置',
  ],
  vehicleRunning: [
    '公务用车运行维护费',
    '公务用车运行维护费用',
    '公务用车运行维护支出',
    '公务用车运行维护',
    '公务用车运行费',
    '公务用车运行费用',
    '公务用车运行支出',
    '公务用车维护费',
    '公务车运行维护费',
    '公务车运行费',
    '公车运行维护费',
    '公车运行费',
    '车辆运行维护费',
    '车辆运行费',
    '运行维护费',
    '运行费',
    '运行维护',
  ],
  office: ['机关运行经费', '机关运行费', '机关运行支出'],
  procurement: [
    '政府采购预算',
    '政府采购支出预算',
    '政府采购支出',
    '政府采购总额',
    '政府采购金额',
    '政府采购',
  ],
  goods: [
    '政府采购货物预算',
    '政府采购货物支出',
    '货物类采购',
    '货物类',
    '货物采购',
    '货物预算',
    '货物支出',
    '货物',
  ],
  works: [
    '政府采购工程预算',
    '政府采购工程支出',
    '工程类采购',
    '工程类',
    '工程采购',
    '工程预算',
    '工程支出',
    '工程',
  ],
  services: [
    '政府采购服务预算',
    '政府采购服务支出',
    '服务类采购',
    '服务类',
    '服务采购',
    '服务预算',
    '服务支出',
    '服务',
  ],
} as const satisfies Readonly<Record<string, readonly string[]>>;
