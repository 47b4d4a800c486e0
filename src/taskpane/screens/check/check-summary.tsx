/** Shows the result of the last check, whether it is still current, and its actions. */
import type { ReactElement } from 'react';
import { REPAIR_TITLE, RESULTS_TITLE } from '../../../workflow/command-titles';
import { countWords } from '../../../workflow/checks/severity-counts';
import type { CheckReport } from '../../../workflow/checks/check-report';
import { CommandButton } from '../../components/command-button';
import { Disclosure } from '../../components/disclosure';
import { Notice } from '../../components/notice';
import { Section } from '../../components/section';
import { UndoButton } from '../../components/undo-button';
import { Actions, Hint } from '../../components/words';
import { checkCommand } from '../../state/commands';
import { clearMarksCommand, writeResultsCommand } from '../../state/screen-commands';
import { useActivity, usePane, useUndoTitle } from '../../state/pane';
import { checkedWords } from './check-words';
import { MarkChannelChoice } from './mark-channel';
import { reviewOfTables } from './save-review';
import { SaveReviewButtons } from './save-review-buttons';
import { SeverityFilter } from './severity-filter';

/** Offers undo, unless the outcome panel already offers it. */
function UndoLine(): ReactElement | null {
  const activity = useActivity();
  const title = useUndoTitle();
  if (title !== REPAIR_TITLE && title !== RESULTS_TITLE) return null;
  const isOffered =
    activity.kind === 'ended' &&
    activity.command.screen === 'check' &&
    activity.command.outcome !== 'on-screen';
  return isOffered ? null : <UndoButton screen="check" />;
}

function Outdated(): ReactElement {
  const { session } = usePane();
  return (
    <Notice
      tone="warning"
      actions={
        <CommandButton size="small" appearance="primary" command={checkCommand(session)}>
          重新检查
        </CommandButton>
      }
    >
      检查以后，录入或表中的行列又有改动，下面的结果可能已经不对。
    </Notice>
  );
}

function marksWords({ marked, marking, unmarkedSheets, markError }: CheckReport): string {
  if (marking) return '正在更新单元格上的标记……';
  if (markError !== null) return `单元格上的标记可能不是最新的。${markError}`;
  if (!marked) return '单元格上现在没有标记，重新检查会再次标出。';
  const unmarked =
    unmarkedSheets.length === 0
      ? ''
      : `${unmarkedSheets.map((name) => `“${name}”`).join('、')}没有标记，请撤销工作表保护后重新检查。`;
  return `有问题的单元格已标出，不改动内容和格式。${unmarked}打印或公开之前请去除标记。`;
}

function hasFound({ findings, unlisted }: CheckReport): boolean {
  return findings.length > 0 || unlisted !== null;
}

/** The workbook may contain marks of an earlier check, even without current findings. */
function isMarkable(report: CheckReport): boolean {
  return report.marked ? hasFound(report) : report.markError !== null;
}

function CheckActions({ report }: { readonly report: CheckReport }): ReactElement {
  const { session } = usePane();
  const { findings, outdated } = report;
  const found = findings.length > 0;
  return (
    <Actions>
      {outdated ? null : (
        <CommandButton size="small" command={checkCommand(session)}>
          重新检查
        </CommandButton>
      )}
      {found ? (
        <CommandButton size="small" command={writeResultsCommand(session)}>
          写出核对结果
        </CommandButton>
      ) : null}
      {found ? (
        <SaveReviewButtons reviewOf={(publisher) => reviewOfTables(report, publisher)} screen="check" />
      ) : null}
      {isMarkable(report) ? (
        <CommandButton size="small" command={clearMarksCommand(session)}>
          去除标记
        </CommandButton>
      ) : null}
      <UndoLine />
    </Actions>
  );
}

function Result({ report }: { readonly report: CheckReport }): ReactElement {
  if (report.unlisted !== null)
    return (
      <Notice tone="info">
        上次检查：{countWords(report.unlisted)}。条目较多，没有随工作簿保存，重新检查后逐条列出。
      </Notice>
    );
  return report.findings.length === 0 ? (
    <Notice tone="success">没有发现问题。</Notice>
  ) : (
    <SeverityFilter report={report} />
  );
}

/** Collapsed: users rarely need the list of comparisons. */
function CoverageList({ coverage }: Pick<CheckReport, 'coverage'>): ReactElement | null {
  if (coverage.length === 0) return null;
  return (
    <Disclosure title="核对了多少，哪些没有核对" isHeading={false}>
      {coverage.map((line) => (
        <Hint key={line}>{line}</Hint>
      ))}
    </Disclosure>
  );
}

export function CheckSummary({ report }: { readonly report: CheckReport }): ReactElement {
  const { outdated } = report;
  return (
    <>
      {outdated ? <Outdated /> : null}
      <Section title="检查结果">
        <Result report={report} />
        <Hint>{checkedWords(report)}</Hint>
        {hasFound(report) ? <Hint>{marksWords(report)}</Hint> : null}
        {hasFound(report) ? <MarkChannelChoice /> : null}
        <CoverageList coverage={report.coverage} />
        <CheckActions report={report} />
      </Section>
    </>
  );
}
