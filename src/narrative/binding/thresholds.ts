/** Thresholds within names of figures: 100万元（含）以上的项目. */
const THRESHOLD =
  /(\d{1,6}(?:\.\d{1,2})?万?元)(?:（含）)?(?:及\d{1,6}(?:\.\d{1,2})?万?元)?(?:（含）)?(?:及?以上)/gu;

/** One form of 100万元及100万元以上, 100万元（含）以上. */
export function plainThresholds(text: string): string {
  return text.replace(THRESHOLD, '$1以上');
}
