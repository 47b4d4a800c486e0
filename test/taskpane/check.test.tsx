/** @jest-environment jsdom */
/** Tests the screen 检查: summary, findings, stepping, repairs, explanations. */
import { message } from '../../src/checks/finding';
import { act, screen, within } from '@testing-library/react';
import type { CheckReport } from '../../src/workflow/checks/check-report';
import type { MarkChannel, MarkWish } from '../../src/workflow/checks/marking-port';
import type { CommandOutcome } from '../../src/workflow/outcome';
import { done, type Script } from './support/fake-session';
import {
  ACROSS_TABLES,
  AT_ONE_CELL,
  EXPLANATION,
  explained,
  FOUND,
  HINT,
  manyFindings,
  open,
  reopened,
  report,
  RISEN,
  SAME_CELL,
  WRONG_FIGURE,
  WRONG_NAME,
  WRONG_SUM,
} from './support/findings';
import { announced, button, deferred, section, settle, showPane, type ShownPane } from './support/render';
import { ENTERED, FILLED } from './support/workbook-status';
import { goTo } from './support/go-to';

const T02 = '部门收入总体情况表';
const T03 = '部门支出总体情况表';
const T05 = '一般公共预算支出情况表';
const T12 = '部门预算项目绩效目标汇总表';

function showChecks(script: Script, timers: 'real' | 'fake' = 'real'): Promise<ShownPane> {
  return showPane({ status: FILLED, ...script, paneState: { screen: 'check' } }, timers);
}

function showReport(found: CheckReport, script: Script = {}): Promise<ShownPane> {
  return showChecks({ report: found, ...script });
}

function findingsOf(table: string): readonly HTMLElement[] {
  return within(screen.getByRole('list', { name: `${table}的检查结果` })).getAllByRole('button', {
    name: /^(必须改正|核实或说明|提示) [A-Z]+\d+ /u,
  });
}

/** Finds the button of a finding by its cell. */
function finding(address: string): HTMLElement {
  return button(new RegExp(`^(必须改正|核实或说明|提示) ${address} `, 'u'));
}

/** Finds the whole entry of a finding, with its links and buttons. */
function entry(address: string) {
  const card = finding(address).closest<HTMLElement>('[data-finding]');
  if (card === null) throw new Error(`No entry around ${address}`);
  return within(card);
}

function filter(name: RegExp): HTMLElement {
  return within(screen.getByRole('group', { name: '按轻重筛选' })).getByRole('button', { name });
}

const place = (): string => screen.getByRole('group', { name: '逐条查看' }).textContent;

describe('检查 before the first check', () => {
  it('explains the check and runs it', async () => {
    const { user, calls } = await showChecks({});
    expect(screen.getByText(/^检查会核对每张表内部、各表之间以及与录入明细的关系/u)).toBeVisible();
    await user.click(button('开始检查'));
    expect(calls).toEqual([{ name: 'check', given: null, answer: undefined }]);
  });

  it('leads to the tables if there are none, and still checks foreign tables', async () => {
    const { user, calls } = await showChecks({
      status: ENTERED,
      work: () => ({ kind: 'refused', message: '工作簿中还没有公开表可以检查。', items: [] }),
    });
    await user.click(button('开始检查'));
    expect(screen.getByRole('group', { name: '检查的结果' })).toHaveTextContent(
      '工作簿中还没有公开表可以检查。',
    );
    expect(screen.queryByRole('button', { name: '重试' })).toBeNull();
    expect(calls.map(({ name }) => name)).toEqual(['check']);
    await user.click(button('去生成表样'));
    expect(screen.getByRole('heading', { level: 1, name: '表样' })).toHaveFocus();
  });

  it('announces progress and end, and shows the result without its own panel', async () => {
    const { promise, resolve } = deferred<CommandOutcome>();
    const { user, becomeChecked } = await showChecks({ work: () => promise });
    await user.click(button('开始检查'));
    expect(announced()).toBe('正在检查');
    expect(screen.getByRole('contentinfo', { name: '进行中的操作' })).toHaveTextContent('正在检查');
    becomeChecked(FOUND);
    await act(() => {
      resolve(done('已检查12张表：必须改正2条，需要核实或说明2条，提示1条，已说明1条。'));
      return promise;
    });
    expect(announced()).toBe('已检查12张表：必须改正2条，需要核实或说明2条，提示1条，已说明1条。');
    expect(screen.queryByRole('group', { name: '检查的结果' })).toBeNull();
    expect(screen.queryByRole('contentinfo')).toBeNull();
  });
});

