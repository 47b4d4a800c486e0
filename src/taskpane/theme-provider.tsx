/** Provides Fluent's theme to the page. */
import { FluentProvider, makeStyles } from '@fluentui/react-components';
import type { ReactElement, ReactNode } from 'react';
import { useGlobalStyles } from './global-styles';
import { FLUENT_THEMES, type PaneTheme } from './theme';

const useStyles = makeStyles({ provider: { height: '100%' } });

export function ThemeProvider({
  theme,
  children,
}: {
  readonly theme: PaneTheme;
  readonly children: ReactNode;
}): ReactElement {
  const styles = useStyles();
  useGlobalStyles();
  return (
    <FluentProvider className={styles.provider} theme={FLUENT_THEMES[theme]}>
      {children}
    </FluentProvider>
  );
}
