/** `npm run checking`: measures the mutation matrix, checks the published tables, and writes docs/checking.md. */
import { writeFile } from 'node:fs/promises';
import { SEVERITY_LABELS } from '../src/checks/rule';
import { fixedDepartment } from '../test/support/departments';
import { checked, tablesOf } from '../test/support/checks';
import { publishedWorkbook } from '../test/support/published-workbook';
import { mutationMatrix, subjectOf, type MatrixRow } from './checking/matrix';
import { sampleEntries } from './sample-entries';

const EVERY_PLACE = Number.MAX_SAFE_INTEGER;
const GENERATED_PLACES = 20;
const SEEDS = [1, 2, 3];

function table(rows: readonly MatrixRow[]): string {
  const share = (part: number, of: number): string =>
    of === 0 ? '–' : `${((part / of) * 100).toFixed(1)} %`;
  const lines = rows.map(
    ({ title, tried, found, first, named }) =>
      `| ${title} | ${String(tried)} | ${share(found, tried)} | ${share(named, found)} | ${share(first, found)} |`,
  );
  return [
    '| 缺陷 | 处数 | 查出 | 其中指到该处 | 其中首先指到 |',
    '| --- | --- | --- | --- | --- |',
    ...lines,
  ].join('\n');
}

function publishedFindings(): string {
  return checked(publishedWorkbook())
    .findings.map(({ severity, rule, sheet, cells, message }) => {
      const place = `${sheet} ${cells[0]?.address ?? ''}`;
      return `| ${SEVERITY_LABELS[severity]} | ${rule} | ${place} | ${message.replaceAll('|', '｜')} |`;
    })
    .join('\n');
}

const sample = subjectOf(tablesOf(await sampleEntries()));
const generated = SEEDS.map((seed) => subjectOf(tablesOf(fixedDepartment({ units: 4, lines: 60, seed }))));

const text = `# 核对：查得出什么

由 \`npm run checking\` 写出。只用公开表本身核对，不用录入表（有录入表时每一格都与明细精确核对）。

“指到该处”：结果所列的单元格里有改动的那一格；“首先指到”：排在第一个。删去或重复一行、对调两列时，指到同一张工作表即算。
“多 0.01（在尾差之内）”列在这里是为了说明界限：四舍五入能解释的差别不算错，但它还会破坏应完全相同的数字。

## 样例部门，每一处都试

${table(mutationMatrix([sample], EVERY_PLACE))}

## 三个生成的部门，每种缺陷每个部门至多 ${String(GENERATED_PLACES)} 处

${table(mutationMatrix(generated, GENERATED_PLACES))}

## 参考部门公开的表 02 至表 12

按公开的数字重新录成工作簿（不合并单元格，科目编码写在一列）。没有一条算术关系被报告：文件中的尾差都在四舍五入的界限之内。
报告的都是文件本身的内容：

| 级别 | 规则 | 位置 | 内容 |
| --- | --- | --- | --- |
${publishedFindings()}
`;

await writeFile(new URL('../docs/checking.md', import.meta.url), text);
