/** Declares the usual values for the set's rules of practice. */

/** The items of a part of the “三公”. */
interface ThreePublicPart {
  readonly column: string;
  readonly items: readonly string[];
  /** Key in 上年数. */
  readonly priorMeasure: string;
}

export const THREE_PUBLIC: readonly ThreePublicPart[] = [
  { column: 'abroad', items: ['30212'], priorMeasure: '因公出国（境）费' },
  { column: 'vehiclePurchase', items: ['30913', '31013'], priorMeasure: '公务用车购置费' },
  { column: 'vehicleRunning', items: ['30231'], priorMeasure: '公务用车运行费' },
  { column: 'reception', items: ['30217'], priorMeasure: '公务接待费' },
];

/** 30299 as a share of project expenditure. */
export const OTHER_GOODS_SHARE = 0.1;
/** Share of indicators with a number. */
export const QUANTIFIED_SHARE = 0.5;
/** A larger change against last year needs a reason. */
export const YEAR_OVER_YEAR = 0.1;
export const PROJECT_CODE_DIGITS = 21;
