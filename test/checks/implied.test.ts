/**
 * Tests that exactly one rule checks everything a set's declarations imply, or that the set waives it with a
 * reason. So a set with a new table has checks for its sums.
 */
import { impliedBetween, type ImpliedBetween } from '../../src/checks/arithmetic/between';
import { cellKey } from '../../src/checks/arithmetic/build';
import { columnsOf, impliedSums, type ImpliedSum } from '../../src/checks/arithmetic/compositions';
import { copiesOf } from '../../src/checks/arithmetic/copies';
import { onceForTables } from '../../src/checks/arithmetic/once';
import type { Relation, RelationTerm } from '../../src/checks/arithmetic/relation';
import { checkContext } from '../../src/checks/context';
import { checkTables, type Check } from '../../src/checks/check-tables';
import type { CheckProfile } from '../../src/checks/profile';
import { isElsewhere } from '../../src/checks/rules/between';
import { blocksOfDetails, ROW_SUMS, type RowSum } from '../../src/checks/rules/row-sums';
import { isWaived } from '../../src/checks/rules/sums';
import type { Entries } from '../../src/entries/entries';
import { readPublished } from '../../src/published/read-published';
import { readAtLevel } from '../../src/tables/table-set';
import { rollUp } from '../../src/rollup/rollup';
import { CHECK_PROFILES } from '../../src/sets/check-profiles';
import { SKELETON_CHECKS } from '../../src/sets/skeleton/checks';
import { tablesWorkbook } from '../../src/sheets/draw/workbook-plans';
import { checkDepartment } from '../support/check-department';
import { rawFromPlan } from '../support/raw';

const YEAR = 2023;

function checkOf({ set, ...profile }: CheckProfile, entries: Entries): Check {
  const plan = tablesWorkbook(entries, rollUp(entries, set), 'values', []).plan;
  const printed = readPublished(rawFromPlan(plan), set, YEAR);
  return checkTables(checkContext({ set, ...profile }, printed, null), profile.rules);
}

/** Distinguishes a subtracted cell from an added one. */
function signed({ cell, sign }: RelationTerm): string {
  return sign === 1 ? cell : `−${cell}`;
}

/** Returns the rules with a relation of exactly these cells. */
function rulesOf(check: Check, left: string, right: readonly string[]): readonly string[] {
  const expected = [...right].sort().join(' ');
  const found = (check.compiled.relationsAt.get(left) ?? [])
    .flatMap((number): readonly Relation[] => {
      const one = check.compiled.relations[number];
      return one === undefined ? [] : [one];
    })
    .filter((one) => {
      const sides = [one.left, one.right].map((terms) => terms.map(signed));
      const [a, b] = sides;
      if (a === undefined || b === undefined) return false;
      const isSo = (x: readonly string[], y: readonly string[]): boolean =>
        String(x) === left && [...y].sort().join(' ') === expected;
      return isSo(a, b) || isSo(b, a);
    });
  return [...new Set(found.map(({ rule }) => rule.id))];
}

function cellOf({ table, block, axis }: ImpliedSum, key: string, along: string): string {
  return axis === 'columns' ? cellKey(table, block, along, key) : cellKey(table, block, key, along);
}

/** Returns the rows or columns of the block in which the sum exists. */
function along({ context }: Check, { table, block, axis }: ImpliedSum): readonly string[] {
  const printed = context.block(table, block);
  const declaration = context.table(table)?.declaration;
  if (printed === undefined || declaration === undefined) return [];
  return axis === 'columns' ? printed.rows.map(({ key }) => key) : columnsOf(declaration, printed.columns);
}

function rulesOfSum(check: Check, one: ImpliedSum): readonly string[] {
  const found = along(check, one).flatMap((key) => {
    const whole = cellOf(one, one.whole, key);
    const parts = one.parts
      .map((part) => cellOf(one, part, key))
      .filter((cell) => check.context.cells.has(cell));
    return one.kind === 'parts'
      ? parts.flatMap((part) => rulesOf(check, part, [whole]))
      : rulesOf(check, whole, parts);
  });
  return [...new Set(found)];
}

