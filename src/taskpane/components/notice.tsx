/** Shows a highlighted message with its actions. */
import { Button, makeStyles, mergeClasses, shorthands, tokens } from '@fluentui/react-components';
import type { ReactElement, ReactNode } from 'react';
import { Icon, type IconName } from './icons';

export type NoticeTone = 'info' | 'success' | 'warning' | 'error';

const ICONS: Readonly<Record<NoticeTone, IconName>> = {
  info: 'info',
  success: 'done',
  warning: 'warning',
  error: 'error',
};

const useStyles = makeStyles({
  notice: {
    display: 'grid',
    gridTemplateColumns: '20px minmax(0, 1fr) auto',
    columnGap: tokens.spacingHorizontalS,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusXLarge,
    border: '1px solid',
    overflowWrap: 'anywhere',
  },
  body: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, minWidth: 0 },
  actions: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    ':empty': { display: 'none' },
  },
  close: { alignSelf: 'start', marginTop: '-2px', marginRight: '-4px' },
  info: {
    backgroundColor: tokens.colorNeutralBackground3,
    ...shorthands.borderColor(tokens.colorNeutralStroke2),
  },
  success: {
    backgroundColor: tokens.colorStatusSuccessBackground1,
    ...shorthands.borderColor(tokens.colorStatusSuccessBorder1),
  },
  warning: {
    backgroundColor: tokens.colorStatusWarningBackground1,
    ...shorthands.borderColor(tokens.colorStatusWarningBorder1),
  },
  error: {
    backgroundColor: tokens.colorStatusDangerBackground1,
    ...shorthands.borderColor(tokens.colorStatusDangerBorder1),
  },
  infoIcon: { color: tokens.colorNeutralForeground3 },
  successIcon: { color: tokens.colorStatusSuccessForeground1 },
  warningIcon: { color: tokens.colorStatusWarningForeground1 },
  errorIcon: { color: tokens.colorStatusDangerForeground1 },
});

export function Notice({
  tone,
  children,
  actions,
  more,
  onDismiss,
}: {
  readonly tone: NoticeTone;
  readonly children: ReactNode;
  readonly actions?: ReactNode;
  /** Rarely needed content, below the actions. */
  readonly more?: ReactNode;
  readonly onDismiss?: () => void;
}): ReactElement {
  const styles = useStyles();
  return (
    <div className={mergeClasses(styles.notice, styles[tone])}>
      <Icon name={ICONS[tone]} className={styles[`${tone}Icon`]} />
      <div className={styles.body}>
        {children}
        {actions === undefined ? null : <div className={styles.actions}>{actions}</div>}
        {more}
      </div>
      {onDismiss === undefined ? null : (
        <Button
          className={styles.close}
          appearance="subtle"
          size="small"
          aria-label="关闭提示"
          icon={<Icon name="close" small />}
          onClick={onDismiss}
        />
      )}
    </div>
  );
}
