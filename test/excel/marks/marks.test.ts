/** Marks come, change and go; nothing else in the workbook does. */
import {
  addThingsOfTheClerk,
  areaAt,
  at,
  commentOn,
  highlightsOf,
  messagesOf,
  openMarked,
  shown,
  stateOf,
} from './marked';

afterEach(async () => {
  // Own writes end one turn later.
  await new Promise((resolve) => setTimeout(resolve, 0));
});

describe('marks on cells', () => {
  test('one highlight for each severity and sheet, one comment for each cell', async () => {
    const { host, show } = openMarked();
    const answer = await show(
      at('预算 01表', 'C5'),
      at('预算 01表', 'C6'),
      at('预算 01表', 'E9'),
      at('预算 01表', 'D5', 'X', '差额 0.05'),
      at('预算02表', 'B7', 'I', '请看一看'),
    );
    expect(answer).toEqual({ channel: 'comment', skipped: [] });
    expect(highlightsOf(host)).toEqual([
      '预算 01表 E #FFC7CE C5:C6,E9',
      '预算 01表 X #FFEB9C D5',
      '预算02表 I #BDD7EE B7',
    ]);
    expect(messagesOf(host.workbook.comments)).toEqual([
      '预算 01表!C5 必须改正：C5 不平',
      '预算 01表!C6 必须改正：C6 不平',
      '预算 01表!E9 必须改正：E9 不平',
      '预算 01表!D5 核实或说明：差额 0.05',
      '预算02表!B7 提示：请看一看',
    ]);
    expect(host.internalErrors).toEqual([]);
  });

  test('shows severity and sentence at a cell', async () => {
    const { host, show } = openMarked();
    await show(at('预算02表', 'C5', 'E', '合计 7,563.33 ≠ 基本 7,130.19 + 项目 433.19'));
    expect(host.workbook.comments[0]?.content).toBe(
      '【核对】预算公开表助手\n必须改正：合计 7,563.33 ≠ 基本 7,130.19 + 项目 433.19\n（自动标记，重新核对时更新或删除；请勿在此填写）',
    );
  });

  test('the highlight always holds, refers to no cell, lets other formats apply and changes only the fill', async () => {
    const { host, show } = openMarked();
    await show(at('预算02表', 'C5'));
    expect(host.workbook.sheet('预算02表').conditionalFormats).toMatchObject([
      {
        type: 'Custom',
        formula: '="预算公开表助手核对:E"<>""',
        stopIfTrue: false,
        fill: '#FFC7CE',
        fontColor: null,
        fontBold: null,
      },
    ]);
    // Set explicitly: Excel's default for new formats does not matter.
    const said = host.traffic.requests.flatMap(({ body }) => body?.Actions ?? []);
    expect(said.find(({ Name }) => Name === 'StopIfTrue')?.ArgumentInfo?.Arguments).toEqual([false]);
  });

  test('a cell with several findings is marked once, by the gravest, and names all of them', async () => {
    const { host, show } = openMarked();
    await show(
      at('预算02表', 'C5', 'I', '丙'),
      at('预算02表', 'C5', 'E', '甲'),
      at('预算02表', 'c5', 'X', '乙'),
      at('预算02表', 'C5', 'E', '丁'),
    );
    expect(highlightsOf(host)).toEqual(['预算02表 E #FFC7CE C5']);
    expect(messagesOf(host.workbook.comments)).toEqual([
      '预算02表!C5 必须改正：甲 / 必须改正：丁 / 核实或说明：乙 / 提示：丙',
    ]);
  });

  test("a long message is cut and still recognized as the add-in's", async () => {
    const { host, show } = openMarked();
    await show(at('预算02表', 'C5', 'E', '长'.repeat(5_000)));
    expect(host.workbook.comments[0]?.content).toHaveLength(1_037);
    expect(host.workbook.comments[0]?.content).toContain('长…\n（自动标记');
    await show();
    expect(host.workbook.comments).toEqual([]);
  });

  test('finds sheets by name in any case and names missing ones', async () => {
    const { host, show } = openMarked({ firstSheet: 'Sheet A' });
    const answer = await show(at('SHEET a', 'A1'), at('没有的表', 'A1'), at('没有的表', 'A2'));
    expect(answer.skipped).toEqual(['没有的表']);
    expect(highlightsOf(host)).toEqual(['Sheet A E #FFC7CE A1']);
  });
});

