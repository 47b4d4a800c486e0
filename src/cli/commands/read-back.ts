/** Runs `readback`: compares an edited document with the entries, and takes over what was edited. */
import { documentOfText } from '../../document/entries-document';
import type { Entries } from '../../entries/entries';
import { harmless, quote } from '../../entries/quote';
import { readEntries } from '../../entries/read-entries';
import type { RawWorkbook } from '../../entries/raw-workbook';
import type { EditedDocument } from '../../read-back/edited-document';
import { proposedWrites, type SheetWrites } from '../../read-back/entry-writes';
import type { Notice, EditProposal } from '../../read-back/proposal';
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
import type { Terminal } from '../terminal';
import type { Tools } from '../tools';
import { subjectOf } from './build';
import { textOfSet } from './text';

export interface ReadBackOptions {
  /** The edited document. */
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

const LONGEST_WORDS = 160;

function shownWords(text: string): string {
  return text === '' ? '（没有）' : `“${quote(text, LONGEST_WORDS)}”`;
}

function proposalLines(
  { sheet, item, place, before, after, cautions }: EditProposal,
  index: number,
  mayTake: boolean,
): readonly string[] {
  const target = mayTake ? `：写入“${sheet}”（${harmless(item)}）` : '';
  return [
    `${String(index + 1)}. ${harmless(place)}${target}`,
    `   现在：${shownWords(before)}`,
    `   改为：${after === '' ? '（删去）' : shownWords(after)}`,
    ...cautions.map((words) => `   注意：${words}`),
  ];
}

const MARKS: Readonly<Record<Notice['kind'], string | null>> = {
  figure: '数字',
  cell: '表',
  'not-offered': '没有取回',
  note: null,
};

function report(
  terminal: Terminal,
  { proposals, notices, paragraphs, tables }: ReadBack,
  mayTake: boolean,
): void {
  const count = (kind: ReadBack['paragraphs'][number]): number =>
    paragraphs.filter((one) => one === kind).length;
  terminal.say(
    `文档中有${String(paragraphs.length)}段文字、${String(tables.all)}个表格：${String(count('same') + count('contents'))}段没有改动，${String(count('changed'))}段有改动，${String(count('added'))}段是增加的，${String(count('older'))}段是旧的文字；比较了${String(tables.compared)}个表格。`,
  );
  for (const { kind, words } of notices) {
    const mark = MARKS[kind];
    if (mark === null) terminal.say(words);
    else terminal.warn(`[${mark}] ${words}`);
  }
  const kind = mayTake ? '可以取回的改动' : '改过的文字';
  if (proposals.length === 0) terminal.say(`没有${kind}。`);
  else terminal.say(`${kind}有${String(proposals.length)}处：`);
  for (const [index, proposal] of proposals.entries())
    for (const line of proposalLines(proposal, index, mayTake)) terminal.say(line);
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

/** Errors: UnusableInput if nothing can be compared, or nothing can be written. */
export async function readBackDocument(
  options: ReadBackOptions,
  terminal: Terminal,
  tools: Tools,
): Promise<ExitCode> {
  const { input, into, output, unit, take, overwrite } = options;
  const rules: OutputRules = { overwrite, inputs: [input, into] };
  await checkOutputs(output === undefined ? [] : [{ path: output }], rules);
  terminal.progress('读取录入工作簿');
  const workbook = await readWorkbookFile(into, tools);
  const reading = await tools.during('reading', into, () => readEntries(workbook, TABLE_SETS));
  if (reading.kind !== 'entries') {
    reportProblems(terminal, reading.problems, 'nowhere');
    throw new UnusableInput(`“${into}”的录入还不能使用，没有比较。请先处理以上“无法使用”的问题。`);
  }
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
  report(terminal, read, unit === undefined);
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
