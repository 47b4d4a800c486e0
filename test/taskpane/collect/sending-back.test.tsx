/** @jest-environment ./test/taskpane/support/page-environment.ts */
/** Tests 退回意见. */
import { screen } from '@testing-library/react';
import { unzipSync } from 'fflate';
import { sentBack } from '../support/department';
import { filesHere } from '../support/files';
import { button, section, settle } from '../support/render';
import { goTo } from '../support/go-to';
import { NAMES, unit, onCollect, outcome, choose, openRow, SPOILT } from '../support/collect-screen';

describe('回收: sending back', () => {
  it('saves the 退回意见 of one unit or of all', async () => {
    const pane = await onCollect();
    await choose(pane, [
      await sentBack(unit(0), 100, { spoils: SPOILT }),
      await sentBack(unit(1), 100, { spoils: SPOILT }),
    ]);
    const row = await openRow(pane, NAMES[1] ?? '');
    await pane.user.click(row.getByRole('button', { name: '生成退回意见' }));
    const one = '703002_三门峡市社会养老保险中心_退回意见.xlsx';
    const reported = await outcome('生成退回意见', `已生成1份退回意见：“${one}”。`);
    expect(reported.getByText('单位在退回意见中改正标红的单元格，保存后直接交回。')).toBeVisible();
    await pane.user.click(button('生成退回意见（2份）'));
    await outcome('生成退回意见', /^已生成2份退回意见/u);
    expect(pane.files.saved.map(({ name }) => name)).toEqual([
      one,
      '703_三门峡市人力资源和社会保障局_2023年退回意见.zip',
    ]);
    expect(Object.keys(unzipSync(pane.files.saved[1]?.bytes ?? new Uint8Array()))).toEqual([
      '703001_三门峡市人力资源和社会保障局_退回意见.xlsx',
      one,
    ]);
  });

  it('saves the last 退回意见 again on request', async () => {
    const pane = await onCollect();
    await choose(pane, [await sentBack(unit(1), 100, { spoils: SPOILT })]);
    expect(screen.queryByRole('button', { name: '再次保存' })).toBeNull();
    await pane.user.click(button('生成退回意见（1份）'));
    await outcome('生成退回意见', /^已生成1份退回意见/u);
    await pane.user.click(section('并入和退回').getByRole('button', { name: '再次保存' }));
    await outcome('再次保存文件', '已再次保存“703002_三门峡市社会养老保险中心_退回意见.xlsx”。');
    expect(pane.files.saved).toHaveLength(2);
    expect(pane.files.saved[1]).toBe(pane.files.saved[0]);
    await goTo(pane.user, '下发');
    await settle();
    expect(screen.queryByRole('button', { name: '再次保存' })).toBeNull();
  });

  it('is disabled in a web view that saves no files', async () => {
    const pane = await onCollect(filesHere(false));
    await choose(pane, [await sentBack(unit(0), 100, { spoils: SPOILT })]);
    expect(section('并入和退回').getByText(/不能从窗格保存文件.*再生成退回意见。$/u)).toBeVisible();
    expect(button('生成退回意见（1份）')).toHaveAttribute('aria-disabled', 'true');
    const row = await openRow(pane, NAMES[0] ?? '');
    expect(row.getByRole('button', { name: '生成退回意见' })).toHaveAttribute('aria-disabled', 'true');
    expect(pane.files.saved).toEqual([]);
  });
});