describe('shown again', () => {
  test('new marks replace the old ones in all sheets', async () => {
    const { host, show } = openMarked();
    await show(at('预算 01表', 'C5'), at('预算02表', 'B7', 'X'));
    await show(at('预算 01表', 'C6', 'X', '又'));
    expect(highlightsOf(host)).toEqual(['预算 01表 X #FFEB9C C6']);
    expect(messagesOf(host.workbook.comments)).toEqual(['预算 01表!C6 核实或说明：又']);
  });

  test('keeps right marks and changes the others', async () => {
    const { host, show } = openMarked();
    await show(at('预算 01表', 'C5'), at('预算 01表', 'D5', 'X'), at('预算02表', 'B7'));
    const ids = () => host.workbook.comments.map(({ id }) => id);
    const formats = () =>
      host.workbook.sheets.flatMap((sheet) => sheet.conditionalFormats.map(({ id }) => id));
    const [before, formatsBefore] = [ids(), formats()];
    await show(at('预算 01表', 'C5'), at('预算 01表', 'D5', 'X', '改'), at('预算02表', 'B8'));
    expect(ids().slice(0, 1)).toEqual(before.slice(0, 1));
    expect(messagesOf(host.workbook.comments)).toEqual([
      '预算 01表!C5 必须改正：C5 不平',
      '预算 01表!D5 核实或说明：改',
      '预算02表!B8 必须改正：B8 不平',
    ]);
    // Both formats of the first sheet stay; that of the second is new.
    expect(formats().slice(0, 2)).toEqual(formatsBefore.slice(0, 2));
    expect(formats()[2]).not.toBe(formatsBefore[2]);
    expect(highlightsOf(host)).toHaveLength(3);
  });

  test('writes nothing for the same marks', async () => {
    const { host, show } = openMarked();
    const cells = [at('预算 01表', 'C5'), at('预算 01表', 'C6'), at('预算02表', 'B7', 'X')];
    await show(...cells);
    const before = stateOf(host);
    host.traffic.reset();
    await show(...cells);
    expect(host.traffic.count).toBe(3);
    expect(stateOf(host)).toEqual(before);
  });

  test('removes marks that moved with their rows, in any state', async () => {
    const { host, show } = openMarked();
    await show(at('预算 01表', 'C5'), at('预算 01表', 'C6'));
    host.user.insertRows('预算 01表', '6:7');
    await show(at('预算 01表', 'C5'), at('预算 01表', 'C8'));
    expect(highlightsOf(host)).toEqual(['预算 01表 E #FFC7CE C5,C8']);
    expect(messagesOf(host.workbook.comments)).toEqual([
      '预算 01表!C5 必须改正：C5 不平',
      '预算 01表!C8 必须改正：C8 不平',
    ]);
  });

  test('removes marks that a person copied elsewhere', async () => {
    const { host, show } = openMarked();
    await show(at('预算 01表', 'C5'));
    host.act((book) => {
      const [from, to] = [book.sheet('预算 01表'), book.sheet('预算02表')];
      to.conditionalFormats = from.conditionalFormats.map((format) => ({
        ...format,
        id: 'copied',
        areas: [areaAt('A:XFD')],
      }));
      book.comments = [
        ...book.comments,
        commentOn(to, 'F9', book.comments[0]?.content.replaceAll('\n', '\r\n') ?? ''),
      ];
    });
    await show(at('预算 01表', 'C5'));
    expect(highlightsOf(host)).toEqual(['预算 01表 E #FFC7CE C5']);
    expect(messagesOf(host.workbook.comments)).toEqual(['预算 01表!C5 必须改正：C5 不平']);
  });

  test('replaces marks of another version of the program', async () => {
    const { host, show } = openMarked();
    await show(at('预算 01表', 'C5'));
    for (const format of host.workbook.sheet('预算 01表').conditionalFormats)
      format.formula = '="预算公开表助手核对:v9-重"<>""';
    await show(at('预算 01表', 'C5'));
    expect(highlightsOf(host)).toEqual(['预算 01表 E #FFC7CE C5']);
  });

  test('recognizes marks after the workbook is opened again', async () => {
    const { host, show } = openMarked();
    const before = stateOf(host);
    await show(at('预算 01表', 'C5'), at('预算02表', 'B7', 'X'));
    const { officeMarks } = await import('../../../src/excel/marks/office-marks');
    shown(await officeMarks().showMarks([]));
    expect(stateOf(host)).toEqual(before);
  });
});

