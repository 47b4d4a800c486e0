/** From a figure of the text to its cells and lines, and from a cell, a line or an entry to the sentences that follow it. */
import type { Unit } from '../entries/entries';
import type { TracedLine } from '../rollup/ledger';
import type { CellPath } from '../tables/table';
import { DIMENSIONS, meets, type Dimension, type Where } from '../tables/where';
import type { TextSource } from './source';
import { sentencesOf, type WrittenSentence, type WrittenText } from './written-text';

function keyOf({ table, block, row, column }: CellPath): string {
  return `${table}/${block}/${row}/${column}`;
}

/** The cells that a figure is made of, each once; none for what no cell prints. */
export function cellsBehind(sources: readonly TextSource[]): readonly CellPath[] {
  const cells = new Map<string, CellPath>();
  for (const source of sources) if (source.kind === 'cell') cells.set(keyOf(source.path), source.path);
  return [...cells.values()];
}

/** The entered lines that a figure adds up, each once. */
export function linesBehind(sources: readonly TextSource[]): readonly TracedLine[] {
  const lines = new Map<string, TracedLine>();
  for (const source of sources) {
    if (source.kind === 'entry') continue;
    for (const traced of source.lines()) lines.set(`${traced.source} ${String(traced.line.row)}`, traced);
  }
  return [...lines.values()];
}

type ValueOf = (dimension: Dimension) => string;

/** An income line has no more dimensions than unit, its type, fund and period: others are blank. */
function valuesOf({ line }: TracedLine, unitTypes: ReadonlyMap<string, string>): ValueOf {
  const values = new Map<string, unknown>(Object.entries(line));
  return (dimension) => {
    if (dimension === 'unitType') return unitTypes.get(line.unit) ?? '';
    const value = values.get(dimension);
    return typeof value === 'string' ? value : '';
  };
}

function isMet(where: Where, source: TracedLine['source'], valueOf: ValueOf): boolean {
  if (where.source?.includes(source) === false) return false;
  return DIMENSIONS.every((dimension) => {
    const patterns: readonly string[] | undefined = where[dimension];
    return patterns === undefined || patterns.some((pattern) => meets(valueOf(dimension), pattern));
  });
}

function withSource(text: WrittenText, test: (source: TextSource) => boolean): readonly WrittenSentence[] {
  return sentencesOf(text).filter(({ sources }) => sources.some(test));
}

/** Sentences that a figure of a table is looked at for. */
export function sentencesOfCell(text: WrittenText, path: CellPath): readonly WrittenSentence[] {
  const key = keyOf(path);
  return withSource(text, (source) => source.kind === 'cell' && keyOf(source.path) === key);
}

/**
 * Sentences that may read otherwise when this line is changed, added or taken away: those that look at a figure in which it
 * counts. A changed line is asked for before and after the change: a sentence that appears is in the later text only.
 */
export function sentencesOfLine(
  text: WrittenText,
  traced: TracedLine,
  units: readonly Unit[],
): readonly WrittenSentence[] {
  const valueOf = valuesOf(traced, new Map(units.map(({ code, type }) => [code, type])));
  return withSource(
    text,
    (source) =>
      source.kind !== 'entry' && source.selection().some((where) => isMet(where, traced.source, valueOf)),
  );
}

/** Sentences that follow a row of an entry sheet. `key`: what a given row is about; empty: rows of the sheet have no key. */
export function sentencesOfRow(
  text: WrittenText,
  sheet: string,
  row: number,
  key: string,
): readonly WrittenSentence[] {
  return withSource(
    text,
    (source) =>
      source.kind === 'entry' &&
      source.sheet === sheet &&
      (source.row === row || source.item === '' || (source.row === null && source.item === key)),
  );
}

/** Sentences that follow an entry of 上年数, 说明事项 and so on. A list of a whole sheet follows all of its rows. */
export function sentencesOfEntry(text: WrittenText, sheet: string, item: string): readonly WrittenSentence[] {
  return withSource(
    text,
    (source) =>
      source.kind === 'entry' && source.sheet === sheet && (source.item === item || source.item === ''),
  );
}
