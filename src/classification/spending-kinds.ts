/**
 * Lists 支出类别. Basic expenditure is 人员类 and 公用经费; project expenditure is 其他运转类 and 特定目标类.
 * Some sets print further kinds (财预〔2016〕143号: 上缴上级支出, 经营支出, 对附属单位补助支出; Jiangsu:
 * 单位预留机动经费).
 */
import { idByLabel, idsOf } from './labels';

export type SpendingKind =
  | 'personnel'
  | 'operating'
  | 'otherOperation'
  | 'specificTarget'
  | 'reserve'
  | 'remittance'
  | 'business'
  | 'affiliateSubsidy';
export type SpendingGroup = 'basic' | 'project' | 'other';

export const SPENDING_KINDS: Readonly<
  Record<SpendingKind, { readonly label: string; readonly group: SpendingGroup }>
> = {
  personnel: { label: '人员类', group: 'basic' },
  operating: { label: '公用经费', group: 'basic' },
  otherOperation: { label: '其他运转类', group: 'project' },
  specificTarget: { label: '特定目标类', group: 'project' },
  reserve: { label: '单位预留机动经费', group: 'other' },
  remittance: { label: '上缴上级支出', group: 'other' },
  business: { label: '经营支出', group: 'other' },
  affiliateSubsidy: { label: '对附属单位补助支出', group: 'other' },
};

/** The kinds of basic and project expenditure, which most sets use. */
export const USUAL_KINDS: readonly SpendingKind[] = idsOf(SPENDING_KINDS).filter(
  (kind) => SPENDING_KINDS[kind].group !== 'other',
);

export const BASIC_KINDS: readonly SpendingKind[] = idsOf(SPENDING_KINDS).filter(
  (kind) => SPENDING_KINDS[kind].group === 'basic',
);

export const spendingKindByLabel = idByLabel(SPENDING_KINDS);