/** Returns the rules that compare a total or subtotal of a block with the rows below it. */
function rulesOfRows(check: Check, table: string, block: string, sum: RowSum): readonly string[] {
  const rows = check.context.block(table, block)?.rows ?? [];
  const wholes = rows.filter(({ key, role }) =>
    sum === 'groups' ? role === 'group' : key === 'department' || key === 'total',
  );
  const keys = wholes.flatMap(({ cells }) => [...cells.values()].map(({ path }) => path));
  const isCopy = sum === 'department';
  const found = keys.flatMap((path) => {
    const cell = cellKey(path.table, path.block, path.row, path.column);
    return (check.compiled.relationsAt.get(cell) ?? []).flatMap((number) => {
      const one = check.compiled.relations[number];
      const own = `${table}/${block}/`;
      if (one === undefined || one.left.map(signed).join() !== cell) return [];
      const cells = one.right.map(signed);
      const isDown = cells.every((key) => key.startsWith(own) && key.endsWith(`/${path.column}`));
      const isDepartment = String(cells) === cellKey(table, block, 'department', path.column);
      return isDown && isDepartment === isCopy ? [one.rule.id] : [];
    });
  });
  return [...new Set(found)];
}

function nameOfBetween({ whole, parts, comparison }: ImpliedBetween): string {
  const left =
    whole.kind === 'cell'
      ? whole.cell.key
      : `${whole.series.table}/${whole.series.block}/…/${whole.series.column}`;
  return `${left} ${comparison} ${parts.map((one) => `${one.table}/${one.block}/…/${one.column}`).join(' + ')}`;
}

/** Returns the rules that compare a cell of one column with a cell of the other. */
function rulesBetween(
  check: Check,
  one: ImpliedBetween,
  part: ImpliedBetween['parts'][number],
): ReadonlySet<string> {
  const whole = one.whole.kind === 'cell' ? one.whole.cell : one.whole.series;
  const isWhole = (cell: string): boolean =>
    one.whole.kind === 'cell'
      ? cell === one.whole.cell.key
      : cell.startsWith(`${whole.table}/${whole.block}/`) && cell.endsWith(`/${whole.column}`);
  const isPart = (cell: string): boolean =>
    cell.startsWith(`${part.table}/${part.block}/`) && cell.endsWith(`/${part.column}`);
  const found = check.compiled.relations.filter(({ left, right }) => {
    const [a, b] = [left, right].map((terms) => terms.map(signed));
    if (a === undefined || b === undefined) return false;
    // A relation without right side compares a row that the other table lacks.
    if (b.length === 0) return a.some(isWhole);
    return (a.some(isWhole) && b.some(isPart)) || (b.some(isWhole) && a.some(isPart));
  });
  return new Set(found.map(({ rule }) => rule.id));
}

function hasRows({ context }: Check, { table, block }: ImpliedBetween['parts'][number]): boolean {
  return context.block(table, block)?.rows.some(({ role }) => role === 'detail') === true;
}

