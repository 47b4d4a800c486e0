/** Tests 下发 and 回收 with 上海市九张表: units receive the sheets of the set, and their files are read. */
import { shanghaiSampleEntries } from '../../../scripts/sample-entries';
import { nothingStated } from '../../support/nothing-stated';
import { packageOf, returned } from '../../support/distributed';

describe('a unit of Shanghai', () => {
  it('receives no sheet for indicators, and a guide without them', async () => {
    const plan = packageOf(await shanghaiSampleEntries(), '101001').plan();
    expect(plan.sheets.map(({ name }) => name)).toEqual([
      '填报说明',
      '填报核对',
      '设置',
      '单位名册',
      '收入录入',
      '支出录入',
      '单位事项',
      '科目表',
      '选项',
    ]);
    expect(plan.names.map(({ name }) => name).filter((name) => name.startsWith('项目绩效'))).toEqual([]);
    const guide = JSON.stringify(plan.sheets[0]);
    expect(guide).not.toContain('绩效');
    expect(guide).toContain('第四步');
    expect(guide).not.toContain('第五步');
  });

  it('returns the received file without a missing sheet', async () => {
    const sample = await shanghaiSampleEntries();
    const unitFacts = nothingStated(sample.settings, '101001');
    const entries = { ...sample, text: { ...sample.text, unitFacts } };
    const reading = await returned(entries, '101001');
    if (reading.kind !== 'read') throw new Error(reading.kind);
    expect(reading.problems.map(({ message }) => message)).toEqual([]);
    expect(reading.lines?.expenditure).toHaveLength(entries.expenditure.length);
  });
});