describe('检查: the summary', () => {
  it('counts open findings by severity', async () => {
    await showReport(FOUND);
    const filters = within(screen.getByRole('group', { name: '按轻重筛选' })).getAllByRole('button');
    expect(filters.map(({ textContent }) => textContent)).toEqual(['2 必须改正', '2 核实或说明', '1 提示']);
    expect(screen.getByText('2月2日 10:05检查了12张表，已与录入明细核对。')).toBeVisible();
    expect(
      screen.getByText('有问题的单元格已标出，不改动内容和格式。打印或公开之前请去除标记。'),
    ).toBeVisible();
  });

  it('states that there are no findings', async () => {
    await showReport(report([]));
    expect(section('检查结果').getByText('没有发现问题。')).toBeVisible();
    expect(screen.queryByRole('button', { name: /去除标记|写出核对结果|下一处/u })).toBeNull();
    expect(button('重新检查')).toBeEnabled();
  });

  it.each([
    ['none', '2月2日 10:05检查了12张表，没有录入表，只核对了表内和表间的关系。'],
    ['unusable', '2月2日 10:05检查了12张表，录入有问题，没有与录入明细核对；请先到“录入”处理。'],
  ] as const)('states that the entries were not used: %s', async (entries, words) => {
    await showReport({ ...FOUND, entries });
    expect(screen.getByText(words)).toBeVisible();
  });

  it('warns about an outdated result, and checks again', async () => {
    const { user, calls } = await showReport({ ...FOUND, outdated: true });
    expect(screen.getByText('检查以后，录入或表中的行列又有改动，下面的结果可能已经不对。')).toBeVisible();
    await user.click(button('重新检查'));
    expect(calls.map(({ name }) => name)).toEqual(['check']);
  });

  it('removes the marks, and confirms it', async () => {
    const { user, calls, becomeChecked } = await showReport(FOUND, {
      work: () => done('已去除全部标记，表格恢复原样。'),
    });
    await user.click(button('去除标记'));
    expect(calls.map(({ name }) => name)).toEqual(['clearMarks']);
    expect(announced()).toBe('已去除全部标记，表格恢复原样。');
    becomeChecked({ ...FOUND, marked: false });
    expect(screen.getByText('单元格上现在没有标记，重新检查会再次标出。')).toBeVisible();
    expect(screen.queryByRole('button', { name: '去除标记' })).toBeNull();
  });

  it('offers comments as marks, and names their author', async () => {
    const chosen: MarkChannel[] = [];
    const markWish: MarkWish = {
      choices: () => ['prompt', 'comment'],
      current: () => 'prompt',
      choose: (channel) => chosen.push(channel),
    };
    const { user } = await showReport(FOUND, { markWish });
    const choice = screen.getByRole('combobox', { name: '标记的说明写成' });
    expect(
      within(choice)
        .getAllByRole('option')
        .map(({ textContent }) => textContent),
    ).toEqual(['选中单元格时显示的提示', '批注（会话）']);
    expect(
      screen.getByText('不留名。已有数据验证的单元格只有颜色，原因见下面的列表。重新检查后生效。'),
    ).toBeVisible();
    await user.selectOptions(choice, '批注（会话）');
    expect(chosen).toEqual(['comment']);
    expect(
      screen.getByText(
        '批注以您的名义写下，每个单元格一条，在共享的工作簿中其他人会看到。重新检查后生效，去除标记时一并删除。',
      ),
    ).toBeVisible();
  });

  it('shows the counts of a check with a list too long to keep, and how to list it again', async () => {
    await showReport(report([], { unlisted: { E: 3, X: 900, I: 12 } }), {});
    expect(
      screen.getByText(
        '上次检查：必须改正3条，需要核实或说明900条，提示12条。条目较多，没有随工作簿保存，重新检查后逐条列出。',
      ),
    ).toBeVisible();
    expect(screen.queryByText('没有发现问题。')).toBeNull();
    expect(button('去除标记')).toBeVisible();
  });

  it('writes the results into their sheet, with undo', async () => {
    const { user, calls } = await showReport(FOUND, {
      work: () => done('已写出6条结果到“核对结果”表。', { details: ['公开前请删除。'] }),
      undoTitleAfter: '写出核对结果',
    });
    await user.click(button('写出核对结果'));
    const result = within(screen.getByRole('group', { name: '写出核对结果的结果' }));
    expect(result.getByText('公开前请删除。')).toBeVisible();
    await user.click(result.getByRole('button', { name: '撤销“写出核对结果”' }));
    // The undone sheet belongs to the checked tables, so the check runs again.
    expect(calls.map(({ name }) => name)).toEqual(['writeResults', 'undo', 'check']);
  });

  it('offers no undo of commands from elsewhere', async () => {
    await showReport(FOUND, { undoTitle: '填充汇总' });
    expect(screen.queryByRole('button', { name: /撤销/u })).toBeNull();
  });

  it('explains a failure, with details and a retry', async () => {
    const failed: CommandOutcome = {
      kind: 'failed',
      excelError: { kind: 'sheet-protected', detail: 'AccessDenied' },
      message: '“标记单元格”没有完成。工作表受保护，不能写入。',
      written: [],
    };
    const { user, calls } = await showReport(FOUND, { undoTitle: '填充汇总', work: () => failed });
    await user.click(button('重新检查'));
    const result = within(screen.getByRole('group', { name: '检查的结果' }));
    expect(result.getByText('“标记单元格”没有完成。工作表受保护，不能写入。')).toBeVisible();
    expect(result.getByRole('button', { name: '技术信息' })).toBeVisible();
    expect(result.queryByRole('button', { name: /撤销/u })).toBeNull();
    await user.click(result.getByRole('button', { name: '重试' }));
    expect(calls.map(({ name }) => name)).toEqual(['check', 'check']);
    expect(announced()).toBe('“标记单元格”没有完成。工作表受保护，不能写入。');
  });
});

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

