/** Names the set's rules for sums in the tables by function: 03, 05, 09. */
import type { SumName } from '../../../checks/rules/sums';

const FUNCTION_TABLES = [
  ['03', '部门支出'],
  ['05', '一般公共预算支出'],
  ['09', '政府性基金支出'],
] as const;

export const FUNCTION_SUM_NAMES = FUNCTION_TABLES.flatMap(([table, subject]): readonly SumName[] => {
  const common = { table, block: 'functions', axis: 'columns', kind: 'sum' } as const;
  return [
    {
      ...common,
      id: `T${table}-R1`,
      title: `${subject}合计等于基本支出加项目支出`,
      statement: '每行：合计 = 基本支出小计 + 项目支出小计',
      wholes: ['total'],
    },
    {
      ...common,
      id: `T${table}-R2`,
      title: '基本支出小计等于各经济类之和',
      statement: '每行：基本支出小计 = 工资福利支出 + 对个人和家庭的补助 + 商品和服务支出 + 资本性支出',
      wholes: ['basic'],
    },
    {
      ...common,
      id: `T${table}-R3`,
      title: '项目支出小计等于两类项目之和',
      statement: '每行：项目支出小计 = 其他运转类 + 特定目标类',
      wholes: ['projects'],
    },
  ];
});
