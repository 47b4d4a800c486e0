/** How many findings of each severity need a person; a press shows only these, another press all. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { SEVERITY_LABELS, type Severity } from '../../../checks/rule';
import type { CheckReport } from '../../../workflow/checks/check-work';
import { FINDING_SEVERITIES, toDealWith } from '../../finding-counts';
import { useObservable } from '../../state/observable';
import { usePane } from '../../state/pane';

const useStyles = makeStyles({
  filters: {
    display: 'grid',
    gridTemplateColumns: 'repeat(3, minmax(0, 1fr))',
    gap: tokens.spacingHorizontalS,
  },
  filter: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalXXS}`,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    font: 'inherit',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  // A wider border, so that a pressed filter is told apart in high contrast too.
  pressed: {
    border: `2px solid ${tokens.colorCompoundBrandStroke}`,
    padding: `calc(${tokens.spacingVerticalS} - 1px) ${tokens.spacingHorizontalXXS}`,
    backgroundColor: tokens.colorBrandBackground2,
  },
  count: {
    fontSize: tokens.fontSizeBase600,
    lineHeight: tokens.lineHeightBase600,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
  },
  none: { color: tokens.colorNeutralForeground3 },
  E: { color: tokens.colorStatusDangerForeground1 },
  X: { color: tokens.colorStatusWarningForeground3 },
  I: { color: tokens.colorNeutralForeground1 },
  label: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

function Filter({
  severity,
  count,
  all,
}: {
  readonly severity: Severity;
  readonly count: number;
  readonly all: number;
}): ReactElement {
  const styles = useStyles();
  const { findings, announcer } = usePane();
  const pressed = useObservable(findings).severity === severity;
  const label = SEVERITY_LABELS[severity];
  return (
    <button
      type="button"
      aria-pressed={pressed}
      className={mergeClasses(styles.filter, pressed && styles.pressed)}
      onClick={() => {
        findings.set({ ...findings.get(), severity: pressed ? null : severity, current: null });
        announcer.announce(
          pressed ? `显示全部结果，共${String(all)}条` : `只显示“${label}”，共${String(count)}条`,
        );
      }}
    >
      <span className={mergeClasses(styles.count, count === 0 ? styles.none : styles[severity])}>
        {count}
      </span>{' '}
      <span className={styles.label}>{label}</span>
    </button>
  );
}

export function SeverityFilter({ report }: { readonly report: CheckReport }): ReactElement {
  const styles = useStyles();
  const counts = FINDING_SEVERITIES.map((severity) => ({ severity, count: toDealWith(report, severity) }));
  const all = counts.reduce((sum, { count }) => sum + count, 0);
  return (
    <div className={styles.filters} role="group" aria-label="按轻重筛选">
      {counts.map(({ severity, count }) => (
        <Filter key={severity} severity={severity} count={count} all={all} />
      ))}
    </div>
  );
}
