/** Provides Fluent's theme to the page. */
import { FluentProvider, makeStyles, mergeClasses } from '@fluentui/react-components';
import type { ReactElement, ReactNode } from 'react';
import { useGlobalStyles } from './global-styles';
import { FLUENT_THEMES, type PaneTheme } from './theme';

// The browser draws its own parts, such as the calendar of a date, in the theme's colours.
const useStyles = makeStyles({
  provider: { height: '100%' },
  light: { colorScheme: 'light' },
  dark: { colorScheme: 'dark' },
});

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
    <FluentProvider className={mergeClasses(styles.provider, styles[theme])} theme={FLUENT_THEMES[theme]}>
      {children}
    </FluentProvider>
  );
}