describe.each([...CHECK_PROFILES, SKELETON_CHECKS].map((profile) => [profile.set.label, profile] as const))(
  '%s',
  (_, profile) => {
    const check = checkOf(profile, checkDepartment());
    const { arithmetic } = profile;

    it('checks every sum within a table by one rule, or gives a reason', () => {
      const all = impliedSums(profile, YEAR);
      expect(all.length).toBeGreaterThan(0);
      const wrong = all.filter((one) => {
        const rules = rulesOfSum(check, one);
        return isWaived(arithmetic.waived.sums, one) ? rules.length > 0 : rules.length !== 1;
      });
      expect(wrong.map((one) => [one, rulesOfSum(check, one)])).toEqual([]);
    });

    it('checks every total of rows by one rule, or gives a reason', () => {
      const places = blocksOfDetails(profile).flatMap((place) => ROW_SUMS.map((sum) => ({ ...place, sum })));
      const isIn = ({ table, block, sum }: (typeof places)[number]): boolean =>
        arithmetic.waived.rowSums.some(
          (one) => one.table === table && one.block === block && one.of.includes(sum),
        );
      const reported = places.map((place) => ({
        ...place,
        rules: rulesOfRows(check, place.table, place.block, place.sum),
      }));
      expect(reported.filter((place) => place.rules.length > (isIn(place) ? 0 : 1))).toEqual([]);
      const missing = reported.filter(({ rules, sum, ...place }) => {
        const rows = check.context.block(place.table, place.block)?.rows ?? [];
        const has = {
          details: rows.some(({ key }) => key === 'total' || key === 'department'),
          department: ['total', 'department'].every((key) => rows.some((row) => row.key === key)),
          groups: rows.some(({ role }) => role === 'group'),
        };
        return rules.length === 0 && has[sum] && !isIn({ ...place, sum });
      });
      expect(missing).toEqual([]);
    });

    it('links every copy of a figure to another copy', () => {
      const waived = new Set(arithmetic.waived.copies.map(({ cell }) => cell));
      const planned = (key: string): boolean => {
        const [table, block, row] = key.split('/');
        return profile.plannedSums[`${String(table)}/${String(block)}`]?.[String(row)] !== undefined;
      };
      const unlinked = copiesOf(profile, YEAR).same.flatMap((group) => {
        const printed = group.filter(({ key }) => check.context.cells.has(key) && !planned(key));
        const places = new Set(printed.map(({ table, block }) => `${table}/${block}`));
        if (places.size < 2) return [];
        const isLinked = (key: string): boolean =>
          printed.some((other) => other.key !== key && rulesOf(check, key, [other.key]).length > 0);
        // The department's own row repeats the total.
        return printed.filter(({ key, row }) => row !== 'department' && !isLinked(key) && !waived.has(key));
      });
      expect(unlinked.map(({ key }) => key)).toEqual([]);
    });

    it('compares every row of several tables, or gives a reason', () => {
      const general = 'S-08';
      const wrong = impliedBetween(profile, YEAR).flatMap((one) =>
        one.parts.flatMap((part) => {
          // A table without lines has no rows to compare.
          if (!hasRows(check, part)) return [];
          const rules = rulesBetween(check, one, part);
          const names = arithmetic.between.filter((name) => isElsewhere([name], one, part));
          const isWaivedHere = isElsewhere(arithmetic.waived.between, one, part);
          const isNamed = names.length > 0;
          const isRight = isNamed || isWaivedHere ? !rules.has(general) : rules.has(general);
          return isRight ? [] : [nameOfBetween(one)];
        }),
      );
      expect(wrong).toEqual([]);
    });

    it('leaves rows to the set’s own rules', () => {
      const ids = new Set(profile.rules.map(({ rule }) => rule.id));
      expect(arithmetic.between.filter(({ by }) => !ids.has(by))).toEqual([]);
    });
  },
);

describe('what the declarations imply', () => {
  const [profile] = CHECK_PROFILES;
  if (profile === undefined) throw new Error('There is no profile.');

  it('is computed once for a set, a year and its planned sums', () => {
    const work = jest.fn((_: CheckProfile, year: number) => [year]);
    const once = onceForTables<readonly number[]>((of, year) => work({ ...profile, ...of }, year));
    expect(once(profile, YEAR)).toBe(once({ ...profile }, YEAR));
    expect(work).toHaveBeenCalledTimes(1);
    once(profile, YEAR + 1);
    once({ ...profile, plannedSums: {} }, YEAR);
    once({ ...profile, set: { ...profile.set, tables: [...profile.set.tables] } }, YEAR);
    expect(work).toHaveBeenCalledTimes(4);
  });

  it('is computed once for the tables of units, which share those of the department', () => {
    const shanghai = CHECK_PROFILES.find(({ set }) => set.forUnit !== null);
    if (shanghai === undefined) throw new Error('No set has tables of units.');
    expect(readAtLevel(shanghai.set, 'unit')).toBe(readAtLevel(shanghai.set, 'unit'));
    expect(readAtLevel(shanghai.set, 'unit').tables).not.toBe(shanghai.set.tables);
  });
});
