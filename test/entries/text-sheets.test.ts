/** Tests the sheets of the text: reading, writing, their problems, and workbooks without them. */
import type { Entries } from '../../src/entries/entries';
import type { RawCell, RawWorkbook } from '../../src/entries/raw-workbook';
import { readEntries } from '../../src/entries/read-entries';
import type { TextEntries } from '../../src/entries/text-entries';
import { fen } from '../../src/money/fen';
import { TABLE_SETS } from '../../src/sets';
import { HENAN_2023 } from '../../src/sets/henan-2023';
import { filledEntryWorkbook, templateWorkbook } from '../../src/sheets/draw/workbook-plans';
import { goodWorkbook, rawFromPlan, rawSheet } from '../support/raw';

const FACT_HEADERS = ['项目', '内容', '说明'];

type Sheet = readonly [name: string, rows: readonly (readonly RawCell[])[]];

function reading(...sheets: readonly Sheet[]) {
  const workbook: RawWorkbook = {
    sheets: [
      ...goodWorkbook().sheets.filter(({ name }) => name !== '单位事项'),
      ...sheets.map(([name, rows]) => rawSheet(name, rows)),
    ],
  };
  const read = readEntries(workbook, TABLE_SETS);
  if (read.kind === 'unusable') throw new Error(read.problems.map(({ message }) => message).join('\n'));
  return read;
}

function messages(...sheets: readonly Sheet[]): readonly string[] {
  return reading(...sheets).problems.map(({ severity, message }) => `${severity} ${message}`);
}

