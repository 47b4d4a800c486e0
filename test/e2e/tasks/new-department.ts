/** A department that starts from nothing: a roster pasted from a text, and three units' own files. */
import { byLibreOffice, byOpenpyxl, type Cells } from './other-writers';
import type { Task } from './task';

const ROSTER = [
  '序号\t单位编码\t单位全称\t经费形式',
  '1\t801001\t某市农业农村局机关\t行政',
  '2\t801002\t某市农业技术推广中心\t财政全额',
  '3\t801003\t某市畜牧站\t财政全额',
].join('\n');

/** In 万元, a title above, the fund as offices say it. */
const OFFICE: Cells = [
  ['某市农业农村局机关2026年部门预算申报表'],
  ['单位代码：801001', null, null, null, null, '单位：万元'],
  ['功能科目', '经费类型', '经济科目', '政府经济科目', '资金来源', '预算金额（万元）'],
  ['2130101 行政运行', '人员经费', '30101 基本工资', '50101', '财政拨款', 120.5],
  ['2130101 行政运行', '公用经费', '30201 办公费', '50201', '财政拨款', 18.25],
  ['2080505', '人员经费', '30108', '50102', '财政拨款', 19.28],
  ['合计', null, null, null, null, 158.03],
];

/** In 元, other names and another order of columns. */
const CENTRE: Cells = [
  ['单位名称', '资金性质', '部门经济分类编码', '支出功能分类科目编码', '支出类型', '金额（元）', '备注'],
  ['某市农业技术推广中心', '财政拨款', 30101, 2130104, '人员经费', 862400, '在编12人'],
  ['某市农业技术推广中心', '财政拨款', 30201, 2130104, '公用经费', 54000, null],
];

/** A list out of an accounting program. */
const STATION = [
  '单位编码,科目编码,经济分类,类别,来源,数额(元)',
  '801003,2130104,30101,人员经费,财政拨款,"431,250.00"',
  '801003,2130104,30299,公用经费,财政拨款,"22,000.00"',
].join('\r\n');

const INCOME = [
  '单位代码\t资金来源\t年度\t金额（元）',
  '801001\t财政拨款\t2026\t1580300',
  '801002\t财政拨款\t2026\t916400',
  '801003\t财政拨款\t2026\t453250',
].join('\n');

const IMPORT = '粘贴明细或名册';

export const NEW_DEPARTMENT: Task = {
  title: '新部门：从粘贴的名册和三个单位自己的表做起',
  given: '空白工作簿；一段名册文字；三个单位各自格式的明细（两个工作簿，一个CSV）；一段收入文字。',
  story: '填设置，粘贴名册，把三个单位的文件导入，粘贴收入，更新；各表填好并检查。',
  most: { clicks: 19, keys: 20 },
  work: async (clerk) => {
    const [office, plainCentre] = await byOpenpyxl([
      { file: '局机关2026申报.xlsx', sheets: [{ name: '申报表', rows: OFFICE, merged: ['A1:F1'] }] },
      { file: '推广中心预算.xlsx', sheets: [{ name: 'Sheet1', rows: CENTRE }] },
    ]);
    if (office === undefined || plainCentre === undefined) throw new Error('openpyxl wrote too few books.');
    const centre = await byLibreOffice(plainCentre);
    const station = { name: '畜牧站.csv', mimeType: 'text/csv', buffer: Buffer.from(STATION) };
    await clerk.follow('去填写设置');
    await clerk.fill('部门代码', '801');
    await clerk.fill('部门名称', '某市农业农村局');
    await clerk.fill('预算年度', '2026');
    await clerk.press('保存设置');
    await clerk.sees(/^已保存设置/u);
    await clerk.paste('粘贴或导入名册', ROSTER);
    await clerk.select(/^单位类型“财政全额”可能是几种/u, '公益一类事业单位');
    await clerk.press('写入（3行）');
    await clerk.sees('已导入3行。');
    await clerk.follow('去录入收支');
    await clerk.chooseFiles('要导入的文件', [office, centre, station]);
    await clerk.sees(/^已读取/u);
    await clerk.select(/资金来源“财政拨款”可能是几种/u, '一般公共预算-财政拨款');
    await clerk.press('写入（7行）');
    await clerk.sees('已导入7行。');
    await clerk.paste(IMPORT, INCOME);
    await clerk.press('写入（3行）');
    await clerk.sees('已导入3行。');
    await clerk.ribbon('更新');
    await clerk.sees('已填充12张表（新建12张）。已检查12张表：必须改正0条，需要核实或说明3条，提示0条。');
    expect(await clerk.values('部门收支总体情况表', 'A8:E8')).toEqual([
      ['一、一般公共预算', 295, '一、基本支出', 295, 295],
    ]);
    expect(await clerk.values('部门支出总体情况表', 'A9:H11')).toEqual([
      ['208', '05', '05', '', '机关事业单位基本养老保险缴费支出', 19.28, 19.28, 19.28],
      ['213', '01', '01', '', '行政运行', 138.75, 138.75, 120.5],
      ['213', '01', '04', '', '事业运行', 136.97, 136.97, 129.37],
    ]);
    // The second file asked nothing: the answers of the first import are kept.
    expect(await clerk.values('导入对照', 'A1:B3')).toEqual([
      ['文件中的词', '作为'],
      ['财政全额', '公益一类事业单位'],
      ['财政拨款', '一般公共预算-财政拨款'],
    ]);
  },
};
