/**
 * Tests the screen 说明 in the built pane: from a number of the text to its cell and back, reasons, words of a person, a
 * text from elsewhere; light and dark, with axe and for overflow at 300 pixels.
 */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { sampleEntries } from '../../scripts/sample-entries';
import { writeDocument } from '../../src/docx/write-docx';
import { documentOf } from '../support/edited-documents';
import { fillTables, generateTables, loadSample } from './support/preview';
import { describeInThemes, type Scene } from './support/themes';
import { soon } from './support/soon';

const FOREIGN = [
  '第二部分 三门峡市人力资源和社会保障局2023年部门预算情况说明',
  '一、收入支出预算总体情况说明',
  '三门峡市人力资源和社会保障局2023年收入总计7563.33万元，支出总计7653.33万元。',
].join('\n');

const WORD_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** The sample's document with a reason, a sentence, a duty and a figure edited. */
async function editedFile(): Promise<Buffer> {
  const { document, publishedOn } = documentOf(await sampleEntries());
  const parts = unzipSync(await writeDocument(document, 'national', publishedOn, 'sentences'));
  const xml = [
    ['今年予以列支', '今年压减批次后列支'],
    ['无负责管理的专项转移支付项目。', '没有专项转移支付项目。'],
    ['市政府交办的其他事项', '市委、市政府交办的其他事项'],
    ['>7130.19<', '>7310.19<'],
  ].reduce(
    (text, [from = '', to = '']) => text.replace(from, to),
    strFromU8(parts['word/document.xml'] ?? new Uint8Array()),
  );
  return Buffer.from(zipSync({ ...parts, 'word/document.xml': strToU8(xml) }));
}

const SCENES: readonly Scene[] = [
  {
    name: '18-说明',
    reach: async (preview) => {
      await loadSample(preview);
      await generateTables(preview);
      await fillTables(preview);
      await preview.goTo('说明');
      await preview.sees('一、收入支出预算总体情况说明');
    },
  },
  {
    name: '19-说明-一个数字的来源',
    reach: async ({ press, pane, sees, openedSheet, selectedAddress }) => {
      await press(/^一、收入支出预算总体情况说明/u);
      await pane.getByRole('button', { name: '7563.33', exact: true }).first().click();
      await sees('背后的12行录入');
      await soon(() => openedSheet(), '部门收支总体情况表');
      await soon(() => selectedAddress(), 'B20');
    },
  },
  {
    name: '20-说明-改写',
    reach: async ({ press, button, pane, sees }) => {
      await press('收起来源');
      await button('改写第1句').click();
      await sees('现在印作：');
      await press('可用的数字');
      await pane.getByRole('textbox', { name: '查找' }).fill('收入总计');
    },
  },
  {
    name: '21-说明-核对别处的文字',
    reach: async ({ press, pane }) => {
      await press('不改了');
      await pane.getByRole('textbox', { name: '要核对的文字' }).fill(FOREIGN);
      await press('核对文字');
      const problems = pane.getByRole('list', { name: '文字中的问题' });
      await problems
        .getByText(/7653\.33/u)
        .first()
        .waitFor();
      await problems.scrollIntoViewIfNeeded();
    },
  },
  {
    name: '24-说明-读入改过的文档',
    reach: async ({ pane, press, sees }) => {
      await pane
        .getByLabel('改过的文档', { exact: true })
        .setInputFiles({ name: '公开文本（领导改）.docx', mimeType: WORD_TYPE, buffer: await editedFile() });
      await sees('全部3处');
      await press(/^改过的数字/u);
      await sees(/文档中是7310\.19/u);
      await pane.getByRole('list', { name: '可以取回的改动' }).scrollIntoViewIfNeeded();
    },
  },
  {
    name: '25-追溯-用到一行录入的句子',
    reach: async ({ openSheet, cell, goTo, comeToPane, sees }) => {
      await openSheet('支出录入');
      await cell('N2').click();
      await goTo('追溯');
      await comeToPane();
      await sees('用到“支出录入”第2行的说明句子');
      await sees('一、收入支出预算总体情况说明');
    },
  },
  {
    name: '22-追溯-说明中的句子',
    reach: async ({ openSheet, cell, goTo, comeToPane, sees }) => {
      await openSheet('部门支出总体情况表');
      await cell('G7').click();
      await goTo('追溯');
      await comeToPane();
      await sees('说明中的句子');
      await sees('三、支出预算总体情况说明');
    },
  },
  {
    name: '23-说明-录入有变化',
    reach: async ({ press, openSheet, cell, page, comeToPane, goTo, sees, pane }) => {
      await press(/^三、支出预算总体情况说明/u);
      await pane.getByRole('button', { name: '7130.19', exact: true }).waitFor();
      await openSheet('上年数');
      await cell('B2').click();
      await page.keyboard.press('Delete');
      await openSheet('支出录入');
      await cell('N2').click();
      await page.keyboard.type('5000000');
      await page.keyboard.press('Enter');
      await goTo('说明');
      await comeToPane();
      await sees(/句与以前不同，已在文字中标出/u);
      await press(/^填写缺项/u);
      await pane.getByRole('textbox', { name: '上年数：收入总计' }).waitFor();
    },
  },
];

describeInThemes(900, (shown) => {
  test.each(SCENES)('$name', async ({ name, reach }) => {
    await reach(shown.preview);
    await shown.looksRight(name);
  });

  test('saves the whole document as a Word file', async () => {
    const [download] = await Promise.all([
      shown.preview.page.waitForEvent('download'),
      shown.preview.press('保存 Word 文档'),
    ]);
    expect(download.suggestedFilename()).toBe('703_三门峡市人力资源和社会保障局_2023年部门预算公开.docx');
    await shown.preview.sees(/^其中1项内容还没有填写，在文中以〔请填写：……〕标出/u);
  });
});