describe('检查: stepping through findings', () => {
  it('moves to the next and the previous by buttons, in Excel and in the list', async () => {
    const { user, places } = await showReport(FOUND);
    expect(place()).toContain('共5处');
    await user.click(button('下一处'));
    expect(finding('G10')).toHaveFocus();
    expect(announced()).toBe('第1处，共5处');
    await user.click(button('下一处'));
    expect(finding('G8')).toHaveFocus();
    await user.click(button('上一处'));
    expect(finding('G10')).toHaveFocus();
    expect(places.map(({ sheetName, area }) => [sheetName, area.firstRow])).toEqual([
      [T03, 9],
      [T03, 7],
      [T03, 9],
    ]);
    expect(button('上一处')).toHaveAttribute('aria-disabled', 'true');
  });

  it('moves by F8 and Shift+F8 from any focus, and announces the end', async () => {
    const { user, places } = await showReport(FOUND);
    expect(button('下一处')).toHaveAttribute('aria-keyshortcuts', 'F8');
    expect(button('上一处')).toHaveAttribute('aria-keyshortcuts', 'Shift+F8');
    expect(screen.getByText(/按 F8 到下一处，按 Shift\+F8 到上一处。$/u)).toBeVisible();
    act(() => {
      screen.getByRole('tab', { name: '检查' }).focus();
    });
    await user.keyboard('{F8}{F8}{F8}{F8}{F8}');
    expect(finding('J75')).toHaveFocus();
    await user.keyboard('{F8}');
    expect(announced()).toBe('已经是最后一处');
    await user.keyboard('{Shift>}{F8}{/Shift}');
    expect(finding('I17')).toHaveFocus();
    // Combinations of F8 with other modifier keys stay free.
    await user.keyboard('{Control>}{F8}{/Control}{Alt>}{F8}{/Alt}');
    expect(places).toHaveLength(6);
  });

  it('opens the table of the finding', async () => {
    const { user } = await showReport(FOUND);
    const fold = button(new RegExp(`^${T05}`, 'u'));
    await user.click(fold);
    expect(fold).toHaveAttribute('aria-expanded', 'false');
    await user.click(finding('A3'));
    await user.keyboard('{F8}');
    expect(fold).toHaveAttribute('aria-expanded', 'true');
    expect(finding('I17')).toHaveFocus();
  });

  it('does nothing on other screens', async () => {
    const { user, places } = await showReport(FOUND);
    await goTo(user, '汇总');
    await user.keyboard('{F8}');
    expect(places).toEqual([]);
  });

  it('is one Tab stop for each list; the buttons of a finding follow it', async () => {
    const { user } = await showReport(FOUND);
    act(() => {
      finding('G10').focus();
    });
    await user.keyboard('{ArrowDown}{ArrowDown}');
    expect(finding('A3')).toHaveFocus();
    await user.tab();
    expect(entry('A3').getByRole('button', { name: '为什么' })).toHaveFocus();
    await user.tab();
    expect(entry('A3').getByRole('button', { name: '写审核说明' })).toHaveFocus();
    await user.tab();
    expect(button(new RegExp(`^${T05}`, 'u'))).toHaveFocus();
  });
});

