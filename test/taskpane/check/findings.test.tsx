/** @jest-environment jsdom */
/** Tests the findings of 检查: their list, several at one cell, three hundred. */
import { message } from '../../../src/checks/finding';
import { act, screen, within } from '@testing-library/react';
import {
  AT_ONE_CELL,
  FOUND,
  HINT,
  manyFindings,
  open,
  report,
  RISEN,
  SAME_CELL,
  WRONG_FIGURE,
  WRONG_NAME,
  WRONG_SUM,
} from '../support/findings';
import { announced, button, section, settle } from '../support/render';
import { goTo } from '../support/go-to';
import {
  T02,
  T03,
  T05,
  T12,
  showReport,
  findingsOf,
  finding,
  entry,
  filter,
  place,
} from '../support/check-screen';

describe('检查: the findings', () => {
  it('are grouped by table, with cell, relation, cause and remedy', async () => {
    await showReport(FOUND);
    const tables = screen.getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent);
    expect(tables).toEqual([
      `${T02} 预算02表已说明1条`,
      `${T03} 预算03表3条`,
      `${T05} 预算05表1条`,
      `${T12} 预算12表1条`,
    ]);
    expect(findingsOf(T03).map(({ textContent }) => textContent)).toEqual([
      `必须改正 G10 ${message(WRONG_FIGURE)}`,
      `必须改正 G8 ${message(WRONG_SUM)}`,
      `核实或说明 A3 ${message(WRONG_NAME)}`,
    ]);
  });

  it('lead to their cells', async () => {
    const { user, places } = await showReport(FOUND);
    await user.click(finding('G10'));
    expect(finding('G10')).toHaveAttribute('aria-current', 'true');
    expect(finding('G8')).not.toHaveAttribute('aria-current');
    expect(place()).toContain('第1处，共5处');
    await user.click(entry('G10').getByRole('button', { name: 'F10 行政运行 · 合计' }));
    await user.click(entry('I17').getByRole('button', { name: '预算07表 G52 退休费 · 总计' }));
    expect(places).toEqual([
      { sheetName: T03, area: { firstRow: 9, firstColumn: 6, lastRow: 9, lastColumn: 6 } },
      { sheetName: T03, area: { firstRow: 9, firstColumn: 5, lastRow: 9, lastColumn: 5 } },
      { sheetName: '支出经济分类汇总表', area: { firstRow: 51, firstColumn: 6, lastRow: 51, lastColumn: 6 } },
    ]);
  });

  it('show few of many other cells, and all on request', async () => {
    const { user } = await showReport(FOUND);
    const links = () => within(entry('G8').getByRole('list')).getAllByRole('button');
    expect(links()).toHaveLength(7);
    await user.click(entry('G8').getByRole('button', { name: '另有3格' }));
    expect(links()).toHaveLength(9);
  });

  it('explain why Excel did not select the cell, and retry', async () => {
    const { user, places } = await showReport(FOUND, {
      goTo: { kind: 'failed', excelError: { kind: 'sheet-gone', sheet: T03, detail: 'ItemNotFound' } },
    });
    await user.click(finding('G10'));
    await settle();
    expect(announced()).toBe(`“${T03}”：工作表刚刚被删除或改名。请重试，程序会重新读取工作簿。`);
    await user.click(button('重试'));
    expect(places).toHaveLength(2);
  });

  it('are filtered by severity, one press on and one off', async () => {
    const { user } = await showReport(FOUND);
    await user.click(filter(/核实或说明/u));
    expect(filter(/核实或说明/u)).toHaveAttribute('aria-pressed', 'true');
    expect(filter(/必须改正/u)).toHaveAttribute('aria-pressed', 'false');
    expect(announced()).toBe('只显示“核实或说明”，共2条');
    expect(findingsOf(T03)).toHaveLength(1);
    expect(screen.queryByRole('heading', { level: 3, name: new RegExp(T12, 'u') })).toBeNull();
    await user.click(filter(/核实或说明/u));
    expect(announced()).toBe('显示全部，共5条');
    expect(findingsOf(T03)).toHaveLength(3);
  });

  it('state that there are none of a severity', async () => {
    const { user } = await showReport(report([open(HINT)]));
    await user.click(filter(/必须改正/u));
    expect(screen.getByText('没有要处理的“必须改正”结果。')).toBeVisible();
    expect(screen.queryByRole('button', { name: '下一处' })).toBeNull();
  });

  it('keep their place while the clerk looks at another screen', async () => {
    const { user } = await showReport(FOUND);
    await user.click(filter(/必须改正/u));
    await user.click(finding('G8'));
    await goTo(user, '追溯');
    await goTo(user, '检查');
    expect(filter(/必须改正/u)).toHaveAttribute('aria-pressed', 'true');
    expect(finding('G8')).toHaveAttribute('aria-current', 'true');
    expect(place()).toContain('第2处，共2处');
    // The focus is on the clicked tab, not in the list.
    expect(screen.getByRole('tab', { name: '检查' })).toHaveFocus();
  });
});

