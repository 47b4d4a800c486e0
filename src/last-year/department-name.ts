/** Compares the names of departments, which sheets write behind a label: 部门名称：某局. */
import { normalWords } from '../narrative/reading/normal-text';

export function bareDepartmentName(name: string): string {
  const words = normalWords(name);
  return words.slice(words.lastIndexOf('：') + 1);
}

export function isSameDepartment(one: string, other: string): boolean {
  return bareDepartmentName(one) === bareDepartmentName(other);
}
