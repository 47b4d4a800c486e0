/** Tests rosters as offices have them: words of their own, any order, any separator. */
import type { EnteredBefore } from '../../src/line-import/propose-import';
import { blankDepartment, planOfRows, planOfText, sheetOf, valuesOf } from '../support/line-import';

let department: EnteredBefore;
beforeAll(async () => {
  department = await blankDepartment();
});

describe('a pasted roster', () => {
  it('takes words of unit types with one meaning and asks once about the others', () => {
    const text = [
      '单位代码\t单位名称\t单位性质',
      '703101\t甲局\t行政',
      '703102\t乙中心\t参照公务员法管理事业单位',
      '703103\t丙中心\t公益一类',
      '703104\t丁中心\t财政全额',
      '703105\t戊中心\t财政全额',
    ].join('\n');
    const plan = planOfText(text, department);
    expect(valuesOf(plan)).toEqual([
      { kind: 'roster', code: '703101', name: '甲局', type: 'administrative' },
      { kind: 'roster', code: '703102', name: '乙中心', type: 'civilServiceManaged' },
      { kind: 'roster', code: '703103', name: '丙中心', type: 'publicInstitution1' },
    ]);
    expect(plan.asks).toMatchObject([{ field: 'type', word: '财政全额', places: [{ row: 5 }, { row: 6 }] }]);
    const answered = planOfText(text, department, { as: { 财政全额: '公益一类事业单位' } });
    expect(valuesOf(answered).slice(3)).toMatchObject([
      { code: '703104', type: 'publicInstitution1' },
      { code: '703105', type: 'publicInstitution1' },
    ]);
  });

  it.each([
    ['commas', '703103,市就业中心,公益一类\n703104,市人才中心,公益二类\n703105,市档案馆,行政'],
    ['Chinese commas', '703103，市就业中心，公益一类\n703104，市人才中心，公益二类\n703105，市档案馆，行政'],
    ['blanks', '703103 市就业中心  公益一类\n703104 市人才中心 公益二类\n703105　市档案馆 行政'],
    ['names first', '市就业中心\t703103\t公益一类\n市人才中心\t703104\t公益二类\n市档案馆\t703105\t行政'],
  ])('reads lines with %s', (_, text) => {
    expect(valuesOf(planOfText(text, department))).toEqual([
      { kind: 'roster', code: '703103', name: '市就业中心', type: 'publicInstitution1' },
      { kind: 'roster', code: '703104', name: '市人才中心', type: 'publicInstitution2' },
      { kind: 'roster', code: '703105', name: '市档案馆', type: 'administrative' },
    ]);
  });

  it('names units of another department and asks before a known unit changes', () => {
    const rows = [
      ['单位代码', '单位名称', '单位类型'],
      ['704001', '别的部门单位', '行政单位'],
      ['703002', '市养老保险局', '公益一类事业单位'],
    ];
    const plan = planOfRows(rows, department);
    expect(plan.lines[0]?.changes[0]?.why).toContain('不以部门代码703开头');
    expect(plan.asks).toMatchObject([
      {
        field: 'rename',
        word: '703002',
        what: expect.stringContaining('“三门峡市社会养老保险中心”→“市养老保险局”') as string,
      },
    ]);
    const kept = planOfRows(rows, department, { as: { 703002: '保留名册中的内容' } });
    expect(sheetOf(kept).outcomes.at(-1)?.kind).toBe('note');
    const changed = planOfRows(rows, department, { as: { 703002: '改为导入的内容' } });
    expect(valuesOf(changed).at(-1)).toMatchObject({ code: '703002', name: '市养老保险局' });
  });

  it('refuses a code that stands twice, and leaves out a unit that is there already', () => {
    const rows = [
      ['单位代码', '单位名称', '单位类型'],
      ['703101', '甲局', '行政单位'],
      ['703101', '甲局', '行政单位'],
      ['703002', '三门峡市社会养老保险中心', '公益一类事业单位'],
    ];
    const plan = planOfRows(rows, department);
    expect(plan.refusals).toMatchObject([{ places: [{ row: 3 }] }]);
    expect(plan.present).toMatchObject([{ values: { code: '703002' } }]);
    expect(plan.lines).toHaveLength(1);
  });
});
