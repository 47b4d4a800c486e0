/**
 * @jest-environment ./test/taskpane/support/page-environment.ts
 *
 * Tests the roster in 设置 on a real session: pasted in any form, asked about, written as chosen, undone.
 */
import { fireEvent, screen, within } from '@testing-library/react';
import type { Unit } from '../../src/entries/entries';
import { departmentOf } from './support/department';
import { showPaneOn } from './support/real-pane';
import { button, section } from './support/render';
import { SETTINGS } from './support/workbook-status';
import { violations } from './support/violations';
import { stopClockOfSlices } from '../support/unhurried';

stopClockOfSlices();

const CODE = SETTINGS.departmentCode;
const UNITS: readonly Unit[] = ['01', '02', '03', '04'].map((end) => ({
  code: `${CODE}0${end}`,
  name: `第${end}单位`,
  type: 'publicInstitution1',
}));

async function openSettings(units: readonly Unit[]) {
  const department = await departmentOf(units, 'settings');
  const { user } = await showPaneOn(department);
  await screen.findByRole('heading', { name: '单位名册' });
  const paste = (text: string) => {
    fireEvent.change(screen.getByLabelText('粘贴或导入名册'), { target: { value: text } });
    return user.click(button('识别粘贴的内容'));
  };
  const roster = () =>
    department.workbook
      .sheet('单位名册')
      .rows.slice(1)
      .map((row) => row.slice(0, 3))
      .filter(([code]) => code !== null && code !== undefined && code !== '');
  return { user, paste, roster, own: section('单位名册') };
}

it('takes words, order and separators of offices, and asks what stays open', async () => {
  const { user, paste, roster, own } = await openSettings([]);
  await paste(
    [
      `市局本级,${CODE}001,行政`,
      `市社保中心,${CODE}002,参照公务员法管理事业单位`,
      `市就业中心,${CODE}003,财政全额`,
    ].join('\n'),
  );
  expect(button('写入（2行）')).toHaveAttribute('aria-disabled', 'true');
  await user.selectOptions(own.getByLabelText(/财政全额/u), '公益一类事业单位');
  expect(await violations()).toEqual([]);
  await user.click(button('写入（3行）'));
  expect(await screen.findAllByText('已导入3行。')).not.toEqual([]);
  expect(roster()).toEqual([
    [`${CODE}001`, '市局本级', '行政单位'],
    [`${CODE}002`, '市社保中心', '参公事业单位'],
    [`${CODE}003`, '市就业中心', '公益一类事业单位'],
  ]);
  // The text is gone once the roster is in the workbook; the result stands in this section.
  expect(screen.getByLabelText('粘贴或导入名册')).toHaveValue('');
  expect(own.getByRole('group', { name: '导入明细的结果' })).toBeInTheDocument();
  await user.click(button('撤销“导入明细”'));
  expect(roster()).toEqual([]);
});

it('answers the same question about many units at once', async () => {
  const { user, paste, roster, own } = await openSettings(UNITS);
  await paste(UNITS.map(({ code, name }) => `${code}\t新${name}\t公益一类`).join('\n'));
  expect(own.getAllByLabelText(/已在名册中，名称/u)).toHaveLength(4);
  await user.selectOptions(own.getByLabelText('以下4个问题全部回答'), '改为导入的内容');
  await user.click(button(`重新回答“${CODE}002”`));
  await user.selectOptions(own.getByLabelText(/已在名册中，名称/u), '保留名册中的内容');
  await user.click(button('写入（3行）'));
  expect(roster().map(([, name]) => name)).toEqual(['新第01单位', '第02单位', '新第03单位', '新第04单位']);
});

it('leaves out the lines that are not wanted, and says so', async () => {
  const { user, paste, roster, own } = await openSettings([]);
  await paste(UNITS.map(({ code, name }) => `${code}\t${name}\t公益一类`).join('\n'));
  await user.click(button('逐行查看（4行）'));
  const lines = within(own.getByRole('list', { name: '将写入的行' }));
  await user.click(lines.getByRole('checkbox', { name: /第3行：.*第03单位/u }));
  expect(own.getByText('按您的选择没有写入：“粘贴的内容”第3行。')).toBeInTheDocument();
  await user.click(button('写入（3行）'));
  expect(roster().map(([code]) => code)).toEqual([`${CODE}001`, `${CODE}002`, `${CODE}004`]);
});

it('takes a dropped file, and says in a sentence what cannot be read', async () => {
  const { own } = await openSettings([]);
  const bytes = new TextEncoder().encode(`单位代码,单位名称,单位类型\n${CODE}001,甲局,行政单位`);
  const file = Object.assign(new File([bytes], '名册.csv'), {
    arrayBuffer: () => Promise.resolve(bytes.buffer),
  });
  const zone = screen.getByLabelText('粘贴或导入名册');
  fireEvent.drop(zone, { dataTransfer: { files: [file] } });
  expect(await screen.findAllByText('已读取“名册.csv”，下面是认出的内容。')).not.toEqual([]);
  expect(button('写入（1行）')).not.toHaveAttribute('aria-disabled', 'true');
  const broken = Object.assign(new File([''], '名册.xlsx'), {
    arrayBuffer: () => Promise.resolve(Uint8Array.of(1, 2, 3, 4).buffer),
  });
  fireEvent.drop(zone, { dataTransfer: { files: [broken] } });
  expect(await own.findByText(/^“名册\.xlsx”.*。$/u)).toBeInTheDocument();
});
