/**
 * Colours and type of the pane. Light and dark follow Office; where Windows asks for high contrast, the web view
 * replaces the colours by the system's (forced colours), which the components and our own borders are made for.
 */
import { webDarkTheme, webLightTheme, type Theme } from '@fluentui/react-components';

export type PaneTheme = 'light' | 'dark';

/** Chinese fonts of Windows, macOS and Linux behind the Latin one of Office. */
const FONTS =
  "'Segoe UI', 'Microsoft YaHei UI', 'Microsoft YaHei', 'PingFang SC', 'Noto Sans CJK SC', 'Noto Sans SC', sans-serif";

export const FLUENT_THEMES: Readonly<Record<PaneTheme, Theme>> = {
  light: { ...webLightTheme, fontFamilyBase: FONTS },
  dark: { ...webDarkTheme, fontFamilyBase: FONTS },
};
