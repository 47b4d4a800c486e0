/** Edits of a Word document in a live workbook: listed, taken over as one step, undone; a second time changes nothing. */
import { sampleEntries } from '../../scripts/sample-entries';
import type { EditedDocument } from '../../src/read-back/edited-document';
import { ReadBackController } from '../../src/workflow/read-back/read-back-controller';
import type { OpenSession } from '../../src/workflow/create-session';
import type { Session } from '../../src/workflow/session';
import { TextController } from '../../src/workflow/text/text-controller';
import { withWords, workingCopy } from '../support/edited-documents';
import { said, sessionOn } from '../support/sessions';
import { UNHURRIED } from '../support/unhurried';
import { simulatedWorkbook, type SimulatedWorkbook } from '../support/simulated-workbook';

let copy: EditedDocument;
let session: Session;
let opened: OpenSession;
let book: SimulatedWorkbook;
let controller: ReadBackController;

beforeAll(async () => {
  copy = await workingCopy(await sampleEntries());
});

beforeEach(async () => {
  book = simulatedWorkbook();
  opened = sessionOn(book.port);
  session = opened;
  await opened.loadSample();
  controller = opened.add((...given) => new ReadBackController(...given));
});

const REASON = ['今年予以列支', '今年压减批次后列支'] as const;
const WORDS = ['无负责管理的专项转移支付项目。', '没有专项转移支付项目。'] as const;

function sessionText(): TextController {
  return opened.add((store, ports, queue) => new TextController(store, ports, queue, UNHURRIED));
}

function ids(): ReadonlySet<string> {
  return new Set(controller.report()?.read.proposals.map(({ id }) => id));
}

function cellBeside(sheet: string, key: string): unknown {
  return book.sheet(sheet).rows.find((row) => row[0] === key)?.[1];
}

test('an untouched document has nothing to take', async () => {
  expect(said(await controller.compare('文档.docx', copy))).toContain('没有可以取回的改动');
  expect(ids().size).toBe(0);
});

test('edits are listed, taken over in one step, and undone in one', async () => {
  const edited = withWords(withWords(copy, ...REASON), ...WORDS);
  expect(said(await controller.compare('改后.docx', edited))).toContain('有2处改动可以取回');
  const before = cellBeside('增减原因', '公务接待费');
  expect(said(await controller.take(ids()))).toContain('已取回2处改动，写入“增减原因”、“改写”');
  expect(cellBeside('增减原因', '公务接待费')).toContain('今年压减批次后列支');
  expect(ids().size).toBe(0);
  expect(controller.report()?.isStale).toBe(false);
  await session.undo();
  expect(cellBeside('增减原因', '公务接待费')).toBe(before);
  expect(controller.report()?.isStale).toBe(true);
  await controller.again();
  expect(ids().size).toBe(2);
});

test('a sentence deleted in Word is left out, and shown where it can be brought back', async () => {
  const text = sessionText();
  await controller.compare('改后.docx', withWords(copy, '我部门2023年无负责管理的专项转移支付项目。', ''));
  await controller.take(ids());
  const view = text.view();
  if (view?.kind !== 'text') throw new Error('There is no text.');
  expect(view.text).not.toContain('专项转移支付项目。');
  const shown = view.sections
    .flatMap(({ blocks }) => blocks)
    .flatMap((block) => (block.kind === 'paragraph' ? block.sentences : []))
    .find(({ id }) => id === 's10.transfers');
  expect(shown?.segments.map((segment) => segment.text)).toEqual(['〔这一句不写〕']);
  expect(shown?.override?.generated).toContain('无负责管理的专项转移支付项目');
});

test('the chosen edits alone are taken over; taken once more they change nothing', async () => {
  await controller.compare('改后.docx', withWords(withWords(copy, ...REASON), ...WORDS));
  const one = new Set([...ids()].filter((id) => id.startsWith('增减原因')));
  expect(one.size).toBe(1);
  await controller.take(one);
  expect(ids().size).toBe(1);
  expect(said(await controller.take(one))).toContain('已经在工作簿中，没有改动');
});
