/** @jest-environment jsdom */
/** Tests the pages that replace the pane, and the wait for Excel. */
import '@testing-library/jest-dom';
import { render, screen } from '@testing-library/react';
import { themeOf } from '../../src/taskpane/start/office-theme';
import { startPane, type Start, type StartTools } from '../../src/taskpane/start/start-pane';
import type { OfficeReady } from '../../src/excel/ready';
import { StartPage } from '../../src/taskpane/start/start-page';
import { ThemeProvider } from '../../src/taskpane/theme-provider';
import type { StartClues } from '../../src/taskpane/start/start-clues';
import type { StartProblem } from '../../src/taskpane/start/start-page';
import { violations } from './support/violations';

const CLUES: StartClues = {
  address: 'https://intranet.example/budget/',
  engine: 'Edg/141.0',
  pageErrors: [],
  framed: false,
};

function show(problem: StartProblem): void {
  render(
    <ThemeProvider theme="light">
      <StartPage problem={problem} />
    </ThemeProvider>,
  );
}

describe('a page without a workbook', () => {
  it('explains how to open the pane in Excel, in a plain browser', () => {
    show({ kind: 'not-excel' });
    expect(screen.getByRole('heading', { level: 1, name: '请在 Excel 中打开' })).toBeVisible();
    expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
      '在 Excel 中打开要用的工作簿，或新建一个。',
      '在功能区打开“预算公开”选项卡。',
      '点“打开窗格”。',
      '没有“预算公开”选项卡时，请联系单位的信息管理人员安装。',
    ]);
    expect(screen.queryByText(/技术信息/u)).toBeNull();
  });

  it('names the required version and the missing features, in an old Excel', () => {
    show({ kind: 'too-old', missing: ['ExcelApi 1.13'] });
    expect(screen.getByText('本程序需要 Excel 2021 或更高版本，或 Microsoft 365。')).toBeVisible();
    expect(screen.getByText('技术信息：ExcelApi 1.13')).toBeVisible();
  });

  it('explains what to do after Office did not start, with details for support', () => {
    show({ kind: 'not-started', reason: 'Office is not defined', clues: CLUES });
    expect(screen.getByRole('heading', { level: 1, name: '没有连接到 Excel' })).toBeVisible();
    expect(screen.getByText(/^技术信息：/u).textContent).toBe(
      '技术信息：Office is not defined\n网址：https://intranet.example/budget/\nEdg/141.0',
    );
  });
});

describe('an Excel that does not answer', () => {
  const steps = (): readonly (string | null)[] =>
    screen.getAllByRole('listitem').map(({ textContent }) => textContent);

  it('is waited for, with a list of things to check', () => {
    show({ kind: 'no-answer', clues: CLUES });
    expect(screen.getByRole('heading', { level: 1, name: '还没有连接到 Excel' })).toBeVisible();
    expect(screen.getByText('仍在等待，Excel 应答后窗格会自动打开。工作簿没有改动。')).toBeVisible();
    expect(steps()).toEqual([
      'Excel 正在打开文件、正在编辑单元格或开着对话框时，请先做完。',
      '关闭窗格，再从功能区“预算公开”中打开；还不行时，关闭所有 Excel 窗口后重新打开。',
      '请信息管理人员确认这台电脑装有 WebView2（Microsoft Edge WebView2 Runtime）。',
      '仍不成功时，把下面的技术信息发给维护人员。',
    ]);
  });

  it('leads to missing files and the surrounding page first', () => {
    show({ kind: 'no-answer', clues: { ...CLUES, pageErrors: ['没有取到：office-js/a.js'], framed: true } });
    expect(steps().slice(0, 2)).toEqual([
      '有文件没有取到或没有运行，见下面的技术信息：请信息管理人员检查服务器上的文件是否齐全。',
      '在网页版 Excel 中：office.js 只认微软的网址，单位自建的 Office Online Server 不受信任，请改用桌面版 Excel；浏览器询问是否允许访问内网时，请允许。',
    ]);
    expect(screen.getByText(/没有取到：office-js\/a\.js/u)).toBeVisible();
  });
});

describe('the start of the pane', () => {
  const EXCEL = { kind: 'excel', platform: 'PC' } as const;
  let shown: Start[] = [];
  const tools = (ready: () => Promise<OfficeReady>): StartTools => ({
    ready,
    clues: () => CLUES,
    show: (start) => {
      shown.push(start);
    },
  });

  beforeEach(() => {
    jest.useFakeTimers();
    shown = [];
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  it('shows the explanation after ten seconds and opens on a late answer', async () => {
    let answer: (ready: OfficeReady) => void = () => undefined;
    const started = startPane(
      tools(
        () =>
          new Promise((resolve) => {
            answer = resolve;
          }),
      ),
    );
    jest.advanceTimersByTime(9_999);
    expect(shown).toEqual([]);
    jest.advanceTimersByTime(1);
    expect(shown).toEqual([{ kind: 'no-answer', clues: CLUES }]);
    answer(EXCEL);
    await started;
    expect(shown).toEqual([{ kind: 'no-answer', clues: CLUES }, EXCEL]);
  });

  it('shows no explanation after an answer', async () => {
    await startPane(tools(() => Promise.resolve(EXCEL)));
    jest.advanceTimersByTime(60_000);
    expect(shown).toEqual([EXCEL]);
  });

  it('explains that office.js failed, and stops waiting', async () => {
    await startPane(tools(() => Promise.reject(new Error('Office is not defined'))));
    jest.advanceTimersByTime(60_000);
    expect(shown).toEqual([{ kind: 'not-started', reason: 'Office is not defined', clues: CLUES }]);
  });
});

it.each<StartProblem>([
  { kind: 'not-excel' },
  { kind: 'too-old', missing: ['ExcelApi 1.13'] },
  { kind: 'no-answer', clues: { ...CLUES, pageErrors: ['没有取到：a.js'], framed: true } },
  { kind: 'not-started', reason: 'Office is not defined', clues: CLUES },
])('the page for $kind has no violations', async (problem) => {
  show(problem);
  expect(await violations()).toEqual([]);
});

describe('the theme', () => {
  it('is dark in a dark Office, light in a light one or without an answer', () => {
    expect(themeOf({ isDark: true, background: '#262626', foreground: '#ffffff' })).toBe('dark');
    expect(themeOf({ isDark: false, background: '#ffffff', foreground: '#000000' })).toBe('light');
    expect(themeOf(null)).toBe('light');
  });
});
