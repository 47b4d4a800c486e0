/** A colleague opens the saved workbook on her computer and goes on. */
import { withUpdatedSample } from './sample-day';
import type { Task } from './task';

const WORDS = '指标值均为百分比，已核对申报表。';

export const TAKES_OVER: Task = {
  title: '同事接手',
  given: '前一位同事保存的工作簿：已填充，已检查，写了一条审核说明。',
  story: '打开工作簿，看到做到哪一步，看检查结果，把同一规则的各条用一个说明写完，更新。',
  most: { clicks: 8, keys: 16 },
  work: async (clerk) => {
    const { preview } = clerk;
    let file = '';
    await clerk.before(async () => {
      await withUpdatedSample(clerk);
      await clerk.ribbon('检查');
      await clerk.sees(/^已检查12张表：/u);
      await clerk.press(/^部门支出总体情况表/u);
      await clerk.click(preview.button('写审核说明').first());
      await clerk.fill('审核说明', '新增就业补助，已核对批复。');
      await clerk.press('保存说明');
      await clerk.sees('已说明1条');
      file = await (await preview.save()).path();
      await preview.page.reload();
      await clerk.sees('载入样例');
    });
    await clerk.openWorkbook(file);
    // The pane opens where her colleague left it.
    await clerk.sees('逐条查看');
    await preview.shows('检查');
    const equal = preview.pane.locator('[data-finding]').filter({ hasText: '没有计量单位' });
    await clerk.click(equal.first().getByRole('button', { name: '写审核说明' }));
    await clerk.fill('审核说明', WORDS);
    await clerk.check(/^同一规则的另外\d+条也用这个说明$/u);
    await clerk.press(/^保存\d+条说明$/u);
    await equal.first().waitFor({ state: 'detached' });
    await clerk.ribbon('更新');
    await clerk.sees(
      /^已填充12张表，数字没有变化。已检查12张表：必须改正7条，需要核实或说明21条，提示5条，已说明13条。$/u,
    );
  },
};
