/** Tests tables of other offices under any name: a check reads every sheet, and edits there are followed. */
import type { RawSheet } from '../../src/entries/raw-workbook';
import type { OpenSession } from '../../src/workflow/create-session';
import { rawSheet } from '../support/raw';
import { checkDepartment } from '../support/check-department';
import { tablesOf } from '../support/checks';
import { rowWith } from '../support/table-sheets';
import { said, sessionOn } from '../support/sessions';
import {
  sheetOf,
  simulatedWorkbook,
  workbookWith,
  type SimulatedWorkbook,
} from '../support/simulated-workbook';
import { shortenPauses, waitFor } from '../support/short-pauses';

shortenPauses();

const OTHER_PLACE: readonly RawSheet[] = [
  rawSheet('GK01', [
    ['2023年部门收支总表'],
    ['编制部门：乙区某局', null, null, '单位：元'],
    ['本年来源', null, '本年运用', null],
    ['来源', '数额', '运用', '数额'],
    ['一、财政来源', 100, '一、运行', 60],
    ['二、其他来源', 0, '二、发展', 40],
  ]),
];

function bookOf(
  sheets: readonly RawSheet[],
  nameOf: (name: string, index: number) => string,
): SimulatedWorkbook {
  return simulatedWorkbook(
    workbookWith(
      ...sheets.map(({ name, rows, merges }, index) => ({ ...sheetOf(nameOf(name, index), rows), merges })),
    ),
  );
}

const OURS = tablesOf(checkDepartment()).sheets;
const T03 = OURS.findIndex(({ name }) => name === '部门支出总体情况表');
/** Column of 基本支出小计 in table 03. */
const BASIC = 6;
const CHECKED = /^已检查12张表：必须改正0条/u;

it('names tables of another set in one sentence', async () => {
  const session = sessionOn(bookOf(OTHER_PLACE, (name) => name).port);
  expect(said(await session.checks.check())).toBe(
    '这不像河南省十二张表、上海市九张表（“GK01”只有表名相近，列和行都不是），没有核对。',
  );
});

it('checks published tables on sheets of any name', async () => {
  const session = sessionOn(bookOf(OURS, (_, index) => `附表${String(index)}`).port);
  expect(said(await session.checks.check())).toMatch(CHECKED);
});

describe('after a check of sheets with other names', () => {
  const name = (index: number): string => `附表${String(index)}`;
  let book: SimulatedWorkbook;
  let session: OpenSession;

  beforeEach(async () => {
    book = bookOf(OURS, (_, index) => name(index));
    session = sessionOn(book.port);
    await session.checks.check();
  });

  function typeWrongFigure(): void {
    book.type(name(T03), rowWith(book.sheet(name(T03)), '行政运行'), BASIC, 1);
  }

  it('follows edits on them', async () => {
    await session.refresh();
    expect(session.checks.report()).toMatchObject({ outdated: false, tables: 12 });
    typeWrongFigure();
    await waitFor(1000);
    await session.savePaneState(session.paneState());
    const { outdated, findings } = session.checks.report() ?? {};
    expect(outdated).toBe(false);
    expect(findings?.some(({ finding }) => finding.severity === 'E')).toBe(true);
  });

  it('shows in a new pane whether anything has changed', async () => {
    const again = sessionOn(book.port);
    await again.refresh();
    expect(again.checks.report()).toMatchObject({ outdated: false, tables: 12 });
    typeWrongFigure();
    await again.refresh();
    expect(again.checks.report()).toMatchObject({ outdated: true });
  });
});
