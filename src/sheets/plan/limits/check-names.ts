/** Checks names of sheets and defined names against Excel's rules. */
import type { DefinedNamePlan } from '../plan';
import { LONGEST_DEFINED_NAME, LONGEST_SHEET_NAME } from './excel-limits';
import { PlanError } from './plan-error';

/** Excel reserves this name for the log of tracked changes. */
const RESERVED_SHEET_NAME = 'history';

function sheetNameProblem(name: string): string | null {
  if (name === '' || name.length > LONGEST_SHEET_NAME)
    return `a sheet name has 1 to ${String(LONGEST_SHEET_NAME)} characters`;
  if (/[:\\/?*[\]]/u.test(name)) return 'a sheet name has none of : \\ / ? * [ ]';
  if (name.startsWith("'") || name.endsWith("'")) return 'a sheet name has no apostrophe at its ends';
  return name.toLowerCase() === RESERVED_SHEET_NAME ? 'Excel keeps this sheet name for itself' : null;
}

/** Errors: PlanError. */
export function checkSheetName(name: string): void {
  const problem = sheetNameProblem(name);
  if (problem !== null) throw new PlanError(name, 'name', problem);
}

function definedNameProblem({ name, refersTo }: DefinedNamePlan): string | null {
  if (name.length > LONGEST_DEFINED_NAME)
    return `a defined name has at most ${String(LONGEST_DEFINED_NAME)} characters`;
  if (!/^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name))
    return 'not a valid defined name: a letter or _, then letters, digits, _ and . only';
  if (/^[a-z]{1,3}\d+$/iu.test(name) || /^(?:r\d*)?(?:c\d*)?$/iu.test(name))
    return 'a defined name may not look like an address';
  return refersTo === '' || refersTo.startsWith('=') ? 'a reference is planned without its =' : null;
}

/** Errors: PlanError. */
export function checkDefinedName(plan: DefinedNamePlan): void {
  const problem = definedNameProblem(plan);
  if (problem !== null) throw new PlanError(null, `defined name ${plan.name}`, problem);
}

/** Checks that names differ by more than case, as Excel requires. Errors: PlanError. */
export function checkUnique(what: string, names: readonly string[]): void {
  const seen = new Set<string>();
  for (const name of names) {
    const folded = name.toLowerCase();
    if (seen.has(folded)) throw new PlanError(null, name, `two ${what} have this name`);
    seen.add(folded);
  }
}
