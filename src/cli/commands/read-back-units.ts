/** Runs `readback` on a folder or a zip file: compares the edited documents of many units, and lists each. */
import { intake } from '../../distribution/intake/intake';
import { skippedNeedsPerson, skippedWords } from '../../distribution/intake/skipped';
import {
  readUnitDocuments,
  type EditedUnitDocument,
  type UnitDocuments,
} from '../../distribution/read-unit-documents';
import { isEdited } from '../../distribution/unit-documents';
import { EXIT, UnusableInput, type ExitCode } from '../exit-code';
import { placeOf } from '../files/place';
import { folderContents } from '../files/walk-folder';
import { reportReadBack } from '../read-back-report';
import type { Terminal } from '../terminal';
import type { Tools } from '../tools';
import { unitSet } from './build';
import { entriesToCompare, type ReadBackOptions } from './read-back';
import { textOfSet } from './text';

export async function holdsDocuments(path: string): Promise<boolean> {
  return /\.zip$/iu.test(path) || (await placeOf(path, 'read')).kind === 'folder';
}

function reportDocument(terminal: Terminal, document: EditedUnitDocument): void {
  const { kind, file } = document;
  if (kind === 'not-compared') terminal.warn(`[没有比较] ${document.words}`);
  else if (kind === 'department')
    terminal.warn(`[没有比较] “${file}”是部门的公开文本，请单独用 readback 读入，可以取回改动。`);
  else if (isEdited(document.edits)) {
    const { unit, edits } = document;
    const { texts, ...rest } = edits;
    terminal.say(`——${unit.code} ${unit.name}（${file}）——`);
    reportReadBack(
      terminal,
      { ...rest, edits: texts.map((text) => ({ ...text, target: null })) },
      '改过的文字',
    );
  }
}

/** More names are not read. */
const NAMED = 20;

function withoutWords({ without }: UnitDocuments): readonly string[] {
  if (without.length === 0) return [];
  const names = without.slice(0, NAMED).map(({ code, name }) => `${code} ${name}`);
  return [
    `名册中${String(without.length)}个单位没有文档：${names.join('、')}${without.length > NAMED ? '等' : ''}。`,
  ];
}

function summary(read: UnitDocuments): readonly string[] {
  const compared = read.documents.flatMap((one) => (one.kind === 'compared' ? [one.edits] : []));
  const edited = compared.filter(isEdited).length;
  return [
    `比较了${String(compared.length)}个单位的文档：${String(edited)}个有改动，${String(compared.length - edited)}个没有改动；没有比较的文档${String(read.documents.length - compared.length)}个。`,
    ...(read.others === 0 ? [] : [`另有${String(read.others)}个文件不是公开文本，没有读取。`]),
    ...withoutWords(read),
    '单位的文字不在部门的录入工作簿中，没有写入；要保留的请留在单位的文档中，数字和表格不同的请改录入。',
  ];
}

/** Errors: UnusableInput if nothing can be compared. */
export async function readBackUnits(
  { input, into, output, unit, take }: ReadBackOptions,
  terminal: Terminal,
  tools: Tools,
): Promise<ExitCode> {
  if (output !== undefined || unit !== undefined || take !== 'all')
    throw new UnusableInput('各单位的文档只列出比较结果，不能同时用 --out、--unit 和 --take。');
  const contents = await folderContents(input, (await placeOf(into, 'read')).inode);
  const { entries } = await entriesToCompare(into, terminal, tools);
  textOfSet(unitSet(entries));
  const { files, skipped } = await intake(contents.found, contents.skipped);
  const pool = await tools.openWorkerPool();
  try {
    const read = await readUnitDocuments(files, entries, pool, {
      progress: (done, of, name) => {
        terminal.progress(`比较 ${String(done + 1)}/${String(of)}：${name}`);
      },
      isCancelled: () => false,
    });
    if (read.documents.length === 0)
      throw new UnusableInput(`“${input}”中没有公开文本（.docx），没有比较。请核对文件夹或压缩包。`);
    for (const document of read.documents) reportDocument(terminal, document);
    for (const line of [...skippedWords(skipped), ...summary(read)]) terminal.say(line);
    const isOpen =
      skippedNeedsPerson(skipped) ||
      read.documents.some((one) => one.kind !== 'compared' || isEdited(one.edits));
    return isOpen ? EXIT.needsPerson : EXIT.done;
  } finally {
    pool.close();
  }
}
