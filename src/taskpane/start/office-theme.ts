/** Light or dark, as the Office around the pane is. */
import { useEffect, useState } from 'react';
import { officeColors, watchOfficeColors, type OfficeColors } from '../../excel/theme';
import type { PaneTheme } from '../theme';

/** Light where Office does not say: so is Excel on the web. */
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
