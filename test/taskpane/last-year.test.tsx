/**
 * @jest-environment ./test/taskpane/support/page-environment.ts
 *
 * Tests 读入上年公开的数字 on a real session: files, preview, choices, writing, undo.
 */
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { sampleEntries } from '../../scripts/sample-entries';
import { filledEntryWorkbook } from '../../src/sheets/draw/workbook-plans';
import { writeWorkbook } from '../../src/xlsx/write-workbook';
import { REFERENCE_TEXT } from '../support/reference-text';
import { sessionOn } from '../support/sessions';
import { simulatedWorkbook, type SimulatedWorkbook } from '../support/simulated-workbook';
import { showPaneOn } from './support/real-pane';
import { button, section } from './support/render';
import { violations } from './support/violations';

const SECTION = '读入上年公开的数字';

interface Opened {
  readonly user: UserEvent;
  readonly book: SimulatedWorkbook;
  readonly choose: (...files: readonly File[]) => Promise<void>;
}

/** The sample's workbook of 2023, in which 公务接待费 of 2022 is blank. */
async function openEntry(): Promise<Opened> {
  const book = simulatedWorkbook();
  const session = sessionOn(book.port);
  await session.loadSample();
  const row = book.sheet('上年数').rows.findIndex(([measure]) => measure === '公务接待费');
  book.type('上年数', row, 1, null);
  await session.savePaneState({ ...session.paneState(), screen: 'entry' });
  await session.refresh();
  const { user } = await showPaneOn({ workbook: book, session });
  await screen.findByRole('heading', { name: SECTION });
  return {
    user,
    book,
    choose: (...files) => user.upload(screen.getByLabelText('上年的文件'), [...files]),
  };
}

/** The page of tests has files without contents. */
function fileOf(name: string, bytes: Uint8Array): File {
  const file = new File([], name);
  Object.defineProperty(file, 'arrayBuffer', { value: () => Promise.resolve(bytes) });
  return file;
}

async function formerFile(name: string, year: number): Promise<File> {
  const sample = await sampleEntries();
  const former = { ...sample, settings: { ...sample.settings, budgetYear: year } };
  return fileOf(name, await writeWorkbook(filledEntryWorkbook(former)));
}

function reception(book: SimulatedWorkbook): readonly unknown[] {
  return book.sheet('上年数').rows.find(([measure]) => measure === '公务接待费') ?? [];
}

describe(SECTION, () => {
  it('shows what would be written, writes it, and can be undone', async () => {
    const { user, book, choose } = await openEntry();
    await choose(await formerFile('2022录入.xlsx', 2022));
    const list = within(await screen.findByRole('list', { name: '将要写入的内容' }));
    expect(
      list.getByText('“公务接待费”填入2.60万元（上年录入表“2022录入.xlsx”预算08表·合计·公务接待费）。'),
    ).toBeVisible();
    expect(list.getByText(/^请核实：“收入总计”已填6245.26（.+），上年公开的是7563.33万元/u)).toBeVisible();
    expect(await violations()).toEqual([]);
    await user.click(button(/^写入（\d+个单元格）$/u));
    await waitFor(() => {
      expect(reception(book)[1]).toBe(2.6);
    });
    expect(await section(SECTION).findByText(/^已写入\d项上年数。$/u)).toBeVisible();
    expect(screen.queryByRole('list', { name: '将要写入的内容' })).toBeNull();
    await user.click(section(SECTION).getByRole('button', { name: /撤销/u }));
    await waitFor(() => {
      expect(reception(book)[1] ?? null).toBeNull();
    });
  });

  it('takes dropped files, and replaces typed figures and takes over texts only where chosen', async () => {
    const { user } = await openEntry();
    const zone = button('选择上年的文件');
    fireEvent.drop(zone, { dataTransfer: { files: [await formerFile('2022录入.xlsx', 2022)] } });
    await user.click(await screen.findByRole('checkbox', { name: /用上年公开的替换$/u }));
    expect(await screen.findByText(/^“收入总计”由6245.26（.+）改为7563.33万元/u)).toBeVisible();
    await user.click(screen.getByRole('checkbox', { name: '同时带入上年的主要职责' }));
    expect(await screen.findByText(/^“主要职责”已经填了\d+行，没有带入上年的/u)).toBeVisible();
    await user.click(button('放弃'));
    expect(screen.queryByRole('list', { name: '将要写入的内容' })).toBeNull();
  });

  it('reads a text, and names a file of another year beside it', async () => {
    const { choose } = await openEntry();
    await choose(
      fileOf('说明.txt', new TextEncoder().encode(REFERENCE_TEXT)),
      await formerFile('旧.xlsx', 2020),
    );
    const refusal = /^“旧.xlsx”是2020年的，不是2022年的，没有读入。/u;
    expect(await section(SECTION).findByText(refusal)).toBeVisible();
    expect(
      screen.getByText(/^“公务接待费”填入2.10万元（本年文本“说明.txt”八（二）.+（推算））。$/u),
    ).toBeVisible();
  });
});
