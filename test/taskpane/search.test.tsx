/** @jest-environment jsdom */
/** Tests the search in long lists, and the ways from a cell to its findings and problems. */
import { screen, within } from '@testing-library/react';
import { matches } from '../../src/taskpane/components/search-field';
import { PLACE } from './support/fake-session';
import { manyFindings, open, report, WRONG_SUM, WRONG_NAME } from './support/findings';
import { button, section, showPane } from './support/render';
import {
  ENTERED,
  FILLED,
  figureTrace,
  manyUnits,
  PROBLEMS,
  traceGroup,
  UNITS,
} from './support/workbook-status';

test('finds words in any order, case and width', () => {
  expect(matches('７０３００２', '703002', '市养老中心')).toBe(true);
  expect(matches('养老　703', '703002', '市养老中心')).toBe(true);
  expect(matches('ＧＤＰ', 'gdp指标')).toBe(true);
  expect(matches('704', '703002', '市养老中心')).toBe(false);
});

test('searches the roster by code or name, full-width digits too, and says what is not found', async () => {
  const { user } = await showPane({
    status: { ...ENTERED, units: manyUnits(300) },
    paneState: { screen: 'settings' },
  });
  await user.click(button('查看名册中的单位'));
  const search = screen.getByRole('searchbox', { name: '查找名册中的单位' });
  const shown = (): number =>
    within(screen.getByRole('list', { name: '名册中的单位' })).getAllByRole('listitem').length;
  expect(shown()).toBe(50);
  const { code, name } = manyUnits(300)[271] ?? { code: '', name: '' };
  await user.type(
    search,
    [...code].map((digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)).join(''),
  );
  expect(shown()).toBe(1);
  expect(screen.getByText(name)).toBeVisible();
  await user.clear(search);
  await user.type(search, '没有这个单位');
  expect(screen.getByText('没有含“没有这个单位”的内容。')).toBeVisible();
});

test('searches the findings by text, cell and rule; the steps go through what is found', async () => {
  const { user } = await showPane({
    status: FILLED,
    report: manyFindings(30),
    paneState: { screen: 'check' },
  });
  const search = screen.getByRole('searchbox', { name: '查找检查结果' });
  await user.type(search, 'J100');
  const found = screen.getAllByRole('button', { name: /^(必须改正|核实或说明|提示) [A-Z]+\d+ /u });
  expect(found).toHaveLength(1);
  expect(found[0]).toHaveTextContent('第5个项目');
  await user.clear(search);
  await user.type(search, '没有这种结果');
  expect(screen.getByText('没有含“没有这种结果”的结果。')).toBeVisible();
  expect(screen.queryByRole('group', { name: '逐条查看' })).toBeNull();
});

test('searches the problems by their words', async () => {
  const [first] = PROBLEMS;
  if (first === undefined) throw new Error('There is no problem.');
  const problems = Array.from({ length: 20 }, (_, index) => ({
    ...first,
    row: index + 2,
    address: `N${String(index + 2)}`,
    message: `“支出录入”第${String(index + 2)}行“金额”（N${String(index + 2)}）：不是数字。请改正。`,
  }));
  const { user } = await showPane({ status: { ...ENTERED, problems }, paneState: { screen: 'entry' } });
  await user.type(screen.getByRole('searchbox', { name: '查找录入问题' }), 'N17');
  expect(screen.getAllByRole('button', { name: /N\d+/u })).toHaveLength(1);
});

test('leads from a traced cell to its findings and back to the list', async () => {
  const main = WRONG_SUM.cells[0];
  if (main === undefined) throw new Error('The finding has no cell.');
  const { row, column, sheet } = main.place;
  const place = {
    ...PLACE,
    sheetName: sheet,
    area: { firstRow: row, lastRow: row, firstColumn: column, lastColumn: column },
  };
  const { user } = await showPane({
    status: FILLED,
    report: report([open(WRONG_NAME), open(WRONG_SUM)]),
    selection: { kind: 'done', value: place },
    trace: () => figureTrace(UNITS.map((unit) => traceGroup(unit, 1))),
    paneState: { screen: 'trace' },
  });
  const here = section('这一格的检查结果');
  expect(here.getAllByRole('button')).toHaveLength(1);
  await user.click(here.getByRole('button'));
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('检查');
  expect(button(new RegExp(`^(必须改正|核实或说明|提示) ${main.address} `, 'u'))).toHaveAttribute(
    'aria-current',
    'true',
  );
});

test('shows the problems of a selected row of an entry sheet', async () => {
  const [problem] = PROBLEMS.filter(({ row }) => row !== undefined);
  if (problem?.row === undefined) throw new Error('There is no problem with a row.');
  const area = { firstRow: problem.row - 1, lastRow: problem.row - 1, firstColumn: 0, lastColumn: 0 };
  await showPane({
    status: { ...FILLED, problems: PROBLEMS },
    selection: { kind: 'done', value: { ...PLACE, sheetName: problem.sheet, area } },
    paneState: { screen: 'trace' },
  });
  expect(section('这一行的录入问题').getByRole('button', { name: problem.message })).toBeVisible();
});
