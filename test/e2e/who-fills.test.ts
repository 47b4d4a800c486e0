/** Tests in the built pane that a roster of several units leads to the choice of who fills in the lines, and on from it. */
import { describeInThemes } from './support/themes';

describeInThemes(900, (shown) => {
  test('asks who fills in the lines, leads to 下发, keeps the choice and changes it', async () => {
    const { preview } = shown;
    const fill = (field: string, text: string): Promise<void> =>
      preview.pane.getByRole('textbox', { name: field }).fill(text);
    await preview.goTo('设置');
    await fill('部门代码', '801');
    await fill('部门名称', '某市农业农村局');
    await fill('预算年度', '2026');
    await preview.press('保存设置');
    await preview.sees(/^已保存设置/u);
    await preview.pane
      .getByLabel('粘贴或导入名册')
      .fill('801001\t某市农业农村局本级\t行政单位\n801002\t某市农业技术推广中心\t公益一类事业单位');
    await preview.press('识别粘贴的内容');
    await preview.press(/^写入（2行）/u);
    await preview.sees('已导入2行。');
    await preview.goTo('首页');
    await preview.pane.getByRole('region', { name: '下一步：由谁填' }).waitFor();
    await shown.looksRight('35-首页-由谁填');
    await preview.press('发给单位填');
    await preview.pane.getByRole('heading', { level: 1, name: '下发' }).waitFor();
    await preview.goTo('首页');
    await preview.pane.getByRole('region', { name: '下一步：下发给单位' }).waitFor();
    await shown.looksRight('36-首页-发给单位填');
    await preview.press('改为自己填');
    await preview.pane.getByRole('heading', { level: 1, name: '录入' }).waitFor();
    await preview.goTo('首页');
    await preview.pane.getByRole('region', { name: '下一步：录入收支' }).waitFor();
  });
});
