/** Lists the problems of a workbook that a unit returns. */
import type { ProblemKind } from './problem-kind';

const NOT_TAKEN = '改正前这份文件不并入录入表。';

export const RETURN_PROBLEMS = {
  'foreign-unit': {
    severity: 'excluded',
    title: '不是本单位的明细',
    what: '单位代码不是本单位',
    expected: '本单位的代码',
    remedy: `请删除别的单位的明细，或改正单位代码。${NOT_TAKEN}`,
  },
  'formula-entered': {
    severity: 'excluded',
    title: '是公式',
    what: '是公式，程序不采用公式的结果',
    expected: '直接填写的数字或文字',
    remedy: `请复制这个单元格，在原处“选择性粘贴—数值”。${NOT_TAKEN}`,
  },
  'recomputed-differs': {
    severity: 'confirm',
    title: '公式结果已重算',
    what: '公式保存的结果与程序重算的不同，已按重算的读取',
    expected: '与编码和单位类型相配的科目',
    remedy: '请核对；如需用别的科目，请直接填写编码。',
  },
  'renamed-sheet': {
    severity: 'normalized',
    title: '工作表已改名',
    what: '工作表名称与下发的不同，已按下发的名称读取',
    expected: '下发时的名称',
    remedy: '无需处理。',
  },
  'second-sheet': {
    severity: 'excluded',
    title: '有第二张录入表',
    what: '另有一张表也有这种录入表的表头和内容，程序没有读取',
    expected: '每种录入表只有一张',
    remedy: `请把其中的明细并到原来的表，或删除这张表。${NOT_TAKEN}`,
  },
  'moved-columns': {
    severity: 'normalized',
    title: '列已移动',
    what: '列的次序与下发的不同，已按表头对应',
    expected: '下发时的次序',
    remedy: '无需处理。',
  },
  'moved-header': {
    severity: 'normalized',
    title: '表头已下移',
    what: '表头上方插入了行，已从表头以下读取',
    expected: '表头在第1行',
    remedy: '无需处理。',
  },
  'added-column': {
    severity: 'confirm',
    title: '多出的列',
    what: '这一列不是下发的列，其中的内容没有读取',
    expected: '下发的列',
    remedy: '请核对其中是否有应填在别处的内容。',
  },
  'removed-column': {
    severity: 'normalized',
    title: '少了一列',
    what: '可不填的列已被删除，按没有填写读取',
    expected: '下发的列',
    remedy: '无需处理。',
  },
  'settings-differ': {
    severity: 'blocking',
    title: '设置被改动',
    what: '下发后被改动',
    expected: '下发时的内容',
    remedy: `请改回下发时的内容，并核对各表的金额。${NOT_TAKEN}`,
  },
  'roster-differs': {
    severity: 'confirm',
    title: '单位信息被改动',
    what: '下发后被改动，并入时仍以部门名册为准',
    expected: '部门名册中的内容',
    remedy: '如名册有误，请告知部门更正。',
  },
  'form-differs': {
    severity: 'confirm',
    title: '表样标识被改动',
    what: '文件记录的结构校验与下发的不同，已按表头逐列读取',
    expected: '下发时的结构校验',
    remedy: '请核对单位是否改动过表样。',
  },
  'nothing-entered': {
    severity: 'blocking',
    title: '没有填写',
    what: '没有填写任何收入和支出',
    expected: '本单位的收入和支出',
    remedy: '请填写后重新交回。',
  },
  'own-check-failed': {
    severity: 'excluded',
    title: '初步核对未通过',
    what: '没有通过单位初步核对（见《核对规则》“单位”一栏）',
    expected: '符合核对规则',
    remedy: `请改正。${NOT_TAKEN}`,
  },
  'own-check-confirm': {
    severity: 'confirm',
    title: '初步核对请核实',
    what: '单位初步核对有需要核实的内容（见《核对规则》“单位”一栏），已计入',
    expected: '符合核对规则，或确属实际情况',
    remedy: '请核实；确属实际情况的，不必修改。',
  },
  'scale-suspect': {
    severity: 'confirm',
    title: '金额可能差一万倍',
    what: '支出合计与部门现有的数字相差约一万倍',
    expected: '与部门现有的数字相近',
    remedy: '请核对金额单位是元还是万元。',
  },
} as const satisfies Readonly<Record<string, ProblemKind>>;