describe('检查: several findings at one cell', () => {
  const fold = (): HTMLElement => button('同一单元格另有2条');

  it('form one entry: the most specific in full, the others collapsed; each is counted', async () => {
    const { user } = await showReport(AT_ONE_CELL);
    expect(findingsOf(T03).map(({ textContent }) => textContent)).toEqual([
      `必须改正 G10 ${message(WRONG_FIGURE)}`,
      `核实或说明 A3 ${message(WRONG_NAME)}`,
    ]);
    expect(filter(/必须改正/u)).toHaveTextContent('2 必须改正');
    expect(section('逐条查看').getByText('4条，在2处')).toBeVisible();
    expect(button(`${T03} 预算03表 4条`)).toBeVisible();
    expect(fold()).toHaveAttribute('aria-expanded', 'false');
    await user.click(fold());
    expect(fold()).toHaveAttribute('aria-expanded', 'true');
    // The same value is suggested only once.
    expect(screen.getAllByRole('button', { name: '采用建议值' })).toHaveLength(1);
    expect(findingsOf(T03).map(({ textContent }) => textContent)).toEqual(
      [WRONG_FIGURE, ...SAME_CELL, WRONG_NAME].map((one) => expect.stringContaining(message(one))),
    );
  });

  it('are one step: the next step goes to the next cell', async () => {
    const { user } = await showReport(AT_ONE_CELL);
    expect(place()).toContain('共2处');
    await user.keyboard('{F8}');
    expect(finding('G10')).toHaveFocus();
    expect(announced()).toBe('第1处，共2处，这里有3条');
    await user.keyboard('{F8}');
    expect(finding('A3')).toHaveFocus();
    expect(announced()).toBe('第2处，共2处');
  });

  it('are explained separately, and lead to the cell like the first', async () => {
    const { user, calls, places } = await showReport(AT_ONE_CELL);
    await user.click(fold());
    const [, , third] = findingsOf(T03);
    const card = third?.closest<HTMLElement>('[data-finding]');
    if (third === undefined || card == null) throw new Error('The third finding is not there.');
    await user.click(third);
    expect(third).toHaveAttribute('aria-current', 'true');
    expect(place()).toContain('第1处，共2处');
    expect(places.map(({ area }) => [area.firstRow, area.firstColumn])).toEqual([[9, 6]]);
    await user.click(within(card).getByRole('button', { name: '写审核说明' }));
    await user.type(screen.getByRole('textbox', { name: '审核说明' }), '按批复填列');
    await user.click(button('保存说明'));
    expect(calls).toEqual([
      {
        name: 'explain',
        given: { fingerprint: SAME_CELL[1]?.fingerprint, text: '按批复填列' },
        answer: undefined,
      },
    ]);
  });

  it('show only those of the filtered severity', async () => {
    const { user } = await showReport(AT_ONE_CELL);
    await user.click(filter(/核实或说明/u));
    expect(findingsOf(T03).map(({ textContent }) => textContent)).toEqual([
      `核实或说明 G10 ${SAME_CELL[1] === undefined ? '' : message(SAME_CELL[1])}`,
      `核实或说明 A3 ${message(WRONG_NAME)}`,
    ]);
    expect(screen.queryByRole('button', { name: /^同一单元格/u })).toBeNull();
  });

  it('are reachable by arrow keys once opened', async () => {
    const { user } = await showReport(AT_ONE_CELL);
    await user.click(fold());
    act(() => {
      findingsOf(T03)[0]?.focus();
    });
    await user.keyboard('{ArrowDown}');
    expect(findingsOf(T03)[1]).toHaveFocus();
  });
});

describe('检查: three hundred findings', () => {
  it('open the first table without errors to correct, and keep it open', async () => {
    const { findings } = manyFindings(30);
    const { becomeChecked } = await showReport(report([open(RISEN), ...findings.slice(1)]));
    const folds = () =>
      [T02, T12].map((name) => button(new RegExp(`^${name}`, 'u')).getAttribute('aria-expanded'));
    expect(folds()).toEqual(['true', 'false']);
    becomeChecked(report([open(RISEN), ...findings.slice(20)]));
    expect(folds()).toEqual(['true', 'false']);
  });

  it('shows a page at a time, opens only the first table, and steps beyond the page', async () => {
    const { user } = await showReport(manyFindings(300));
    expect(place()).toContain('共301处');
    expect(findingsOf(T03)).toHaveLength(1);
    const fold = button(new RegExp(`^${T12}`, 'u'));
    expect(fold).toHaveAttribute('aria-expanded', 'false');
    await user.click(fold);
    expect(findingsOf(T12)).toHaveLength(50);
    await user.click(finding('J145'));
    await user.keyboard('{F8}');
    expect(findingsOf(T12)).toHaveLength(100);
    expect(finding('J146')).toHaveFocus();
    expect(announced()).toBe('第52处，共301处');
    await user.click(button('再显示50处（共300处）'));
    expect(findingsOf(T12)).toHaveLength(150);
  });
});