describe('检查: 为什么', () => {
  it('opens the rule of a finding, and what stands in the places that it compares', async () => {
    const { user } = await showReport(FOUND);
    await user.click(entry('G10').getByRole('button', { name: '为什么' }));
    expect(await entry('G10').findByText(`规则 ${WRONG_FIGURE.rule}`)).toBeVisible();
    const places = within(entry('G10').getByRole('group', { name: '对照的单元格' })).getAllByRole('button');
    expect(places.map(({ textContent }) => textContent)).toEqual(
      WRONG_FIGURE.cells.map(({ address, value }) => expect.stringMatching(`${address}.*${value}$`)),
    );
    await user.click(entry('G10').getByRole('button', { name: '为什么' }));
    expect(entry('G10').queryByRole('group', { name: '对照的单元格' })).toBeNull();
  });
});

describe('检查: 采用建议值', () => {
  it('shows current and suggested value, writes it, and offers undo', async () => {
    const { user, calls, becomeChecked } = await showReport(FOUND, {
      work: () => done('已在“部门支出总体情况表”G10写入建议值。'),
      undoTitleAfter: '采用建议值',
    });
    expect(entry('G10').getByText('G10 现为 2,725.12，建议改为 2,724.12')).toBeVisible();
    expect(screen.getAllByRole('button', { name: '采用建议值' })).toHaveLength(1);
    await user.click(entry('G10').getByRole('button', { name: '采用建议值' }));
    expect(calls).toEqual([{ name: 'repair', given: WRONG_FIGURE.fingerprint, answer: undefined }]);
    becomeChecked({ ...FOUND, findings: FOUND.findings.slice(1) });
    // The finding that moved up.
    expect(finding('G8')).toHaveFocus();
    const result = within(screen.getByRole('group', { name: '采用建议值的结果' }));
    await user.click(result.getByRole('button', { name: '关闭提示' }));
    await user.click(section('检查结果').getByRole('button', { name: '撤销“采用建议值”' }));
    expect(calls.map(({ name }) => name)).toEqual(['repair', 'undo', 'check']);
  });

  it('suggests a text in quotes', async () => {
    const [name] = WRONG_NAME.cells;
    if (name === undefined) throw new Error('The finding has a cell');
    const repair = {
      path: name.path,
      place: name.place,
      value: { kind: 'text', text: '三门峡市人力资源和社会保障局' } as const,
    };
    await showReport(report([open({ ...WRONG_NAME, repair })]));
    expect(
      entry('A3').getByText('A3 现为“三门峡市人力资源和社会保障处”，建议改为“三门峡市人力资源和社会保障局”'),
    ).toBeVisible();
  });

  it('keeps undo visible after the last finding has gone', async () => {
    const { user, becomeChecked } = await showReport(report([open(WRONG_FIGURE)]), {
      work: () => done('已写入建议值。'),
      undoTitleAfter: '采用建议值',
    });
    await user.click(button('采用建议值'));
    becomeChecked(report([]));
    expect(screen.getByText('没有发现问题。')).toBeVisible();
    expect(button('撤销“采用建议值”')).toBeVisible();
  });

  it('leaves the focus in Excel after an edit there resolves a finding', async () => {
    const { becomeChecked } = await showReport(FOUND);
    const hasFocus = jest.spyOn(document, 'hasFocus').mockReturnValue(false);
    act(() => {
      finding('G10').focus();
    });
    becomeChecked({ ...FOUND, findings: FOUND.findings.slice(1) });
    expect(document.body).toHaveFocus();
    hasFocus.mockRestore();
  });
});

