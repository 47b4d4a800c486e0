/**
 * Declares colours and fonts of the pane. Light and dark follow Office.
 * In Windows high contrast the web view replaces all colours (forced colours); components and borders support this.
 */
import { webDarkTheme, webLightTheme, type Theme } from '@fluentui/react-components';

export type PaneTheme = 'light' | 'dark';

/** Chinese fonts of Windows, macOS and Linux after Office's Latin font. */
const FONTS =
  "'Segoe UI', 'Microsoft YaHei UI', 'Microsoft YaHei', 'PingFang SC', 'Noto Sans CJK SC', 'Noto Sans SC', sans-serif";

export const FLUENT_THEMES: Readonly<Record<PaneTheme, Theme>> = {
  light: { ...webLightTheme, fontFamilyBase: FONTS },
  dark: { ...webDarkTheme, fontFamilyBase: FONTS },
};
