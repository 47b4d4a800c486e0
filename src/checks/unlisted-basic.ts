/**
 * Basic expenditure outside its usual 类 (307, 312, 399): it counts in the totals of basic expenditure, and in none of
 * the columns and rows that break them down. A sum that lacks it is no arithmetical error.
 */
import { BASIC_KINDS } from '../classification/spending-kinds';
import type { Unlisted } from './arithmetic/relation';
import type { CheckContext } from './context';
import { pathKey, type PrintedRow } from './printed-table';
import { details, pairOf } from './families/selections';

/** Table 06 shows basic expenditure of the general budget only; table 07 all of it, mixed with projects. */
const SHOWN_IN = ['07', '06'] as const;

export function isUsualBasic(context: CheckContext, departmental: string): boolean {
  return context.profile.basicClasses.some((usual) => departmental.startsWith(usual));
}

/** Rows of table 07, or of 06 where that is absent, whose money may be basic expenditure of an unusual 类. */
function unusualRows(context: CheckContext): readonly PrintedRow[] {
  const table = SHOWN_IN.find((id) => context.block(id, 'pairs') !== undefined);
  return (table === undefined ? [] : details(context, table, 'pairs')).filter((row) => {
    const { departmental } = pairOf(row);
    return /^\d+$/u.test(departmental) && !isUsualBasic(context, departmental);
  });
}

function enteredSome(context: CheckContext): boolean {
  const lines = context.entered?.entries.expenditure ?? [];
  return lines.some(
    ({ kind, departmental }) => BASIC_KINDS.includes(kind) && !isUsualBasic(context, departmental),
  );
}

const known = new WeakMap<CheckContext, { readonly unlisted?: Unlisted }>();

/** What a relation that assumes the usual 类 has to know; nothing where there is no such money. */
export function unlistedBasic(context: CheckContext, assumed: boolean): { readonly unlisted?: Unlisted } {
  if (!assumed) return {};
  const before = known.get(context);
  if (before !== undefined) return before;
  const cells = unusualRows(context).flatMap((row) => {
    const cell = row.cells.get('total');
    return cell === undefined ? [] : [pathKey(cell.path)];
  });
  const entered = enteredSome(context);
  // Where the lines are known they alone decide: rows of table 07 may be projects.
  const isAny = context.entered === null ? cells.length > 0 : entered;
  const made = isAny ? { unlisted: { cells, entered } } : {};
  known.set(context, made);
  return made;
}
