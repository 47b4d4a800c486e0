/** Replaces the pane where it cannot work: in a plain browser, in an old Excel, without office.js. */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { EnvironmentLink } from '../environment/environment-link';
import { cluesText, type StartClues } from './start-clues';

export type StartProblem =
  | { readonly kind: 'not-excel' }
  /** Requirements that this Excel lacks, e.g. `ExcelApi 1.13`. */
  | { readonly kind: 'too-old'; readonly missing: readonly string[] }
  /** office.js is missing or failed; `reason`: for support, in English. */
  | { readonly kind: 'not-started'; readonly reason: string; readonly clues: StartClues }
  /** Excel has not answered yet; the page keeps waiting. */
  | { readonly kind: 'no-answer'; readonly clues: StartClues };

interface Words {
  readonly title: string;
  readonly text: string;
  readonly steps: readonly string[];
}

const STEPS = {
  again: '关闭窗格，再从功能区“预算公开”中打开；还不行时，关闭所有 Excel 窗口后重新打开。',
  support: '仍不成功时，把下面的技术信息发给维护人员。',
  pageErrors: '有文件没有取到或没有运行，见下面的技术信息：请信息管理人员检查服务器上的文件是否齐全。',
  framed:
    '在网页版 Excel 中：office.js 只认微软的网址，单位自建的 Office Online Server 不受信任，请改用桌面版 Excel；浏览器询问是否允许访问内网时，请允许。',
} as const;

const WORDS: Readonly<Record<StartProblem['kind'], Words>> = {
  'not-excel': {
    title: '请在 Excel 中打开',
    text: '这个网页是 Excel 的任务窗格，在浏览器中单独打开时没有工作簿可用。',
    steps: [
      '在 Excel 中打开要用的工作簿，或新建一个。',
      '在功能区打开“预算公开”选项卡。',
      '点“打开窗格”。',
      '没有“预算公开”选项卡时，请联系单位的信息管理人员安装。',
    ],
  },
  'too-old': {
    title: '这个版本的 Excel 不能使用',
    text: '本程序需要 Excel 2021 或更高版本，或 Microsoft 365。',
    steps: ['在“文件”“帐户”中查看 Excel 的版本。', '请单位的信息管理人员升级 Excel，然后重新打开窗格。'],
  },
  'not-started': {
    title: '没有连接到 Excel',
    text: '窗格没有启动，工作簿没有改动。',
    steps: [STEPS.again, STEPS.support],
  },
  'no-answer': {
    title: '还没有连接到 Excel',
    text: '仍在等待，Excel 应答后窗格会自动打开。工作簿没有改动。',
    steps: [
      'Excel 正在打开文件、正在编辑单元格或开着对话框时，请先做完。',
      STEPS.again,
      '请信息管理人员确认这台电脑装有 WebView2（Microsoft Edge WebView2 Runtime）。',
      STEPS.support,
    ],
  },
};

/** Lists steps for this page's facts before the general ones. */
function stepsOf(problem: StartProblem): readonly string[] {
  const { steps } = WORDS[problem.kind];
  if (problem.kind !== 'no-answer' && problem.kind !== 'not-started') return steps;
  const { pageErrors, framed } = problem.clues;
  return [...(pageErrors.length > 0 ? [STEPS.pageErrors] : []), ...(framed ? [STEPS.framed] : []), ...steps];
}

function technicalDetail(problem: StartProblem): string | null {
  switch (problem.kind) {
    case 'not-excel':
      return null;
    case 'too-old':
      return problem.missing.join(', ');
    case 'not-started':
      return `${problem.reason}\n${cluesText(problem.clues)}`;
    case 'no-answer':
      return `\n${cluesText(problem.clues)}`;
  }
}

const useStyles = makeStyles({
  page: {
    boxSizing: 'border-box',
    height: '100%',
    overflowY: 'auto',
    padding: `${tokens.spacingVerticalXXXL} ${tokens.spacingHorizontalL}`,
    backgroundColor: tokens.colorNeutralBackground2,
    color: tokens.colorNeutralForeground1,
  },
  content: { maxWidth: '480px', marginInline: 'auto' },
  title: { margin: 0, fontSize: tokens.fontSizeBase600, lineHeight: tokens.lineHeightBase600 },
  steps: { paddingInlineStart: tokens.spacingHorizontalXL },
  step: { marginBottom: tokens.spacingVerticalS },
  detail: {
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground4,
    color: tokens.colorNeutralForeground2,
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
  },
});

export function StartPage({ problem }: { readonly problem: StartProblem }): ReactElement {
  const styles = useStyles();
  const { title, text } = WORDS[problem.kind];
  const detail = technicalDetail(problem);
  return (
    <main className={styles.page}>
      <div className={styles.content}>
        <h1 className={styles.title}>{title}</h1>
        <p>{text}</p>
        <ol className={styles.steps}>
          {stepsOf(problem).map((step) => (
            <li key={step} className={styles.step}>
              {step}
            </li>
          ))}
        </ol>
        {detail === null ? null : <p className={styles.detail}>{`技术信息：${detail}`}</p>}
        {problem.kind === 'not-excel' ? null : <EnvironmentLink />}
      </div>
    </main>
  );
}
