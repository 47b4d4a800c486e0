/** The colours of the Office around the pane. */

export interface OfficeColors {
  readonly isDark: boolean;
  /** `#RRGGBB`. */
  readonly background: string;
  readonly foreground: string;
}

const HEX = /^#?([\da-f]{6})$/iu;

function hex(color: string | undefined): string | null {
  const [, digits] = color === undefined ? [] : (HEX.exec(color) ?? []);
  return digits === undefined ? null : `#${digits.toLowerCase()}`;
}

/** Perceived brightness, 0 to 255 (ITU-R BT.601). */
function brightness(color: string): number {
  const part = (from: number): number => Number.parseInt(color.slice(from, from + 2), 16);
  return 0.299 * part(1) + 0.587 * part(3) + 0.114 * part(5);
}

const HALF_BRIGHT = 128;

/** `null`: this Office reports none, as Excel on the web may not. Older versions lack `isDarkTheme`. */
export function officeColors(): OfficeColors | null {
  // Typed as always there.
  const { officeTheme }: { officeTheme?: Partial<Office.OfficeTheme> } = Office.context;
  const background = hex(officeTheme?.bodyBackgroundColor);
  const foreground = hex(officeTheme?.bodyForegroundColor);
  if (background === null || foreground === null) return null;
  const isDark = officeTheme?.isDarkTheme ?? brightness(background) < HALF_BRIGHT;
  return { isDark, background, foreground };
}

/** Reads the colours whenever the pane gets the focus, since Excel has no event for them. Returns how to stop. */
export function watchOfficeColors(handler: (colors: OfficeColors | null) => void): () => void {
  const report = (): void => {
    handler(officeColors());
  };
  window.addEventListener('focus', report);
  document.addEventListener('visibilitychange', report);
  return () => {
    window.removeEventListener('focus', report);
    document.removeEventListener('visibilitychange', report);
  };
}
