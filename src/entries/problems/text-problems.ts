/** Lists the problems of entries for the text. None of them blocks a table. */
import type { ProblemKind } from './problem-kind';

export const TEXT_PROBLEMS = {
  'bad-fact': {
    severity: 'confirm',
    title: '说明事项无法识别',
    what: '内容无法识别，暂未用于说明文字',
    expected: '“说明”一列所写的内容',
    remedy: '请按“说明”一列填写。',
  },
  'unknown-fact': {
    severity: 'confirm',
    title: '说明事项的项目不认识',
    what: '说明事项的项目不认识，暂未用于说明文字',
    expected: '模板中列出的项目',
    remedy: '请使用模板中的项目名称。',
  },
  'duplicate-fact': {
    severity: 'confirm',
    title: '说明事项重复',
    what: '同一项目出现两次，以先出现的一行为准',
    expected: '每个项目一行',
    remedy: '请删除或改正本行。',
  },
  'duplicate-term': {
    severity: 'confirm',
    title: '名词重复',
    what: '同一名词出现两次，以先出现的一行为准',
    expected: '每个名词一行',
    remedy: '请删除或改正本行。',
  },
  'duplicate-override': {
    severity: 'confirm',
    title: '句子改写了两次',
    what: '同一句子改写了两次，以先出现的一行为准',
    expected: '每个句子一行',
    remedy: '请删除或改正本行。',
  },
} as const satisfies Readonly<Record<string, ProblemKind>>;
