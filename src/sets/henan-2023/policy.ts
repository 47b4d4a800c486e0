/** Divides table 06 into 人员经费 and 公用经费. Provinces differ, so the set names its choice. */
import type { Where } from '../../tables/where';

export interface PersonnelPolicy {
  readonly personnel: Where;
  readonly operating: Where;
}

/**
 * Divides by the spending kind of the line. In the reference document 30229 福利费 and 30239 其他交通费用 are
 * 人员类, so table 06 prints 242.01 of 公用经费 where table 03 prints 556.75 of goods and services (556.75 −
 * 207.82 − 106.92 = 242.01).
 */
export const BY_SPENDING_KIND: PersonnelPolicy = {
  personnel: { kind: ['personnel'] },
  operating: { kind: ['operating'] },
};

/** 类 with columns in basic expenditure; other 类 count only in its totals. */
export const BASIC_CLASSES: ReadonlySet<string> = new Set(['301', '302', '303', '309', '310']);