describe('检查: 审核说明', () => {
  it('is offered only for findings that may be explained', async () => {
    await showReport(FOUND);
    expect(entry('G10').queryByRole('button', { name: '写审核说明' })).toBeNull();
    expect(entry('J75').queryByRole('button', { name: '写审核说明' })).toBeNull();
    expect(entry('A3').getByRole('button', { name: '写审核说明' })).toBeVisible();
  });

  it('is saved, closes the finding, and the focus moves to the next', async () => {
    const both = report([open(WRONG_NAME), open(ACROSS_TABLES)]);
    const { user, calls, becomeChecked } = await showReport(both, { work: () => done('已保存说明。') });
    await user.click(entry('A3').getByRole('button', { name: '写审核说明' }));
    const field = screen.getByRole('textbox', { name: '审核说明' });
    expect(field).toHaveFocus();
    expect(field).toHaveAccessibleDescription('说明只对现在的内容有效；内容改变后，这一条会重新列出。');
    expect(button('保存说明')).toHaveAttribute('aria-disabled', 'true');
    await user.type(field, ' 机构改革后的名称 ');
    await user.click(button('保存说明'));
    expect(calls).toEqual([
      {
        name: 'explain',
        given: { fingerprint: WRONG_NAME.fingerprint, text: '机构改革后的名称' },
        answer: undefined,
      },
    ]);
    expect(announced()).toBe('已保存说明。');
    becomeChecked(report([explained(WRONG_NAME), open(ACROSS_TABLES)]));
    expect(finding('I17')).toHaveFocus();
    expect(screen.queryByRole('textbox')).toBeNull();
    expect(screen.getByRole('heading', { level: 3, name: `${T03} 预算03表 已说明1条` })).toBeVisible();
  });

  it('holds for all findings of its rule on request, each named first, and is taken back in one step', async () => {
    const other = { ...WRONG_NAME, fingerprint: 'other', subject: 'other' };
    const { user, calls, becomeChecked } = await showReport(report([open(WRONG_NAME), open(other)]), {
      work: () => done('已保存2条说明。'),
    });
    await user.click(screen.getAllByRole('button', { name: '写审核说明' })[0] as HTMLElement);
    await user.type(screen.getByRole('textbox', { name: '审核说明' }), '以批复为准');
    await user.click(screen.getByRole('checkbox', { name: '同一规则的另外1条也用这个说明' }));
    const named = screen.getByRole('list', { name: '也用这个说明的结果' });
    expect(within(named).getAllByRole('listitem')).toHaveLength(1);
    await user.click(button('保存2条说明'));
    expect(calls.map(({ given }) => given)).toEqual([
      { fingerprint: WRONG_NAME.fingerprint, text: '以批复为准', others: ['other'] },
    ]);
    becomeChecked(report([explained(WRONG_NAME), explained(other)]));
    await user.click(screen.getAllByRole('button', { name: '撤回一起说明的2条' })[0] as HTMLElement);
    expect(calls.at(-1)?.given).toEqual({ fingerprint: WRONG_NAME.fingerprint, text: '', others: ['other'] });
  });

  it('is collapsed below open findings, counted, and can be changed there', async () => {
    const { user, calls } = await showReport(
      report([open(WRONG_FIGURE), explained({ ...RISEN, table: '03' })]),
      { work: () => done('已保存说明。') },
    );
    expect(screen.queryByRole('list', { name: `${T03}已说明的结果` })).toBeNull();
    await user.click(button('已说明1条'));
    expect(entry('C7').getByText(EXPLANATION.text, { exact: false })).toHaveTextContent(
      `审核说明（2月2日 9:30）：${EXPLANATION.text}`,
    );
    await user.click(entry('C7').getByRole('button', { name: '修改说明' }));
    const field = screen.getByRole('textbox', { name: '审核说明' });
    expect(field).toHaveValue(EXPLANATION.text);
    await user.clear(field);
    await user.type(field, '政策性增资');
    await user.click(button('保存说明'));
    expect(calls.map(({ given }) => given)).toEqual([{ fingerprint: RISEN.fingerprint, text: '政策性增资' }]);
  });

  it('is deleted, and the finding is open again', async () => {
    const { user, calls, becomeChecked } = await showReport(report([explained(RISEN)]), {
      work: () => done('已撤回说明。'),
    });
    expect(screen.getByText('需要核实的都已说明，没有要处理的结果。')).toBeVisible();
    await user.click(button(`${T02} 预算02表 已说明1条`));
    await user.click(button('撤回说明'));
    expect(calls.map(({ given }) => given)).toEqual([{ fingerprint: RISEN.fingerprint, text: '' }]);
    becomeChecked(report([open(RISEN)]));
    expect(findingsOf(T02)).toHaveLength(1);
    expect(finding('C7')).toHaveFocus();
  });

  it('shows the old explanation of a reopened finding for editing', async () => {
    const { user } = await showReport(report([reopened(RISEN)]));
    expect(filter(/核实或说明/u)).toHaveTextContent('1 核实或说明');
    expect(finding('C7')).toHaveTextContent(/^核实或说明 C7 内容已变/u);
    expect(entry('C7').getByText('写过说明，但后来内容变了，请重新核实。')).toBeVisible();
    expect(entry('C7').getByText(EXPLANATION.text, { exact: false })).toHaveTextContent(
      `原说明（2月2日 9:30）：${EXPLANATION.text}`,
    );
    await user.click(button('重新说明'));
    expect(screen.getByRole('textbox', { name: '审核说明' })).toHaveValue(EXPLANATION.text);
  });

  it('keeps unsaved text while the clerk looks at other screens, and discards it on request', async () => {
    const { user, calls } = await showReport(FOUND);
    await user.click(entry('A3').getByRole('button', { name: '写审核说明' }));
    await user.type(screen.getByRole('textbox', { name: '审核说明' }), '机构改革');
    await goTo(user, '追溯');
    await goTo(user, '检查');
    expect(screen.getByRole('textbox', { name: '审核说明' })).toHaveValue('机构改革');
    await user.click(button('不写了'));
    expect(screen.queryByRole('textbox')).toBeNull();
    expect(finding('A3')).toHaveFocus();
    expect(calls).toEqual([]);
  });

  it('explains a failed save beside the list, keeps the text and retries', async () => {
    const answers: CommandOutcome[] = [
      {
        kind: 'failed',
        excelError: { kind: 'excel-busy', detail: '' },
        message: '“审核说明”没有完成。Excel 正忙，没有完成操作。',
        written: [],
      },
    ];
    const { user, calls } = await showReport(FOUND, {
      work: () => answers.shift() ?? done('已保存说明。'),
    });
    await user.click(entry('A3').getByRole('button', { name: '写审核说明' }));
    await user.type(screen.getByRole('textbox', { name: '审核说明' }), '机构改革');
    await user.click(button('保存说明'));
    const result = within(screen.getByRole('group', { name: '保存说明的结果' }));
    expect(result.getByText('“审核说明”没有完成。Excel 正忙，没有完成操作。')).toBeVisible();
    expect(screen.getByRole('textbox', { name: '审核说明' })).toHaveValue('机构改革');
    await user.click(result.getByRole('button', { name: '重试' }));
    expect(calls).toHaveLength(2);
    expect(screen.queryByRole('group', { name: '保存说明的结果' })).toBeNull();
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
