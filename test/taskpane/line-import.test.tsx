/**
 * @jest-environment ./test/taskpane/support/page-environment.ts
 *
 * Tests 粘贴或导入明细 on a real session: pasted text, questions, columns, writing, undo.
 */
import { fireEvent, screen } from '@testing-library/react';
import { sheetFromText } from '../../src/line-import/text-grid';
import { LineImportController } from '../../src/workflow/line-import/line-import-controller';
import { sessionOn } from '../support/sessions';
import { simulatedWorkbook } from '../support/simulated-workbook';
import { showPaneOn } from './support/real-pane';
import { button, section } from './support/render';
import { stopClockOfSlices } from '../support/unhurried';
import { violations } from './support/violations';

stopClockOfSlices();

const SECTION = '粘贴或导入明细';
const TEXT = [
  '单位\t功能科目\t经费类型\t经济科目\t资金来源\t预算金额（万元）\t人数',
  '三门峡市社会养老保险中心\t社会保险经办机构\t人员经费\t基本工资\t财政拨款\t50.123456\t5',
  '三门峡市社会养老保险中心\t社会保险经办机构\t人员经费\t津贴补贴\t财政拨款\t1\t5',
  '合计\t\t\t\t\t51.123456\t',
].join('\n');

async function openEntry() {
  const book = simulatedWorkbook();
  const session = sessionOn(book.port);
  await session.loadSample();
  await session.savePaneState({ ...session.paneState(), screen: 'entry' });
  await session.refresh();
  const { user } = await showPaneOn({ workbook: book, session });
  await screen.findByRole('heading', { name: SECTION });
  const paste = (text: string) => {
    fireEvent.change(screen.getByLabelText('粘贴明细或名册'), { target: { value: text } });
    return user.click(button('识别粘贴的内容'));
  };
  return { user, book, paste };
}

function rowsOf(book: Awaited<ReturnType<typeof openEntry>>['book']) {
  return book.sheet('支出录入').rows.filter(([unit]) => unit !== null && unit !== undefined && unit !== '');
}

it('asks what is open, writes the lines below the entered ones, and undoes them as one step', async () => {
  const { user, book, paste } = await openEntry();
  const before = rowsOf(book).length;
  await paste(TEXT);
  const own = section(SECTION);
  expect(button('写入（0行）')).toHaveAttribute('aria-disabled', 'true');
  await user.selectOptions(
    own.getByLabelText(/资金来源“财政拨款”可能是几种（“粘贴的内容”第2、3行）/u),
    '一般公共预算-财政拨款',
  );
  expect(own.getByText(/各行相加等于第4行的合计511,234\.56元/u)).toBeInTheDocument();
  expect(await violations()).toEqual([]);
  await user.click(button('写入（2行）'));
  expect(await screen.findAllByText('已导入2行。')).not.toEqual([]);
  const rows = rowsOf(book);
  expect(rows).toHaveLength(before + 2);
  expect(rows.at(-2)?.slice(0, 14)).toEqual(
    expect.arrayContaining([
      '703002',
      '2080109',
      '人员类',
      '30101',
      '50501',
      '一般公共预算-财政拨款',
      '本年',
      501234.56,
    ]),
  );
  expect(book.sheet('导入对照').rows[1]?.slice(0, 2)).toEqual(['财政拨款', '一般公共预算-财政拨款']);
  await user.click(button('撤销“导入明细”'));
  expect(rowsOf(book)).toHaveLength(before);
});

it('holds the answers of one import for the next, and adds new ones', async () => {
  const { user, book, paste } = await openEntry();
  await paste(TEXT);
  await user.selectOptions(screen.getByLabelText(/资金来源“财政拨款”/u), '一般公共预算-财政拨款');
  await user.click(button('写入（2行）'));
  await screen.findAllByText('已导入2行。');
  await paste(
    TEXT.replaceAll('基本工资', '津贴补贴').replace('501234.56', '21234.56').replace('财政拨款', '拨款收入'),
  );
  expect(screen.queryByLabelText(/资金来源“财政拨款”/u)).toBeNull();
  await user.selectOptions(screen.getByLabelText(/资金来源“拨款收入”/u), '政府性基金');
  await user.click(button('写入（1行）'));
  await screen.findAllByText('已导入1行。');
  expect(book.sheet('导入对照').rows.map((cells) => cells.slice(0, 2))).toEqual([
    ['文件中的词', '作为'],
    ['财政拨款', '一般公共预算-财政拨款'],
    ['拨款收入', '政府性基金'],
  ]);
});

it('reads a pasted text at once, and a typed one on request', async () => {
  await openEntry();
  const box = screen.getByLabelText('粘贴明细或名册');
  fireEvent.paste(box);
  fireEvent.change(box, { target: { value: TEXT } });
  expect(screen.getByLabelText(/资金来源“财政拨款”/u)).toBeInTheDocument();
  fireEvent.change(box, { target: { value: `${TEXT}\n` } });
  expect(screen.queryByLabelText(/资金来源“财政拨款”/u)).toBeNull();
});

it('reads several files at once, and says which cannot be used', async () => {
  const { user } = await openEntry();
  const file = (name: string, text: string): File =>
    Object.assign(new File([text], name), {
      arrayBuffer: () => Promise.resolve(new TextEncoder().encode(text).buffer),
    });
  await user.upload(screen.getByLabelText('要导入的文件'), [
    file('三门峡市社会养老保险中心.csv', TEXT),
    file('另一份.csv', TEXT.replace('50.123456', '1.5').replace('51.123456', '2.5')),
    file('坏的.xlsx', '不是工作簿'),
  ]);
  expect(await screen.findAllByText('已读取2个文件，下面是认出的内容。')).not.toEqual([]);
  expect(screen.getAllByText(/^“坏的.xlsx”/u)).not.toEqual([]);
  expect(screen.getByText(/“三门峡市社会养老保险中心”第2、3行.*“另一份”第2、3行/u)).toBeInTheDocument();
  // Reading wrote nothing: there is nothing of it to undo.
  expect(section(SECTION).queryByRole('button', { name: /^撤销/u })).toBeNull();
});

it('takes an answer back and lets a column be corrected', async () => {
  const { user, paste } = await openEntry();
  await paste(TEXT);
  const own = section(SECTION);
  await user.selectOptions(own.getByLabelText(/资金来源“财政拨款”/u), '政府性基金');
  await user.click(button('重新回答“财政拨款”'));
  expect(own.getByLabelText(/资金来源“财政拨款”/u)).toBeInTheDocument();
  await user.click(button('更正各列认作什么'));
  await user.selectOptions(own.getByLabelText('“人数”（G列）'), '备注');
  expect(own.getByText(/“人数”（G列） → 备注：按您的指定/u)).toBeInTheDocument();
});

it('computes a preview once for one reading and one source, and anew for another', async () => {
  const book = simulatedWorkbook();
  const session = sessionOn(book.port);
  await session.loadSample();
  await session.refresh();
  const controller = session.add((...given) => new LineImportController(...given));
  const source = {
    sheets: [sheetFromText('粘贴', TEXT)],
    answers: [],
    moneyUnit: null,
    lines: { again: false, leftOut: [] },
  };
  const first = controller.preview(source);
  expect(controller.preview(source)).toBe(first);
  expect(controller.preview({ ...source, moneyUnit: '元' })).not.toBe(first);
  book.type('收入录入', 1, 5, '改动');
  await session.refresh();
  expect(controller.preview(source)).not.toBe(first);
});
