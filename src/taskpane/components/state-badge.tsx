/** Shows a state in one word, with a matching colour. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';

export type BadgeTone = 'quiet' | 'plain' | 'good' | 'mind' | 'bad';

const useStyles = makeStyles({
  badge: {
    display: 'inline-block',
    flexShrink: 0,
    padding: `0 ${tokens.spacingHorizontalSNudge}`,
    border: '1px solid transparent',
    borderRadius: tokens.borderRadiusMedium,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    whiteSpace: 'nowrap',
  },
  quiet: { color: tokens.colorNeutralForeground3 },
  plain: { color: tokens.colorNeutralForeground2, backgroundColor: tokens.colorNeutralBackground6 },
  good: {
    color: tokens.colorStatusSuccessForeground1,
    backgroundColor: tokens.colorStatusSuccessBackground1,
  },
  mind: {
    color: tokens.colorStatusWarningForeground3,
    backgroundColor: tokens.colorStatusWarningBackground1,
  },
  bad: { color: tokens.colorStatusDangerForeground1, backgroundColor: tokens.colorStatusDangerBackground1 },
});

export function StateBadge({
  tone,
  children,
}: {
  readonly tone: BadgeTone;
  readonly children: string;
}): ReactElement {
  const styles = useStyles();
  return <span className={mergeClasses(styles.badge, styles[tone])}>{children}</span>;
}
