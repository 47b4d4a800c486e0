import { connect, refusal } from './connection';

describe('worksheets', () => {
  test('are added, listed, found by name in any case and by id', async () => {
    const { Excel, host } = connect();
    await Excel.run(async (context) => {
      const sheets = context.workbook.worksheets;
      const added = sheets.add('凭证');
      const hidden = sheets.add('科目余额表');
      added.tabColor = '#FF0000';
      hidden.visibility = 'Hidden';
      added.load('name,id,position,tabColor,visibility');
      sheets.load('items/name,items/visibility');
      const missing = sheets.getItemOrNullObject('没有');
      const count = sheets.getCount();
      const visible = sheets.getCount(true);
      await context.sync();
      expect([added.name, added.position, added.tabColor, added.visibility]).toEqual([
        '凭证',
        1,
        '#FF0000',
        'Visible',
      ]);
      expect(sheets.items.map(({ name, visibility }) => [name, visibility])).toEqual([
        ['Sheet1', 'Visible'],
        ['凭证', 'Visible'],
        ['科目余额表', 'Hidden'],
      ]);
      expect([count.value, visible.value, missing.isNullObject]).toEqual([3, 2, true]);
      missing.delete();
      missing.getRange('A1').values = [[1]];
      const byId = sheets.getItem(added.id).load('name');
      const byCase = sheets.getItem('SHEET1').load('name');
      await context.sync();
      expect([byId.name, byCase.name]).toEqual(['凭证', 'Sheet1']);
    });
    expect(host.internalErrors).toEqual([]);
  });

  test('refuse bad names', async () => {
    const { Excel } = connect();
    const add = (name: string) =>
      refusal(() =>
        Excel.run(async (context) => {
          context.workbook.worksheets.add(name);
          await context.sync();
        }),
      );
    expect(await add('x'.repeat(32))).toMatchObject({
      code: 'InvalidArgument',
      location: 'WorksheetCollection.add',
    });
    for (const name of ['a/b', 'a:b', 'a\\b', 'a?', 'a*', '[a', 'a]', "'a", "a'", 'History']) {
      expect([name, (await add(name)).code]).toEqual([name, 'InvalidArgument']);
    }
    expect((await add('SHEET1')).code).toBe('ItemAlreadyExists');
  });
});
