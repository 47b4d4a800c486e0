/** 下发 and 回收 under 上海市九张表: units receive the sheets that the set needs, and what comes back is read. */
import { shanghaiSampleEntries } from '../../../scripts/sample-entries';
import { packageOf, returned } from '../../support/distributed';

describe('a unit of Shanghai', () => {
  it('receives no sheet for indicators, and a guide that asks for none', async () => {
    const plan = packageOf(await shanghaiSampleEntries(), '101001').plan();
    expect(plan.sheets.map(({ name }) => name)).toEqual([
      '填报说明',
      '填报核对',
      '设置',
      '单位名册',
      '收入录入',
      '支出录入',
      '科目表',
      '选项',
    ]);
    expect(plan.names.map(({ name }) => name).filter((name) => name.startsWith('项目绩效'))).toEqual([]);
    const guide = JSON.stringify(plan.sheets[0]);
    expect(guide).not.toContain('绩效');
    expect(guide).toContain('第三步');
    expect(guide).not.toContain('第四步');
  });

  it('hands in what it received, and nothing is missed', async () => {
    const entries = await shanghaiSampleEntries();
    const reading = await returned(entries, '101001');
    if (reading.kind !== 'read') throw new Error(reading.kind);
    expect(reading.problems.map(({ message }) => message)).toEqual([]);
    expect(reading.lines?.expenditure).toHaveLength(entries.expenditure.length);
  });
});
