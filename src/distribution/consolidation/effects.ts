/** Finds every printed figure of the published tables that other lines would change. */
import type { EnteredNames, Entries } from '../../entries/entries';
import { stepsOf, type AmountStyle } from '../../money/amount-style';
import { ZERO_FEN, type Fen } from '../../money/fen';
import { cellsOf, rollUpInSlices, type FilledTable } from '../../rollup/rollup';
import { figureLabels } from '../../sheets/draw/figure-labels';
import { atOnce, type Sliced } from '../../slices/slices';
import type { CellPath } from '../../tables/table';
import type { TableSet } from '../../tables/table-set';
import type { UnitLines } from '../unit-lines';

export interface FigureEffect {
  readonly path: CellPath;
  /** The figure's name: 预算03表 · 行政运行 · 合计. */
  readonly label: string;
  readonly before: Fen;
  readonly after: Fen;
  /** The style of the figure's table. */
  readonly style: AmountStyle;
}

interface Figure {
  readonly path: CellPath;
  readonly label: string;
  readonly amount: Fen;
  readonly style: AmountStyle;
}

function* figures(tables: readonly FilledTable[]): Sliced<ReadonlyMap<string, Figure>> {
  const all = new Map<string, Figure>();
  for (const table of tables) {
    yield;
    const labelOf = figureLabels(table);
    for (const { path, amount } of cellsOf(table)) {
      const key = [path.table, path.block, path.row, path.column].join('/');
      all.set(key, { path, label: labelOf(path), amount, style: table.table.amounts });
    }
  }
  return all;
}

/** Returns figures whose printed form differs, in the order of the tables, with new and vanished rows. */
export function* effectsInSlices(
  before: Entries,
  after: Entries,
  set: TableSet,
): Sliced<readonly FigureEffect[]> {
  const old = yield* figures(yield* rollUpInSlices(before, set));
  const fresh = yield* figures(yield* rollUpInSlices(after, set));
  const keys = new Set([...fresh.keys(), ...old.keys()]);
  return [...keys].flatMap((key) => {
    const [one, other] = [old.get(key), fresh.get(key)];
    const known = other ?? one;
    const amounts = { before: one?.amount ?? ZERO_FEN, after: other?.amount ?? ZERO_FEN };
    if (known === undefined) return [];
    const { path, label, style } = known;
    if (stepsOf(amounts.before, style) === stepsOf(amounts.after, style)) return [];
    return [{ path, label, ...amounts, style }];
  });
}

export function effectsBetween(before: Entries, after: Entries, set: TableSet): readonly FigureEffect[] {
  return atOnce(effectsInSlices(before, after, set));
}

/** Merges names of codes; later ones replace earlier ones. */
function mergedNames(all: readonly EnteredNames[]): EnteredNames {
  const merged = (namesOf: (names: EnteredNames) => ReadonlyMap<string, string>): Map<string, string> =>
    new Map(all.flatMap((names) => [...namesOf(names)]));
  return {
    projects: merged(({ projects }) => projects),
    functions: merged(({ functions }) => functions),
    departmental: merged(({ departmental }) => departmental),
    governmental: merged(({ governmental }) => governmental),
  };
}

/** Returns the department's entries with these lines instead of the units' own. */
export function withLines(entries: Entries, replaced: ReadonlyMap<string, UnitLines>): Entries {
  const kept = <Line extends { readonly unit: string }>(lines: readonly Line[]) =>
    lines.filter((line) => !replaced.has(line.unit));
  const fresh = [...replaced.values()];
  return {
    ...entries,
    income: [...kept(entries.income), ...fresh.flatMap(({ income }) => income)],
    expenditure: [...kept(entries.expenditure), ...fresh.flatMap(({ expenditure }) => expenditure)],
    projectIndicators: [...kept(entries.projectIndicators), ...fresh.flatMap(({ indicators }) => indicators)],
    text: {
      ...entries.text,
      unitFacts: [...kept(entries.text.unitFacts), ...fresh.flatMap(({ facts }) => facts)],
    },
    names: mergedNames([entries.names, ...new Set(fresh.map(({ names }) => names))]),
  };
}
