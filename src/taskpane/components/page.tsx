/** Frames a screen: heading, purpose, result of the last command, and content. */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement, ReactNode } from 'react';
import type { ScreenId } from '../screens';
import { Heading } from './heading';
import { HelpButton } from './later-help';
import { OutcomePanel } from './outcome-panel';
import { GuideError } from './guide-error';

const useStyles = makeStyles({
  page: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalL,
    padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalM}`,
    maxWidth: '720px',
    marginInline: 'auto',
  },
  purpose: { margin: `${tokens.spacingVerticalXS} 0 0`, color: tokens.colorNeutralForeground3 },
});

const HEAD = { display: 'flex', alignItems: 'start', justifyContent: 'space-between', gap: '8px' } as const;

export function Page({
  screen,
  title,
  purpose,
  children,
}: {
  readonly screen: ScreenId;
  readonly title: string;
  readonly purpose: string;
  readonly children: ReactNode;
}): ReactElement {
  const styles = useStyles();
  return (
    <div className={styles.page}>
      <header>
        <div style={HEAD}>
          <Heading level="h1" section="page">
            {title}
          </Heading>
          <HelpButton screen={screen} />
        </div>
        <p className={styles.purpose}>{purpose}</p>
      </header>
      <OutcomePanel screen={screen} />
      <GuideError />
      {children}
    </div>
  );
}
