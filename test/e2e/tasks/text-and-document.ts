/** The text is completed, written as a sheet, and saved as a Word document. */
import { readFile } from 'node:fs/promises';
import { strFromU8, unzipSync } from 'fflate';
import { soon } from '../support/soon';
import { withSample } from './sample-day';
import type { Task } from './task';

const REASON = '人员工资结构调整';

const FOREIGN = [
  '一、收入支出预算总体情况说明',
  '三门峡市人力资源和社会保障局2023年收入总计7563.33万元，支出总计7653.33万元。',
].join('\n');

function textOf(document: Uint8Array): string {
  const xml = strFromU8(unzipSync(document)['word/document.xml'] ?? new Uint8Array());
  return xml.replace(/<[^>]+>/gu, '');
}

export const TEXT_AND_DOCUMENT: Task = {
  title: '预算情况说明和公开文档',
  given: '已经填好各表的工作簿（样例），上年的收入总计和一条增减原因还没有填；别的科室写好的一段说明。',
  story: '在“说明”中逐项填缺项，写出“预算情况说明”表，保存Word文档；核对别人写好的一段，存审核意见表。',
  most: { clicks: 9, keys: 18 },
  work: async (clerk) => {
    // The field takes the focus by itself: typing needs no click.
    const hasFocus = (field: string | RegExp): Promise<void> =>
      soon(
        () =>
          clerk.preview.pane
            .getByRole('textbox', { name: field })
            .evaluate((one) => one === one.ownerDocument.activeElement),
        true,
      );
    await clerk.before(async () => {
      await withSample(clerk);
      await clerk.openSheet('上年数');
      await clerk.cell('B2');
      await clerk.key('Delete');
      await clerk.openSheet('增减原因');
      await clerk.cell('B2');
      await clerk.key('Delete');
      await clerk.ribbon('更新');
      await clerk.waits(/^已填充12张表/u);
    });
    await clerk.ribbon('说明');
    await clerk.sees('一、收入支出预算总体情况说明');
    await clerk.press(/^填写缺项/u);
    await hasFocus('上年数：收入总计');
    await clerk.type('6245.26');
    await clerk.key('Enter');
    await clerk.sees('已写入“上年数”表：收入总计。');
    await clerk.press('填写缺项（还有1项）');
    await hasFocus(/收入总计/u);
    await clerk.type(REASON);
    await clerk.press('写入');
    await clerk.sees('已写入“增减原因”表：收入总计。');
    await clerk.press('写出“预算情况说明”表');
    await clerk.sees(/^已写出/u);
    const rows = await clerk.values('预算情况说明', 'C1:C60');
    const sentence = `与2022年相比，收入增加1318.07万元，增长21.11%，主要原因：${REASON}。`;
    expect(rows.flat().filter((text) => String(text).includes(sentence))).toHaveLength(1);
    const document = await clerk.download(() => clerk.press('保存 Word 文档'));
    expect(textOf(await readFile(await document.path()))).toContain(sentence);
    await clerk.paste('要核对的文字', FOREIGN);
    await clerk.press('核对文字');
    const problems = clerk.preview.pane.getByRole('list', { name: '文字中的问题' });
    await problems
      .getByText(/7653\.33/u)
      .first()
      .waitFor();
    const review = await clerk.download(() => clerk.press('审核意见表（Word）'));
    expect(textOf(await readFile(await review.path()))).toContain('7653.33');
  },
};
