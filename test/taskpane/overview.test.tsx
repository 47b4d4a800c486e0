/** @jest-environment jsdom */
/** Tests the work and the money at a glance on 首页. */
import { screen, within } from '@testing-library/react';
import { fen } from '../../src/money/fen';
import { WAN } from '../../src/money/amount-style';
import { lastWords } from '../../src/taskpane/screens/home/money';
import { partWords, workBars } from '../../src/taskpane/screens/home/work-bars';
import { report } from './support/findings';
import { showPane } from './support/render';
import { EMPTY, STALE } from './support/workbook-status';

const RETURNS = { units: 300, handedOut: 300, returned: 15, withProblems: 3, waiting: 2, due: null };

function words(...given: Parameters<typeof workBars>): readonly string[] {
  return workBars(...given).map((bar) => `${bar.title} ${partWords(bar)} → ${bar.screen}`);
}

test('counts units, tables and findings, each once', () => {
  expect(words(STALE, null, RETURNS)).toEqual([
    '单位交回 已交回10个，待并入2个，有问题3个，未交285个 → collect',
    '公开表 已填充10张，待更新2张 → fill',
  ]);
  expect(words(STALE, report([]), null)).toEqual([
    '公开表 已填充10张，待更新2张 → fill',
    '检查结果 没有 → check',
  ]);
});

test('shows no bar of what is unknown: an old check, tables beside unusable entries', () => {
  expect(words({ ...STALE, entriesUsable: false }, { ...report([]), outdated: true }, null)).toEqual([]);
  expect(words(EMPTY, null, null)).toEqual([]);
});

test('compares with last year in words, and says nothing where it is unknown', () => {
  const bar = { amount: fen(7_563_330_000), style: WAN };
  expect(lastWords({ ...bar, last: fen(6_245_260_000) })).toBe('上年6,245.26，增加1,318.07');
  expect(lastWords({ ...bar, last: fen(8_000_000_000) })).toBe('上年8,000.00，减少436.67');
  expect(lastWords({ ...bar, last: bar.amount })).toBe('上年7,563.33，持平');
  expect(lastWords({ ...bar, last: null })).toBeNull();
});

test('leads from a bar to its screen', async () => {
  const { user } = await showPane({ status: STALE });
  const list = await screen.findByRole('list', { name: '工作一览' });
  await user.click(within(list).getByRole('button', { name: /^公开表\s*：/u }));
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('汇总');
});
