/** Follows Office's light or dark theme. */
import { useEffect, useState } from 'react';
import { officeColors, watchOfficeColors, type OfficeColors } from '../../excel/theme';
import type { PaneTheme } from '../theme';

/** Light if Office reports no colours, as in Excel on the web. */
export function themeOf(colors: OfficeColors | null): PaneTheme {
  return colors?.isDark === true ? 'dark' : 'light';
}

export function useOfficeTheme(): PaneTheme {
  const [theme, setTheme] = useState(() => themeOf(officeColors()));
  useEffect(
    () =>
      watchOfficeColors((colors) => {
        setTheme(themeOf(colors));
      }),
    [],
  );
  return theme;
}
