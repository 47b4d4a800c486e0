/** Combines findings with one cause in a table to one finding with their number. */
import type { TableId } from '../tables/table';
import { say, table as mention } from './statement';
import type { RawFinding } from './check-definition';
import type { Rule } from './rule';

/** Up to this number, findings stay separate. */
const MOST_ALONE = 3;

export interface RuleFinding {
  readonly rule: Rule;
  readonly raw: RawFinding;
  /** The number of its probe. */
  readonly probe: number;
}

function causeKey({ rule, raw }: RuleFinding): string | null {
  return raw.alike === undefined ? null : [rule.id, raw.severity ?? rule.severity, raw.alike.key].join('\n');
}

function tableOf({ cells: [first] }: RawFinding): TableId | null {
  return first === undefined ? null : first.path.table;
}

function together(all: readonly [RuleFinding, ...RuleFinding[]]): RuleFinding {
  const [{ rule, raw: first, probe }] = all;
  const table = tableOf(first);
  const words = first.alike?.words ?? '';
  const [cell] = first.cells;
  const example =
    cell === undefined ? '' : `，第一处是${cell.address}${cell.value === '' ? '' : `“${cell.value}”`}`;
  const count = `有${String(all.length)}处${words}${example}`;
  return {
    rule,
    probe,
    raw: {
      ...(first.severity === undefined ? {} : { severity: first.severity }),
      ...(first.remedy === undefined ? {} : { remedy: first.remedy }),
      cells: all.flatMap(({ raw }) => raw.cells),
      statement: table === null ? count : say`${mention(table)}${count}`,
    },
  };
}

/** Keeps the order of each group's first finding. Only findings of one rule have one cause. */
export function oneForEachCause(rawFindings: readonly RuleFinding[]): readonly RuleFinding[] {
  const causes = new Map<string, [RuleFinding, ...RuleFinding[]]>();
  for (const one of rawFindings) {
    const key = causeKey(one);
    if (key === null) continue;
    const known = causes.get(key);
    if (known === undefined) causes.set(key, [one]);
    else known.push(one);
  }
  return rawFindings.flatMap((one) => {
    const key = causeKey(one);
    const all = key === null ? undefined : causes.get(key);
    if (all === undefined || all.length <= MOST_ALONE) return [one];
    return all[0] === one ? [together(all)] : [];
  });
}
