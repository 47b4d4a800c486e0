/** @jest-environment jsdom */
import '@testing-library/jest-dom';
import { render, screen } from '@testing-library/react';
import { run } from 'axe-core';
import { themeOf } from '../../src/taskpane/start/office-theme';
import { StartPage } from '../../src/taskpane/start/start-page';
import { ThemeProvider } from '../../src/taskpane/theme-provider';
import type { StartProblem } from '../../src/taskpane/start/start-page';

function show(problem: StartProblem): void {
  render(
    <ThemeProvider theme="light">
      <StartPage problem={problem} />
    </ThemeProvider>,
  );
}

describe('a page without a workbook', () => {
  it('in a browser by itself explains how to open the pane in Excel', () => {
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

  it('in an old Excel says which one is needed and what is missing', () => {
    show({ kind: 'too-old', missing: ['ExcelApi 1.13'] });
    expect(screen.getByText('本程序需要 Excel 2021 或更高版本，或 Microsoft 365。')).toBeVisible();
    expect(screen.getByText('技术信息：ExcelApi 1.13')).toBeVisible();
  });

  it('says what to do when Office did not start, with the detail for support', () => {
    show({ kind: 'not-started', detail: 'Office is not defined' });
    expect(screen.getByRole('heading', { level: 1, name: '没有连接到 Excel' })).toBeVisible();
    expect(screen.getByText('技术信息：Office is not defined')).toBeVisible();
  });
});

it.each<StartProblem>([
  { kind: 'not-excel' },
  { kind: 'too-old', missing: ['ExcelApi 1.13'] },
  { kind: 'not-started', detail: 'Office is not defined' },
])('the page for $kind has no violations', async (problem) => {
  show(problem);
  const { violations } = await run(document.body, { rules: { 'color-contrast': { enabled: false } } });
  expect(violations.map(({ id }) => id)).toEqual([]);
});

describe('the theme', () => {
  it('is dark where Office is dark, light where it is light or does not say', () => {
    expect(themeOf({ isDark: true, background: '#262626', foreground: '#ffffff' })).toBe('dark');
    expect(themeOf({ isDark: false, background: '#ffffff', foreground: '#000000' })).toBe('light');
    expect(themeOf(null)).toBe('light');
  });
});
