/** Every kind of problem the reader can report: how grave it is and the words for it. */

/**
 * - `blocking`: the input cannot be used, nothing is made;
 * - `excluded`: this row is not counted in the tables until it is mended;
 * - `confirm`: counted as it stands, a person has to look at it;
 * - `normalized`: read in a cleaned form, for the record.
 */
export type ProblemSeverity = 'blocking' | 'excluded' | 'confirm' | 'normalized';

export interface ProblemKind {
  readonly severity: ProblemSeverity;
  readonly title: string;
  readonly what: string;
  readonly expected: string;
  readonly remedy: string;
}

const NOT_COUNTED = '本行暂未计入汇总。';

export const SEVERITY_TITLES: Readonly<Record<ProblemSeverity, string>> = {
  blocking: '无法使用',
  excluded: '未计入',
  confirm: '请核实',
  normalized: '已规范',
};

export const PROBLEM_KINDS = {
  'missing-sheet': {
    severity: 'blocking',
    title: '缺少工作表',
    what: '工作表没有找到',
    expected: '录入工作簿中应有这张工作表',
    remedy: '请从录入模板中补上这张表；如已改名，请改回原名。',
  },
  'missing-optional-sheet': {
    severity: 'confirm',
    title: '缺少工作表',
    what: '工作表没有找到，与它有关的内容留空',
    expected: '录入工作簿中应有这张工作表',
    remedy: '如需填列，请从录入模板中补上这张表；如已改名，请改回原名。',
  },
  'ambiguous-sheet': {
    severity: 'blocking',
    title: '工作表重名',
    what: '有多张名称只差空格的工作表，无法判断用哪一张',
    expected: '同名工作表只有一张',
    remedy: '请把数据并到一张表，其余的删除或改名。',
  },
  'hidden-sheet': {
    severity: 'confirm',
    title: '工作表被隐藏',
    what: '工作表被隐藏，其中的数据仍已计入',
    expected: '录入表应可见',
    remedy: '请取消隐藏后核对；不需要的数据请删除。',
  },
  'no-header': {
    severity: 'blocking',
    title: '没有表头',
    what: '没有找到表头行',
    expected: '前20行中应有一行列出各列名称',
    remedy: '请恢复模板中的表头行。',
  },
  'missing-column': {
    severity: 'blocking',
    title: '缺少列',
    what: '列没有找到',
    expected: '表头应有这一列',
    remedy: '请补上这一列；如已改名，请改回原名。',
  },
  'duplicate-column': {
    severity: 'blocking',
    title: '列重复',
    what: '表头出现两次，无法判断用哪一列',
    expected: '同名的列只有一列',
    remedy: '请删除或改名多余的一列。',
  },
  'renamed-column': {
    severity: 'normalized',
    title: '列名不同',
    what: '列名与模板不同，已按模板中的列读取',
    expected: '模板中的列名',
    remedy: '无需处理。',
  },
  'amount-unit-conflict': {
    severity: 'blocking',
    title: '金额单位不一致',
    what: '表头的金额单位与“设置”不一致，相差一万倍，不能猜测',
    expected: '表头与“设置”的金额单位相同',
    remedy: '请核对后把两处改成一致。',
  },
  'missing-setting': {
    severity: 'blocking',
    title: '设置未填',
    what: '没有填写',
    expected: '每个设置项目都要填写',
    remedy: '请在“内容”列填写。',
  },
  'bad-setting': {
    severity: 'blocking',
    title: '设置无法识别',
    what: '填写的内容无法识别',
    expected: '可识别的内容',
    remedy: '请按说明重新填写。',
  },
  'duplicate-setting': {
    severity: 'blocking',
    title: '设置重复',
    what: '同一设置项目出现两次',
    expected: '每个设置项目一行',
    remedy: '请删除多余的一行。',
  },
  'empty-roster': {
    severity: 'blocking',
    title: '名册为空',
    what: '没有可用的单位',
    expected: '至少一个单位',
    remedy: '请填写单位代码、名称和类型。',
  },
  'duplicate-unit': {
    severity: 'excluded',
    title: '单位重复',
    what: '单位代码与前面的行重复',
    expected: '每个单位代码只出现一次',
    remedy: '以先出现的一行为准，请删除或改正本行。',
  },
  'duplicate-unit-name': {
    severity: 'confirm',
    title: '单位同名',
    what: '单位名称与另一代码的单位相同',
    expected: '不同单位名称不同',
    remedy: '请核对是否同一单位填了两个代码。',
  },
  'unit-outside-department': {
    severity: 'confirm',
    title: '单位代码不属于本部门',
    what: '单位代码不以部门代码开头',
    expected: '单位代码以部门代码开头',
    remedy: '请核对单位代码和“设置”中的部门代码。',
  },
  'missing-value': {
    severity: 'excluded',
    title: '没有填写',
    what: '没有填写',
    expected: '这一列必须填写',
    remedy: `请补填。${NOT_COUNTED}`,
  },
  'merged-cells': {
    severity: 'excluded',
    title: '合并单元格',
    what: '位于合并单元格中，没有自己的内容',
    expected: '每行各自填写，不合并单元格',
    remedy: `请取消合并并逐行填写。${NOT_COUNTED}`,
  },
  'merged-area': {
    severity: 'confirm',
    title: '合并单元格',
    what: '数据区有合并单元格',
    expected: '每行各自填写，不合并单元格',
    remedy: '请取消合并，并核对各行内容。',
  },
  'unreadable-amount': {
    severity: 'excluded',
    title: '金额无法识别',
    what: '金额无法识别',
    expected: '数字，最多到分',
    remedy: `请改填数字。${NOT_COUNTED}`,
  },
  'formula-error': {
    severity: 'excluded',
    title: '公式出错',
    what: '公式结果是错误值',
    expected: '数值或文字',
    remedy: `请改正公式，或直接填写内容。${NOT_COUNTED}`,
  },
  'unexpected-date': {
    severity: 'excluded',
    title: '变成了日期',
    what: '单元格是日期',
    expected: '数字或编码',
    remedy: `请把单元格格式改为文本（编码）或数值（金额）后重新填写。${NOT_COUNTED}`,
  },
  'unexpected-boolean': {
    severity: 'excluded',
    title: '变成了逻辑值',
    what: '单元格是逻辑值',
    expected: '数值或文字',
    remedy: `请重新填写。${NOT_COUNTED}`,
  },
  'malformed-code': {
    severity: 'excluded',
    title: '编码格式不对',
    what: '编码格式不对',
    expected: '数字编码',
    remedy: `请核对编码。${NOT_COUNTED}`,
  },
  'damaged-code': {
    severity: 'excluded',
    title: '编码已被改写',
    what: '编码按数字存放，超过15位的部分已被 Excel 改成0',
    expected: '以文本存放的编码',
    remedy: `请先把单元格格式设为“文本”，再重新填写完整编码。${NOT_COUNTED}`,
  },
  'unknown-unit': {
    severity: 'excluded',
    title: '单位不在名册',
    what: '单位代码不在“单位名册”中',
    expected: '名册中的单位代码',
    remedy: `请改正代码，或在名册中补上这个单位。${NOT_COUNTED}`,
  },
  'defective-unit': {
    severity: 'excluded',
    title: '名册中的单位有问题',
    what: '这个单位在“单位名册”中的一行不能使用',
    expected: '名册中填写完整的单位',
    remedy: `请先改正名册。${NOT_COUNTED}`,
  },
  'unknown-account': {
    severity: 'excluded',
    title: '科目不存在',
    what: '科目编码不在科目表中，它的类级科目也不存在',
    expected: '科目表中的编码',
    remedy: `请核对科目编码。${NOT_COUNTED}`,
  },
  'unlisted-account': {
    severity: 'confirm',
    title: '科目未收录',
    what: '科目编码没有收录在本程序的科目表中，已按所填编码和名称计入',
    expected: '科目表中的编码',
    remedy: '请对照当年《政府收支分类科目》核对编码和名称。',
  },
  'unverified-account': {
    severity: 'confirm',
    title: '科目待核实',
    what: '科目在本程序的科目表中来源尚未核实，已计入',
    expected: '经核实的科目',
    remedy: '请对照当年《政府收支分类科目》核对。',
  },
  'account-not-in-force': {
    severity: 'confirm',
    title: '科目当年不使用',
    what: '科目在预算年度不使用，已按所填编码计入',
    expected: '预算年度使用的科目',
    remedy: '请对照当年《政府收支分类科目》核对。',
  },
  'name-mismatch': {
    severity: 'confirm',
    title: '名称与编码不符',
    what: '名称与编码不符，已按编码计入',
    expected: '与编码一致的名称',
    remedy: '请核对填错的是编码还是名称。',
  },
  'unknown-choice': {
    severity: 'excluded',
    title: '内容不在选项中',
    what: '填写的内容不在选项中',
    expected: '下拉列表中的一项',
    remedy: `请从下拉列表中选择。${NOT_COUNTED}`,
  },
  'fund-not-for-period': {
    severity: 'excluded',
    title: '资金来源与年度不配',
    what: '这种资金来源不能用于所填的年度',
    expected: '与年度相配的资金来源',
    remedy: `请核对年度和资金来源。${NOT_COUNTED}`,
  },
  'missing-project': {
    severity: 'excluded',
    title: '项目支出没有项目',
    what: '没有填写，其他运转类、特定目标类支出都要有项目代码和项目名称',
    expected: '项目代码和项目名称',
    remedy: `请补填。${NOT_COUNTED}`,
  },
  'project-on-basic': {
    severity: 'confirm',
    title: '基本支出带有项目',
    what: '人员类、公用经费支出不应填项目，已按基本支出计入',
    expected: '基本支出不填项目',
    remedy: '请核对支出类别；如属基本支出，请清空项目代码和名称。',
  },
  'project-name-differs': {
    severity: 'confirm',
    title: '项目名称前后不一',
    what: '同一项目代码的名称前后不一致，已采用先出现的名称',
    expected: '同一项目代码名称相同',
    remedy: '请统一项目名称，或核对项目代码。',
  },
  'basic-with-unusual-class': {
    severity: 'confirm',
    title: '基本支出的经济科目少见',
    what: '基本支出一般只使用301、302、303、309、310类，本行只计入合计，不进入分项',
    expected: '301、302、303、309、310类',
    remedy: '请核对支出类别和部门经济科目。',
  },
  'hidden-row': {
    severity: 'confirm',
    title: '行被隐藏',
    what: '被隐藏或被筛选掉，其中的数据仍已计入',
    expected: '录入的行应可见',
    remedy: '请取消隐藏或清除筛选后核对。',
  },
  'total-row': {
    severity: 'confirm',
    title: '手工合计行',
    what: '像是手工加的合计行，没有计入汇总',
    expected: '录入表只填明细',
    remedy: '请删除这一行；如是明细，请补全单位和科目。',
  },
  'stray-row': {
    severity: 'confirm',
    title: '零散文字',
    what: '只有零散内容而没有金额，没有计入汇总',
    expected: '明细行或空行',
    remedy: '请删除这一行，或补全各列。',
  },
  'formula-like-text': {
    severity: 'confirm',
    title: '文字像公式',
    what: '文字以“=”“+”“-”或“@”开头，Excel 可能当成公式，已按文字保留',
    expected: '一般文字',
    remedy: '请核对是否多打了这个符号。',
  },
  'unplaced-indicator': {
    severity: 'excluded',
    title: '指标没有对应的项目',
    what: '项目代码在支出录入中没有出现，指标无处填列',
    expected: '支出录入中的项目代码',
    remedy: '请核对项目代码和单位代码。本行暂未填入绩效表。',
  },
  'unknown-measure': {
    severity: 'excluded',
    title: '指标不认识',
    what: '上年数的指标不认识',
    expected: '模板中列出的指标',
    remedy: '请使用模板中的指标名称。本行暂未使用。',
  },
  'duplicate-measure': {
    severity: 'excluded',
    title: '指标重复',
    what: '同一指标出现两次',
    expected: '每个指标一行',
    remedy: '以先出现的一行为准，请删除或改正本行。',
  },
  'duplicate-goal': {
    severity: 'excluded',
    title: '履职目标重复',
    what: '年度履职目标出现两次',
    expected: '年度履职目标只填一行',
    remedy: '以先出现的一行为准，请合并两行的内容。',
  },
  unbalanced: {
    severity: 'confirm',
    title: '收支不平',
    what: '收入与支出不相等',
    expected: '同一单位、同一年度和资金来源的收入等于支出',
    remedy: '请核对收入录入和支出录入；程序不会把差额自动列入“年终结转结余”。',
  },
  'cleaned-text': {
    severity: 'normalized',
    title: '已规范',
    what: '内容已规范后读取',
    expected: '半角数字、没有多余空格',
    remedy: '无需处理。',
  },
} as const satisfies Readonly<Record<string, ProblemKind>>;

export type ProblemCode = keyof typeof PROBLEM_KINDS;
