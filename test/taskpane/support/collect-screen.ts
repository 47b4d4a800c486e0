/** Opens the screen 回收 on a real session, gives it files, and finds its parts as a clerk does. */
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import type { Unit } from '../../../src/entries/entries';
import { typed } from '../../support/distributed';
import { departmentOf, sentBack, type SentFile } from './department';
import { filesHere, type FilesUnderTest } from './files';
import { browserFile, transferOf, type Dropped } from './dropped';
import { showPaneOn, type RealPane } from './real-pane';
import { button, deferred } from './render';
import { UNITS } from './workbook-status';

export const NAMES = UNITS.map(({ name }) => name);

export function unit(index: number): Unit {
  const found = UNITS[index];
  if (found === undefined) throw new Error(`There is no unit ${String(index)}`);
  return found;
}

export async function onCollect(files?: FilesUnderTest, units: readonly Unit[] = UNITS): Promise<RealPane> {
  const pane = await showPaneOn(await departmentOf(units, 'collect'), files);
  // The list of units is a chunk of its own, loaded at its first use.
  await screen.findByRole('group', { name: '按交回的情况筛选' });
  return pane;
}

/** Waits for the end of the command in the panel. */
export async function outcome(of: string, words: string | RegExp): Promise<ReturnType<typeof within>> {
  const reported = await waitFor(() => {
    const panel = within(screen.getByRole('group', { name: `${of}的结果` }));
    expect(panel.getByText(words)).toBeVisible();
    return panel;
  });
  return reported;
}

export const read = (words: string | RegExp): Promise<ReturnType<typeof within>> =>
  outcome('读取交回的文件', words);

export async function choose({ user }: RealPane, files: readonly SentFile[]): Promise<void> {
  const chosen = files.map((file) => browserFile(file));
  await user.upload(screen.getByLabelText('交回的文件'), chosen);
  await read(new RegExp(`^已读取${String(files.length)}个文件`, 'u'));
}

export function dropZone(): HTMLElement {
  return screen.getByText('选择各单位交回的文件，或者文件所在的文件夹：');
}

export function drop(dropped: readonly Dropped[], entries = true): void {
  fireEvent.drop(dropZone(), { dataTransfer: transferOf(dropped, entries) });
}

/** Opens no worker pool until the test opens the gate. */
export function filesBehindGate(): {
  readonly files: FilesUnderTest;
  readonly gate: ReturnType<typeof deferred<undefined>>;
} {
  const here = filesHere();
  const gate = deferred<undefined>();
  const openWorkerPool = async (): ReturnType<FilesUnderTest['openWorkerPool']> => {
    await gate.promise;
    return here.openWorkerPool();
  };
  return { files: { ...here, openWorkerPool }, gate };
}

export function count(kind: string): HTMLElement {
  return within(screen.getByRole('group', { name: '按交回的情况筛选' })).getByRole('button', {
    name: new RegExp(`^\\d+ ${kind}$`, 'u'),
  });
}

export function counts(): string {
  return within(screen.getByRole('group', { name: '按交回的情况筛选' }))
    .getAllByRole('button')
    .map(({ textContent }) => textContent)
    .join('，');
}

/** Names and states of the listed units, in order. */
export function listed(): readonly string[] {
  return within(screen.getByRole('list', { name: '各单位交回的情况' }))
    .getAllByRole('heading', { level: 3 })
    .map(({ textContent }) => textContent);
}

export async function openRow({ user }: RealPane, name: string): Promise<ReturnType<typeof within>> {
  const heading = screen.getByRole('button', { name: new RegExp(`^${name} \\d{6}`, 'u') });
  if (heading.getAttribute('aria-expanded') === 'false') await user.click(heading);
  const body = document.getElementById(heading.getAttribute('aria-controls') ?? '');
  if (body === null) throw new Error(`${name} does not open`);
  return within(body);
}

/** Imports two units; the first and the third then return other lines without problems. */
export async function withSecondReturns(pane: RealPane): Promise<void> {
  await choose(pane, [await sentBack(unit(0), 100), await sentBack(unit(1), 200)]);
  await pane.user.click(button('并入录入表（2个单位）'));
  await outcome('并入交回数据', /^已并入2个单位/u);
  await choose(pane, [await sentBack(unit(0), 150, { name: '改后.xlsx' }), await sentBack(unit(2), 300)]);
}

export const SPOILT = [typed('支出录入', 'N2', '待定')];
