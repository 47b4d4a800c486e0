/** Shows the state of the work as small bars: units, problems and tables, each a way to its screen. */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { SEVERITY_LABELS } from '../../../checks/rule';
import type { ReturnsSummary } from '../../../distribution/unit-progress';
import type { CheckReport } from '../../../workflow/checks/check-report';
import type { WorkbookStatus } from '../../../workflow/status/workbook-status';
import { PagedList } from '../../components/paged-list';
import { RowButton } from '../../components/row-button';
import { Section } from '../../components/section';
import { VisuallyHidden } from '../../components/visually-hidden';
import { tablesIn } from '../../counts';
import { FINDING_SEVERITIES, toDealWith } from '../../finding-counts';
import type { ScreenId } from '../../screens';
import { useObservable } from '../../state/observable';
import { useCheckReport, usePane } from '../../state/pane';

type Tone = 'good' | 'mind' | 'bad' | 'open';

interface Part {
  readonly label: string;
  readonly count: number;
  readonly tone: Tone;
}

export interface WorkBar {
  readonly title: string;
  /** The counter of what is counted: 个, 张, 条. */
  readonly counter: string;
  readonly parts: readonly Part[];
  readonly screen: ScreenId;
}

function returnsBar({ units, returned, withProblems, waiting }: ReturnsSummary): WorkBar {
  return {
    title: '单位交回',
    counter: '个',
    screen: 'collect',
    parts: [
      { label: '已交回', count: returned - withProblems - waiting, tone: 'good' },
      { label: '待并入', count: waiting, tone: 'mind' },
      { label: '有问题', count: withProblems, tone: 'bad' },
      { label: '未交', count: units - returned, tone: 'open' },
    ],
  };
}

function tablesBar(status: WorkbookStatus): WorkBar {
  return {
    title: '公开表',
    counter: '张',
    screen: 'fill',
    parts: [
      { label: '已填充', count: tablesIn(status, 'filled').length, tone: 'good' },
      { label: '待更新', count: tablesIn(status, 'stale').length, tone: 'mind' },
      { label: '未填充', count: tablesIn(status, 'layout', 'absent').length, tone: 'open' },
    ],
  };
}

const FINDING_TONES = { E: 'bad', X: 'mind', I: 'open' } as const;

function findingsBar(report: CheckReport): WorkBar {
  return {
    title: '检查结果',
    counter: '条',
    screen: 'check',
    parts: FINDING_SEVERITIES.map((severity) => ({
      label: SEVERITY_LABELS[severity],
      count: toDealWith(report, severity),
      tone: FINDING_TONES[severity],
    })),
  };
}

/** Leaves out what nothing is known of: no round of returns, no table, a check before the last edits. */
export function workBars(
  status: WorkbookStatus,
  report: CheckReport | null,
  returns: ReturnsSummary | null,
): readonly WorkBar[] {
  const hasTables = status.entriesUsable && tablesIn(status, 'filled', 'stale', 'layout').length > 0;
  return [
    ...(returns === null || returns.units === 0 ? [] : [returnsBar(returns)]),
    ...(hasTables ? [tablesBar(status)] : []),
    ...(report === null || report.outdated ? [] : [findingsBar(report)]),
  ];
}

const COLORS: Readonly<Record<Tone, string>> = {
  good: tokens.colorStatusSuccessBackground3,
  mind: tokens.colorStatusWarningBackground3,
  bad: tokens.colorStatusDangerBackground3,
  open: tokens.colorNeutralStroke1,
};

const useStyles = makeStyles({
  list: { marginInline: `calc(-1 * ${tokens.spacingHorizontalS})` },
  bar: {
    display: 'flex',
    gap: '1px',
    height: '6px',
    marginBlock: '3px',
    borderRadius: '3px',
    overflow: 'hidden',
    backgroundColor: tokens.colorNeutralBackground5,
  },
  part: { minWidth: '3px', forcedColorAdjust: 'none' },
  words: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

export function partWords({ parts, counter }: WorkBar): string {
  const shown = parts.filter(({ count }) => count > 0);
  return shown.length === 0
    ? '没有'
    : shown.map(({ label, count }) => `${label}${String(count)}${counter}`).join('，');
}

function Bar({ bar, tabIndex }: { readonly bar: WorkBar; readonly tabIndex: number }): ReactElement {
  const styles = useStyles();
  const { open } = usePane();
  return (
    <RowButton
      tabIndex={tabIndex}
      onClick={() => {
        open(bar.screen, 'page');
      }}
    >
      {bar.title}
      <VisuallyHidden>：</VisuallyHidden>
      <span className={styles.bar}>
        {bar.parts
          .filter(({ count }) => count > 0)
          .map(({ label, count, tone }) => (
            <span
              key={label}
              className={styles.part}
              style={{ flexGrow: count, backgroundColor: COLORS[tone] }}
            />
          ))}
      </span>
      <span className={styles.words}>{partWords(bar)}</span>
    </RowButton>
  );
}

export function WorkBars({ status }: { readonly status: WorkbookStatus }): ReactElement | null {
  const styles = useStyles();
  const bars = workBars(status, useCheckReport(), useObservable(usePane().returns));
  if (bars.length === 0) return null;
  return (
    <Section title="工作一览">
      <div className={styles.list}>
        <PagedList
          items={bars}
          itemKey={({ title }) => title}
          render={(bar, tabIndex) => <Bar bar={bar} tabIndex={tabIndex} />}
          label="工作一览"
        />
      </div>
    </Section>
  );
}
