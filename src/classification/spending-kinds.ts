/** 支出类别: basic expenditure is 人员类 and 公用经费, project expenditure 其他运转类 and 特定目标类. */
import { idByLabel, idsOf } from './labels';

export type SpendingKind = 'personnel' | 'operating' | 'otherOperation' | 'specificTarget';
export type SpendingGroup = 'basic' | 'project';

export const SPENDING_KINDS: Readonly<
  Record<SpendingKind, { readonly label: string; readonly group: SpendingGroup }>
> = {
  personnel: { label: '人员类', group: 'basic' },
  operating: { label: '公用经费', group: 'basic' },
  otherOperation: { label: '其他运转类', group: 'project' },
  specificTarget: { label: '特定目标类', group: 'project' },
};

export const BASIC_KINDS: readonly SpendingKind[] = idsOf(SPENDING_KINDS).filter(
  (kind) => SPENDING_KINDS[kind].group === 'basic',
);

export const spendingKindByLabel = idByLabel(SPENDING_KINDS);
