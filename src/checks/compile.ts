/** Compiles a catalogue for one workbook: its relations and probes, and the cells that each of them uses. */
import { atOnce, type Sliced } from '../slices/slices';
import { cellsSeen, seesOneOf, type Relation } from './arithmetic/relation';
import type { CheckDefinition, RuleProbe } from './check-definition';
import type { CheckContext } from './context';
import type { CellsByKey } from '../published/cells-by-key';

/** Numbers of relations or probes by key of a cell. */
export type NumbersByCell = ReadonlyMap<string, readonly number[]>;

/** Most relations have a few cells; sums over thousands of rows are rare. */
const INDEXED_OF_A_SLICE = 500;

/** Numbers of the items by the cells that they use. */
function* indexBy<T>(items: readonly T[], cellsOf: (item: T) => readonly string[]): Sliced<NumbersByCell> {
  const index = new Map<string, number[]>();
  for (const [number, item] of items.entries()) {
    if (number % INDEXED_OF_A_SLICE === 0) yield;
    for (const key of cellsOf(item)) {
      const known = index.get(key);
      if (known === undefined) index.set(key, [number]);
      else if (known.at(-1) !== number) known.push(number);
    }
  }
  return index;
}

const NO_KEYS: readonly string[] = [];

function cellsOfProbe({ cells }: RuleProbe): readonly string[] {
  return typeof cells === 'function' ? cells() : cells;
}

/** The relations and probes to evaluate, and the cells that each of them uses. */
export class CompiledRules {
  private ofRelations: NumbersByCell | null = null;
  private ofProbes: NumbersByCell | null = null;

  constructor(
    readonly relations: readonly Relation[],
    readonly probes: readonly RuleProbe[],
  ) {}

  /** Finds the uses of all cells: a third of a check, needed only by an edit, which cannot wait for it. */
  *indexInSlices(): Sliced<void> {
    this.ofRelations ??= yield* indexBy(this.relations, cellsSeen);
    this.ofProbes ??= yield* indexBy(this.probes, cellsOfProbe);
  }

  /** Finds the relations that use one of some cells: far fewer than the index of all cells, which edits need. */
  *relationsOfInSlices(meant: () => ReadonlySet<string>, cells: CellsByKey): Sliced<NumbersByCell> {
    if (this.ofRelations !== null) return this.ofRelations;
    const keys = meant();
    const isMeant = seesOneOf(keys, cells);
    return yield* indexBy(this.relations, (relation) =>
      isMeant(relation) ? cellsSeen(relation).filter((cell) => keys.has(cell)) : NO_KEYS,
    );
  }

  get relationsAt(): NumbersByCell {
    return (this.ofRelations ??= atOnce(indexBy(this.relations, cellsSeen)));
  }

  get probesAt(): NumbersByCell {
    return (this.ofProbes ??= atOnce(indexBy(this.probes, cellsOfProbe)));
  }
}

/** Returns the relations and probes of all rules in force. */
export function* compile(
  context: CheckContext,
  catalogue: readonly CheckDefinition[],
): Sliced<CompiledRules> {
  const active = catalogue.filter(({ rule }) => rule.status !== 'retired');
  const relations: Relation[] = [];
  const probes: RuleProbe[] = [];
  for (const { rule, relations: relationsOf, probes: probesOf } of active) {
    yield;
    const made = relationsOf?.(context, rule) ?? [];
    for (const relation of 'next' in made ? yield* made : made) relations.push(relation);
    const tests = probesOf?.(context, rule) ?? [];
    for (const probe of 'next' in tests ? yield* tests : tests) probes.push(probe);
  }
  return new CompiledRules(relations, probes);
}
