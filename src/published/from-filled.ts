/** Filled tables as the checks see printed ones, without drawing and reading them. */
import type {
  PrintedBlock,
  PrintedCell,
  PrintedRow,
  PrintedTable,
  PrintedText,
  PrintedWorkbook,
} from './printed-table';
import { NO_NAMES, type ReadingProfile, type DocumentNames, type RowContext } from './profile';
import { saysNothing, type Figure } from './figure';
import { tidyText } from '../entries/text';
import { roundedTo, shownNumber, type AmountStyle } from '../money/amount-style';
import type { Fen } from '../money/fen';
import type { FilledBlock } from '../rollup/filled-block';
import type { FilledGrid, FilledTable } from '../rollup/rollup';
import type { AmountLeaf } from '../tables/header';
import type { CellPath, Row } from '../tables/table';
import { labelOf } from './read-body';

type Block = FilledBlock<Row, AmountLeaf>;

/** As a sheet has it: no money is a blank cell. */
function figure(amount: Fen, style: AmountStyle): Figure {
  return amount === 0
    ? { kind: 'blank' }
    : { kind: 'figure', fen: roundedTo(amount, style), excess: false, asText: false };
}

/** Places count rows and columns of the block: there is no sheet. */
function textsOf(table: string, { texts }: Row, row: number): ReadonlyMap<string, PrintedText> {
  const found = new Map<string, PrintedText>();
  for (const [key, words] of Object.entries(texts)) {
    const text = tidyText(words);
    if (!saysNothing(text)) found.set(key, { text, place: { sheet: table, row, column: 0 } });
  }
  return found;
}

function cellsOf(
  table: string,
  block: Block,
  key: string,
  row: number,
  style: AmountStyle,
): ReadonlyMap<string, PrintedCell> {
  return new Map(
    block.columns.map((leaf, column): [string, PrintedCell] => {
      const path: CellPath = { table, block: block.key, row: key, column: leaf.key };
      const found = figure(block.amount(row, column), style);
      const raw = found.kind === 'figure' ? shownNumber(found.fen, style) : null;
      return [leaf.key, { path, place: { sheet: table, row, column }, raw, figure: found }];
    }),
  );
}

/** Rows that say the same in print are doubles, whatever keys the lines gave them. */
function subjects(
  profile: ReadingProfile,
  table: string,
  { key, rows }: Block,
  names: DocumentNames,
): readonly string[] {
  const recognition = profile.rows[`${table}/${key}`];
  if (recognition?.kind !== 'recognized') return rows.map((row) => row.key);
  const first = new Map<string, string>();
  let context: RowContext = { names, group: '', unit: '', afterDepartment: false, above: '' };
  let above = '';
  return rows.map((row) => {
    if (row.role === 'continuation') return above;
    const found = recognition.recognize(row.texts, context);
    const said = found?.subject ?? row.key;
    above = first.get(said) ?? row.key;
    first.set(said, above);
    context = {
      names,
      unit: found?.unit ?? context.unit,
      group: row.role === 'group' ? said : context.group,
      afterDepartment: context.afterDepartment || row.role === 'department',
      above: said,
    };
    return above;
  });
}

/** What the filled tables call department, units and projects. */
function namesOf(profile: ReadingProfile, filled: readonly FilledTable[]): DocumentNames {
  return filled
    .flatMap(({ table, ...one }) =>
      one.kind === 'grid' ? one.blocks.map((block) => ({ table, block })) : [],
    )
    .reduce((names, { table, block }) => {
      const recognition = profile.rows[`${table.id}/${block.key}`];
      const learn = recognition?.kind === 'recognized' ? recognition.learn : undefined;
      return learn === undefined
        ? names
        : learn(
            block.rows.map(({ texts }) => texts),
            names,
          );
    }, NO_NAMES);
}

function printedBlock(
  profile: ReadingProfile,
  table: string,
  block: Block,
  style: AmountStyle,
  names: DocumentNames,
): PrintedBlock {
  const about = subjects(profile, table, block, names);
  const counts = new Map<string, number>();
  const rows = block.rows.map((row, index): PrintedRow => {
    const subject = about[index] ?? row.key;
    const count = (counts.get(subject) ?? 0) + 1;
    counts.set(subject, count);
    const key = count === 1 ? subject : `${subject}#${String(count)}`;
    const texts = textsOf(table, row, index);
    return {
      key,
      subject,
      role: row.role,
      texts,
      cells: cellsOf(table, block, key, index, style),
      label: labelOf(texts, row),
      place: { sheet: table, row: index, column: 0 },
      hidden: false,
    };
  });
  return { key: block.key, columns: block.columns, rows };
}

function printedTable(profile: ReadingProfile, filled: FilledGrid, names: DocumentNames): PrintedTable {
  const { table, blocks } = filled;
  return {
    id: table.id,
    declaration: table,
    sheets: [table.name],
    title: null,
    hasOtherTitle: false,
    year: null,
    number: null,
    departmentName: null,
    unitLabel: null,
    amounts: table.amounts,
    notes: [],
    blocks: blocks.map((block) => printedBlock(profile, table.id, block, table.amounts, names)),
  };
}

/** Grids only; forms have no rows. The row of a place is the row of the filled block. */
export function printedFromFilled(profile: ReadingProfile, filled: readonly FilledTable[]): PrintedWorkbook {
  const names = namesOf(profile, filled);
  return {
    tables: filled.flatMap((one) => (one.kind === 'grid' ? [printedTable(profile, one, names)] : [])),
    unplaced: [],
    contents: new Map(),
    hiddenSheets: [],
  };
}