describe('contents of the clerk', () => {
  test('are exactly as before once all marks are removed', async () => {
    const excel = openMarked();
    addThingsOfTheClerk(excel);
    const before = stateOf(excel.host);
    await excel.show(
      ...['B2', 'B3', 'B4', 'C5', 'C6', 'D7'].flatMap((address) =>
        (['E', 'X', 'I'] as const).flatMap((severity) => [
          at('预算 01表', address, severity),
          at('预算02表', address, severity),
        ]),
      ),
    );
    expect(stateOf(excel.host)).not.toEqual(before);
    await excel.show(at('预算02表', 'B3', 'X'));
    await excel.show();
    expect(stateOf(excel.host)).toEqual(before);
    expect(excel.host.internalErrors).toEqual([]);
  });

  test('stay while there are marks: values, formats, validations, their order', async () => {
    const excel = openMarked();
    addThingsOfTheClerk(excel);
    const sheet = excel.host.workbook.sheet('预算 01表');
    const own = () => sheet.conditionalFormats.filter(({ formula }) => !formula.includes('助手'));
    const [formats, validations, values] = [
      own(),
      sheet.validations,
      [...sheet.grid.cellsIn(areaAt('A1:Z9'))],
    ];
    await excel.show(at('预算 01表', 'B2'), at('预算 01表', 'C5', 'X'));
    expect(own()).toEqual(formats);
    expect(sheet.validations).toBe(validations);
    expect([...sheet.grid.cellsIn(areaAt('A1:Z9'))]).toEqual(values);
  });

  test('a cell with a comment of a person keeps it and gets only the highlight', async () => {
    const excel = openMarked();
    addThingsOfTheClerk(excel);
    excel.host.traffic.reset();
    await excel.show(at('预算 01表', 'C5'), at('预算 01表', 'C6'));
    // No comment is tried.
    expect(excel.host.traffic.requests.map(({ error }) => error)).toEqual([null, null, null]);
    expect(highlightsOf(excel.host)).toEqual(['预算 01表 E #FFC7CE C5:C6']);
    expect(messagesOf(excel.host.workbook.comments)).toEqual(['预算 01表!C6 必须改正：C6 不平']);
    expect(excel.host.workbook.comments.map(({ content }) => content)).toContain('【核对】老王已核对');
  });

  test.each<[string, (content: string, replies: string[]) => string]>([
    [
      'answered',
      (content, replies) => {
        replies.push('是尾差');
        return content;
      },
    ],
    ['continued', (content) => `${content}\n老王：是尾差`],
    ['begun differently', (content) => `老王：\n${content}`],
  ])("a message that a person has %s no longer counts as the add-in's", async (_, change) => {
    const { host, show } = openMarked();
    await show(at('预算 01表', 'C5'));
    const [comment] = host.workbook.comments;
    if (comment === undefined) throw new Error('There is no comment.');
    comment.content = change(comment.content, comment.replies);
    await show();
    expect(host.workbook.comments).toEqual([comment]);
    expect(highlightsOf(host)).toEqual([]);
    await show(at('预算 01表', 'C5', 'E', '又'));
    expect(host.workbook.comments).toEqual([comment]);
  });
});

describe('protected sheets', () => {
  test('are skipped and named; the others are marked', async () => {
    const { host, show } = openMarked();
    host.user.protectSheet('预算02表');
    const { skipped } = await show(at('预算 01表', 'C5'), at('预算02表', 'C5'));
    expect(skipped).toEqual(['预算02表']);
    expect(highlightsOf(host)).toEqual(['预算 01表 E #FFC7CE C5']);
    expect(messagesOf(host.workbook.comments)).toHaveLength(1);
  });

  test('keep their marks and are named until these can be removed', async () => {
    const { host, show } = openMarked();
    const before = stateOf(host);
    await show(at('预算 01表', 'C5'), at('预算02表', 'C5'));
    host.user.protectSheet('预算02表');
    expect(await show()).toEqual({ channel: 'comment', skipped: ['预算02表'] });
    expect(highlightsOf(host)).toEqual(['预算02表 E #FFC7CE C5']);
    host.user.unprotectSheet('预算02表');
    expect(await show()).toEqual({ channel: 'comment', skipped: [] });
    expect(stateOf(host)).toEqual(before);
  });

  test('without anything to mark or to remove are not named', async () => {
    const { host, show } = openMarked();
    host.user.protectSheet('预算02表');
    expect((await show(at('预算 01表', 'C5'))).skipped).toEqual([]);
  });
});
