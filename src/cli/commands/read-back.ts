/** Runs `readback`: compares an edited document with the entries, and takes over what was edited. */
import { documentOfText } from '../../document/entries-document';
import type { Entries } from '../../entries/entries';
import { readEntries } from '../../entries/read-entries';
import type { RawWorkbook } from '../../entries/raw-workbook';
import type { EditedDocument } from '../../read-back/edited-document';
import { proposedWrites, type SheetWrites } from '../../read-back/entry-writes';
import type { EditProposal } from '../../read-back/proposal';
import { readBack, type ReadBack } from '../../read-back/read-back';
import { textFacts } from '../../narrative/text-facts';
import { writeText } from '../../narrative/write-text';
import { rollUp } from '../../rollup/rollup';
import { knownSet, TABLE_SETS } from '../../sets';
import { templateWorkbook } from '../../sheets/draw/workbook-plans';
import { readEditedDocument } from '../../xlsx/docx/read-edited';
import { WORKBOOK_FILE_ERRORS } from '../../xlsx/workbook-file-errors';
import { writeCells, type SheetCells } from '../../xlsx/write-cells/write-cells';
import { readWorkbookFile } from '../entry-workbook';
import { EXIT, UnusableInput, type ExitCode } from '../exit-code';
import { checkOutputs, type OutputRules } from '../files/check-outputs';
import { readInput } from '../files/read-input';
import { writeOutputs } from '../files/write-outputs';
import { reportProblems } from '../problem-report';
import { reportReadBack } from '../read-back-report';
import type { Terminal } from '../terminal';
import type { Tools } from '../tools';
import { subjectOf } from './build';
import { textOfSet } from './text';

export interface ReadBackOptions {
  /** The edited document, or a folder or zip file of units' documents. */
  readonly input: string;
  /** The entry workbook; read only. */
  readonly into: string;
  /** Absent: the command only lists what it found. */
  readonly output?: string;
  /** Code of the unit whose document it is; absent: the department. */
  readonly unit?: string;
  /** Numbers of the listed proposals, from 1. */
  readonly take: 'all' | ReadonlySet<number>;
  readonly overwrite: boolean;
}

/** Texts of a unit have no place in the department's workbook, so nothing is written. */
function toldOfUnit({ proposals, notices }: ReadBack, terminal: Terminal): ExitCode {
  terminal.say(
    '单位的文字不在部门的录入工作簿中，没有写入；要保留的请留在单位的文档中，数字和表格不同的请改录入。',
  );
  const isOpen = proposals.length > 0 || notices.some(({ kind }) => kind !== 'note');
  return isOpen ? EXIT.needsPerson : EXIT.done;
}

/** Errors: UnusableInput for a number that is not listed. */
function chosen(proposals: readonly EditProposal[], take: ReadBackOptions['take']): readonly EditProposal[] {
  if (take === 'all') return proposals;
  const strange = [...take].filter((number) => number < 1 || number > proposals.length);
  if (strange.length > 0)
    throw new UnusableInput(
      `--take 中的${strange.map(String).join('、')}不在列出的编号中（共${String(proposals.length)}处），没有生成工作簿。`,
    );
  return proposals.filter((_, index) => take.has(index + 1));
}

/** A new sheet is written with its headers and keys. */
function cellsOf(write: SheetWrites): SheetCells {
  if (write.kind === 'edit') return write;
  const cells = write.plan.rows.flatMap((row, index) =>
    row.flatMap((cell, column) =>
      cell?.content === undefined || cell.content.kind === 'formula'
        ? []
        : [{ row: index, column, content: cell.content }],
    ),
  );
  return { sheet: write.sheet, cells, create: true };
}

/** Errors: UnusableInput if the file cannot be edited. */
async function edited(
  into: string,
  workbook: RawWorkbook,
  { settings }: Entries,
  proposals: readonly EditProposal[],
): Promise<Uint8Array> {
  const template = templateWorkbook(settings.budgetYear, knownSet(settings.tableSet));
  const writes = proposedWrites(
    workbook,
    proposals,
    (name) => template.sheets.find((sheet) => sheet.name === name) ?? null,
  );
  if (writes.kind === 'refused') throw new UnusableInput(writes.message);
  const written = writeCells(await readInput(into), writes.sheets.map(cellsOf));
  if (written.kind === 'file') return written.bytes;
  const { what, remedy } = WORKBOOK_FILE_ERRORS[written.reason];
  throw new UnusableInput(`“${into}”${what}。${remedy}`);
}

async function editedDocument(path: string, tools: Tools): Promise<EditedDocument> {
  const bytes = await readInput(path);
  const read = await tools.during('reading', path, () => readEditedDocument(bytes));
  if (read.kind === 'unusable') throw new UnusableInput(`“${path}”${read.what}。${read.remedy}`);
  return read.document;
}

/** Errors: UnusableInput, after it listed the problems. */
export async function entriesToCompare(
  into: string,
  terminal: Terminal,
  tools: Tools,
): Promise<{ readonly workbook: RawWorkbook; readonly entries: Entries }> {
  terminal.progress('读取录入工作簿');
  const workbook = await readWorkbookFile(into, tools);
  const reading = await tools.during('reading', into, () => readEntries(workbook, TABLE_SETS));
  if (reading.kind === 'entries') return { workbook, entries: reading.entries };
  reportProblems(terminal, reading.problems, 'nowhere');
  throw new UnusableInput(`“${into}”的录入还不能使用，没有比较。请先处理以上“无法使用”的问题。`);
}

/** Errors: UnusableInput if nothing can be compared, or nothing can be written. */
export async function readBackDocument(
  options: ReadBackOptions,
  terminal: Terminal,
  tools: Tools,
): Promise<ExitCode> {
  const { input, into, output, unit, take, overwrite } = options;
  const rules: OutputRules = { overwrite, inputs: [input, into] };
  await checkOutputs(output === undefined ? [] : [{ path: output }], rules);
  const { workbook, ...reading } = await entriesToCompare(into, terminal, tools);
  const { entries, set } =
    unit === undefined
      ? { entries: reading.entries, set: knownSet(reading.entries.settings.tableSet) }
      : subjectOf(reading.entries, unit);
  terminal.progress('读取文档');
  const document = await editedDocument(input, tools);
  const narrative = textOfSet(set);
  terminal.progress('逐句比较');
  const facts = textFacts(entries, rollUp(entries, set), set.level);
  const made = documentOfText(narrative, facts, writeText(narrative, facts));
  const read = await tools.during('reading', input, () => readBack(facts, made, narrative, document));
  const { proposals, ...rest } = read;
  const edits = proposals.map((one) => ({ ...one, target: unit === undefined ? one : null }));
  reportReadBack(terminal, { ...rest, edits }, unit === undefined ? '可以取回的改动' : '改过的文字');
  if (unit !== undefined) return toldOfUnit(read, terminal);
  const taken = chosen(read.proposals, take);
  const isOpen = read.notices.some(({ kind }) => kind !== 'note') || taken.length < read.proposals.length;
  const code = isOpen ? EXIT.needsPerson : EXIT.done;
  if (taken.length === 0) {
    terminal.say('没有需要写入的内容，没有生成工作簿；原工作簿没有改动。');
    return code;
  }
  if (output === undefined) {
    terminal.say('以上只是比较结果，没有生成工作簿；要取回请加上 --out。');
    return EXIT.needsPerson;
  }
  const content = await edited(into, workbook, entries, taken);
  await writeOutputs([{ path: output, content }], rules, tools);
  terminal.say(`已取回${String(taken.length)}处改动：${output}。原工作簿没有改动。`);
  return code;
}
