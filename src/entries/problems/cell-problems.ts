/** Problems of a single cell, whatever it is about. */
import { NOT_COUNTED, type ProblemKind } from './problem-kind';

export const CELL_PROBLEMS = {
  'missing-value': {
    severity: 'excluded',
    title: '没有填写',
    what: '没有填写',
    expected: '这一列必须填写',
    remedy: `请补填。${NOT_COUNTED}`,
  },
  'unreadable-amount': {
    severity: 'excluded',
    title: '金额无法识别',
    what: '金额无法识别',
    expected: '数字，最多到分',
    remedy: `请改填数字。${NOT_COUNTED}`,
  },
  'too-long': {
    severity: 'excluded',
    title: '文字过长',
    what: '超过32,767字，Excel 的单元格存不下',
    expected: '不超过32,767字',
    remedy: `请改短。${NOT_COUNTED}`,
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
  'ambiguous-code': {
    severity: 'excluded',
    title: '编码无法判断',
    what: '像是有两个编码，或分不清编码到哪里为止，程序没有猜测',
    expected: '一个数字编码',
    remedy: `请只填编码。${NOT_COUNTED}`,
  },
  'damaged-code': {
    severity: 'excluded',
    title: '编码已被改写',
    what: '编码按数字存放，超过15位的部分已被 Excel 改成0',
    expected: '以文本存放的编码',
    remedy: `请先把单元格格式设为“文本”，再重新填写完整编码。${NOT_COUNTED}`,
  },
  'ignored-cell': {
    severity: 'confirm',
    title: '内容无法读取',
    what: '内容无法读取，已当作没有填写，本行其他内容照常计入',
    expected: '文字',
    remedy: '请改正这个单元格。',
  },
  'formula-like-text': {
    severity: 'confirm',
    title: '文字像公式',
    what: '文字以“=”“+”“-”或“@”开头，Excel 可能当成公式，已按文字保留',
    expected: '一般文字',
    remedy: '请核对是否多打了这个符号。',
  },
  'cleaned-text': {
    severity: 'normalized',
    title: '已规范',
    what: '内容已规范后读取',
    expected: '半角数字、没有多余空格',
    remedy: '无需处理。',
  },
} as const satisfies Readonly<Record<string, ProblemKind>>;
