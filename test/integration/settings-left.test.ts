/** Tests that a setting refused by Excel costs no figure: the work continues, and undo works. */
import { openExcel } from '../excel/support/open-excel';
import { sessionOn } from '../support/sessions';

test('generates, fills and undoes tables although no page can be set up', async () => {
  const { host, port } = openExcel();
  const session = sessionOn(port);
  host.faults.plan({ kind: 'refuse-member', member: 'PageLayout.setPrintMargins', code: 'GeneralException' });
  const loaded = await session.loadSample();
  if (loaded.kind !== 'done') throw new Error(JSON.stringify(loaded));
  expect(loaded.details[0]).toBe(
    '内容已经写好，但打印设置没有写入（“填报说明”、“设置”、“单位名册”等17张表）。可以再试一次，或在 Excel 中手工设置。',
  );
  const generated = await session.generateTables(['01', '02']);
  if (generated.kind !== 'done') throw new Error(JSON.stringify(generated));
  expect(generated.details[0]).toMatch(/^内容已经写好，但打印设置没有写入/u);
  const sheets = host.workbook.sheets.length;

  host.faults.clear();
  const again = await generated.again?.();
  expect(again).toMatchObject({ kind: 'done', summary: '表的设置已全部写入。', details: [] });
  expect(again).not.toHaveProperty('again');

  expect(await session.undo()).toMatchObject({ kind: 'done' });
  expect(host.workbook.sheets.length).toBeLessThan(sheets);
  expect(host.internalErrors).toEqual([]);
});