describe('sheets of the text', () => {
  it('may all be missing in a workbook', () => {
    expect(messages()).toEqual([]);
    expect(reading().entries.text).toEqual({
      facts: [],
      unitFacts: [],
      reasons: [],
      duties: [],
      organs: [],
      terms: [],
      overrides: [],
    });
  });

  it('give each fact its own type', () => {
    const { entries } = reading([
      '说明事项',
      [
        FACT_HEADERS,
        ['政府采购货物预算', '12.5', ''],
        ['政府采购服务预算', 0, ''],
        ['一般公务用车', '７辆', ''],
        ['单价50万元以上通用设备', 3, ''],
        ['资产统计截止日', { kind: 'date', text: '2022-11-30' }, ''],
        ['重点项目绩效目标', ' 无 ', ''],
        ['机构规定依据', '三办文〔2019〕39号', ''],
        ['其他用车', '', ''],
      ],
    ]);
    expect(entries.text.facts).toEqual([
      { row: 2, item: '政府采购货物预算', value: { kind: 'amount', amount: 12_500_000 } },
      { row: 3, item: '政府采购服务预算', value: { kind: 'amount', amount: 0 } },
      { row: 4, item: '一般公务用车', value: { kind: 'count', count: 7 } },
      { row: 5, item: '单价50万元以上通用设备', value: { kind: 'count', count: 3 } },
      { row: 6, item: '资产统计截止日', value: { kind: 'words', words: '2022年11月30日' } },
      { row: 7, item: '重点项目绩效目标', value: { kind: 'words', words: '无' } },
      { row: 8, item: '机构规定依据', value: { kind: 'words', words: '三办文〔2019〕39号' } },
    ]);
  });

  it('report unusable rows and block no table', () => {
    expect(
      messages([
        '说明事项',
        [
          FACT_HEADERS,
          ['政府采购货物预算', '约12万元', ''],
          ['政府采购工程预算', -1, ''],
          ['一般公务用车', '七', ''],
          ['其他用车', 1.5, ''],
          ['资产统计截止日', '2022年2月30日', ''],
          ['专项转移支付项目', '不清楚', ''],
          ['会议次数', 3, ''],
          ['政府采购服务预算', 0, ''],
          ['政府采购服务预算', 1, ''],
        ],
      ]),
    ).toEqual([
      'confirm “说明事项”第2行“内容”（B2）“政府采购货物预算”无法识别，暂未用于说明文字：“约12万元”。应为数字，单位万元；现在含有单位文字。',
      'confirm “说明事项”第3行“内容”（B3）“政府采购工程预算”无法识别，暂未用于说明文字：“-1”。应为不小于0的数字，单位万元。',
      'confirm “说明事项”第4行“内容”（B4）“一般公务用车”无法识别，暂未用于说明文字：“七”。应为整数，单位辆。',
      'confirm “说明事项”第5行“内容”（B5）“其他用车”无法识别，暂未用于说明文字：“1.5”。应为整数，单位辆。',
      'confirm “说明事项”第6行“内容”（B6）“资产统计截止日”无法识别，暂未用于说明文字：“2022年2月30日”。应为日期，如 2022年12月31日。',
      'confirm “说明事项”第7行“内容”（B7）“专项转移支付项目”无法识别，暂未用于说明文字：“不清楚”。应为无、有。',
      'confirm “说明事项”第8行“项目”（A8）说明事项的项目不认识，暂未用于说明文字：“会议次数”。请使用模板中的项目名称。',
      'confirm “说明事项”第10行“项目”（A10）同一项目出现两次，以先出现的一行为准：“政府采购服务预算”。请删除或改正本行。',
    ]);
  });

  it('report a duplicate term, sentence and reason', () => {
    expect(
      messages(
        [
          '增减原因',
          [
            ['指标', '原因'],
            ['收入总计', '人员增加。'],
            ['收入总计', '项目增加。'],
            ['水费', '用水'],
          ],
        ],
        [
          '名词解释',
          [
            ['名词', '是否列出', '解释'],
            ['基本支出', '不列'],
            ['基本支出', '列出'],
          ],
        ],
        [
          '改写',
          [
            ['编号', '改写'],
            ['s1.income', '甲。'],
            ['s1.income', '乙。'],
          ],
        ],
      ),
    ).toEqual([
      'excluded “增减原因”第3行“指标”（A3）同一指标出现两次：“收入总计”。以先出现的一行为准，请删除或改正本行。',
      'excluded “增减原因”第4行“指标”（A4）增减原因的指标不认识：“水费”。请使用模板中的指标名称。本行暂未使用。',
      'confirm “名词解释”第3行“名词”（A3）同一名词出现两次，以先出现的一行为准：“基本支出”。请删除或改正本行。',
      'confirm “改写”第3行“编号”（A3）同一句子改写了两次，以先出现的一行为准：“s1.income”。请删除或改正本行。',
    ]);
  });

  it('keep all entries when written and read', () => {
    const text: TextEntries = {
      facts: [
        { row: 6, item: '政府采购货物预算', value: { kind: 'amount', amount: fen(12_345_678) } },
        { row: 10, item: '一般公务用车', value: { kind: 'count', count: 0 } },
        { row: 16, item: '重点项目绩效目标', value: { kind: 'words', words: '有' } },
      ],
      unitFacts: [
        { row: 2, unit: '703001', item: '一般公务用车', value: { kind: 'count', count: 0 } },
        {
          row: 3,
          unit: '703001',
          item: '政府采购服务预算',
          value: { kind: 'amount', amount: fen(1_000_000) },
        },
      ],
      reasons: [{ row: 2, measure: '收入总计', reason: '人员增加。' }],
      duties: [{ row: 2, duty: '贯彻执行法规。' }],
      organs: [
        { row: 2, kind: '内设机构', name: '办公室', budgetUnit: '', remark: '' },
        { row: 3, kind: '所属事业单位', name: '考试中心', budgetUnit: '703001', remark: '不独立' },
      ],
      terms: [{ row: 2, term: '事业收入', choice: '列出', text: '指……' }],
      overrides: [{ row: 2, sentence: 's1.income', text: '收入总计{收入总计}万元。', original: '' }],
    };
    const entries: Entries = { ...reading().entries, text };
    const again = readEntries(rawFromPlan(filledEntryWorkbook(entries)), TABLE_SETS);
    expect(again.kind === 'entries' ? again.entries.text : again).toEqual(text);
  });

  it('contain one row per item of the set in the empty workbook', () => {
    const sheets = rawFromPlan(templateWorkbook(2026, HENAN_2023)).sheets;
    const keys = (name: string) =>
      sheets.find((sheet) => sheet.name === name)?.rows.map((row) => row[0]) ?? [];
    const measures = [
      '指标',
      '收入总计',
      '支出总计',
      '一般公共预算收支',
      '政府性基金收支',
      '“三公”经费合计',
      '因公出国（境）费',
      '公务用车购置费',
      '公务用车运行费',
      '公务用车购置及运行费',
      '公务接待费',
      '机关运行经费',
    ];
    expect(keys('上年数')).toEqual(measures);
    expect(keys('增减原因')).toEqual(measures);
    expect(keys('说明事项')).toEqual(['项目', ...(HENAN_2023.text?.items ?? []).map(({ item }) => item)]);
    expect(keys('改写').slice(0, 2)).toEqual(['编号', null]);
  });
});
