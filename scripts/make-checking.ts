/** Runs `npm run checking`: measures the mutation matrix, checks the published tables, and writes docs/checking.md. */
import { message } from '../src/checks/finding';
import { writeFile } from 'node:fs/promises';
import { SEVERITY_LABELS } from '../src/checks/rule';
import { cellAddress } from '../src/grid/address';
import { shown } from '../src/entries/cell-reading';
import { checked } from '../test/support/checks';
import { publishedWorkbook } from '../test/support/published-workbook';
import { generatedDepartment } from './checking/departments';
import { matrixOf, subjectOf, trials, type MatrixRow, type Subject, type Trial } from './checking/matrix';
import { sampleEntries, shanghaiSampleEntries } from './sample-entries';

const EVERY_PLACE = Number.MAX_SAFE_INTEGER;
const GENERATED_PLACES = 60;
const ENTERED_PLACES = 60;
const SEEDS = [1, 2, 3];

function share(part: number, of: number): string {
  return of === 0 ? '–' : `${((part / of) * 100).toFixed(1)} %`;
}

function rowOf({ title, tried, found, first, named, within }: MatrixRow): string {
  const beyond = [String(tried), share(found, tried), share(named, found), share(first, found)];
  const cells = [title, ...beyond, String(within.tried), share(within.found, within.tried)];
  return `| ${cells.join(' | ')} |`;
}

/** Lists undetected mutations that rounding does not explain. */
function unfound(all: readonly Trial[], { workbook }: Subject): string {
  const missed = all.filter(({ found, mutation }) => !found && !mutation.within);
  if (missed.length === 0) return '超出尾差的，每一处都查出。';
  const lines = missed.map(({ kind, mutation: { sheet, row, column } }) => {
    const cells = workbook.sheets.find(({ name }) => name === sheet)?.rows[row] ?? [];
    const address = row < 0 ? '' : ` ${cellAddress(row, column ?? 0)}`;
    return `- ${kind}：${sheet}${address}，${cells.slice(0, 4).map(shown).join(' ')}`;
  });
  return ['没有查出的：', '', ...lines].join('\n');
}

function section(title: string, subjects: readonly Subject[], most: number): string {
  const all = trials(subjects, most);
  const [first] = subjects;
  return [
    `## ${title}`,
    '',
    '| 缺陷 | 处数 | 查出 | 其中指到该处 | 其中首先指到 | 尾差之内的处数 | 其中查出 |',
    '| --- | --- | --- | --- | --- | --- | --- |',
    ...matrixOf(all).map(rowOf),
    '',
    first === undefined ? '' : unfound(all, first),
  ].join('\n');
}

function publishedFindings(): string {
  return checked(publishedWorkbook())
    .findings.map((finding) => {
      const { severity, rule, sheet, cells } = finding;
      const place = `${sheet} ${cells[0]?.address ?? ''}`;
      return `| ${SEVERITY_LABELS[severity]} | ${rule} | ${place} | ${message(finding).replaceAll('|', '｜')} |`;
    })
    .join('\n');
}

const sample = await sampleEntries();
const shanghai = await shanghaiSampleEntries();
const generated = SEEDS.map((seed) => generatedDepartment(seed));

const text = `# 核对：查得出什么

由 \`npm run checking\` 写出，每个口径一部分。多数表只用公开表本身核对，不用录入表；“连同录入表”的，每一格都与明细精确核对。

“指到该处”：结果所列的单元格里有改动的那一格；“首先指到”：排在第一个。删去或重复一行、对调两列、漏单位或项目时，
指到同一张工作表即算。改了以后表上什么都没有变的（如某单位在那张表里本来就没有数字）不算一处。

“尾差之内”：改动不超过四舍五入能解释的差别。四舍五入能解释的差别不算错，所以另列；它破坏了应完全相同的数字时仍然查出。
超出尾差的，应当每一处都查出；\`npm test\` 按固定的抽样检验这一点。

- “抄成下一行的数”“漏填一格”“相邻两位数字颠倒”没有指到该处的，几乎都在07表“其中：财政拨款”一列：别的表没有这一列的明细，
  只有合计一处对不上，而加数有几十个，结果列出合计和前几个加数。
- “一行改了，合计没有随着改”：一个明细数连同本行的小计、合计一起改，下面的合计行不动。
- “一张表漏了一个单位”：这张表汇总时少了一个单位，表内仍然自相一致。

# 河南省十二张表

${section('样例部门，每一处都试', [subjectOf(sample)], EVERY_PLACE)}

单位名称只在02表出现一次、又没有单位名册可以对照时，改一个字无从发现；有录入表时按名册核对（下面第三张表）。

${section(
  `三个生成的部门，每种缺陷每个部门至多 ${String(GENERATED_PLACES)} 处`,
  generated.map((entries) => subjectOf(entries)),
  GENERATED_PLACES,
)}

${section(`样例部门连同录入表，每种缺陷至多 ${String(ENTERED_PLACES)} 处`, [subjectOf(sample, true)], ENTERED_PLACES)}

## 参考部门公开的表 02 至表 12

按公开的数字重新录成工作簿（不合并单元格，科目编码写在一列）。没有一条算术关系被报告：文件中的尾差都在四舍五入的界限之内。
报告的都是文件本身的内容：

| 级别 | 规则 | 位置 | 内容 |
| --- | --- | --- | --- |
${publishedFindings()}

# 上海市九张表

各表以元为单位、印两位小数的，没有四舍五入的尾差：多 0.01 元也查出。

${section('样例部门的九张表，每一处都试', [subjectOf(shanghai)], EVERY_PLACE)}

一般公共预算基本支出部门预算经济分类预算表的人员经费、公用经费两列只在这张表上，整列对调无从发现。

${section(`样例部门连同录入表，每种缺陷至多 ${String(ENTERED_PLACES)} 处`, [subjectOf(shanghai, true)], ENTERED_PLACES)}
`;

await writeFile(new URL('../docs/checking.md', import.meta.url), text);
