/** Draws the icons of the pane in the colour of the adjacent text. An icon is decoration, never the only sign. */
import { makeStyles, mergeClasses } from '@fluentui/react-components';
import type { ReactElement } from 'react';

const DRAWINGS = {
  check: 'M4.5 10.5l3.5 3.5 7.5-8',
  open: 'M10 5.5a4.5 4.5 0 1 1 0 9a4.5 4.5 0 1 1 0-9z',
  warning: 'M10 3.5l7.5 13h-15zM10 8.5v3.5M10 14.4v.1',
  error: 'M10 2.5a7.5 7.5 0 1 1 0 15a7.5 7.5 0 1 1 0-15zM7.5 7.5l5 5M12.5 7.5l-5 5',
  info: 'M10 2.5a7.5 7.5 0 1 1 0 15a7.5 7.5 0 1 1 0-15zM10 9v5M10 6.2v.1',
  done: 'M10 2.5a7.5 7.5 0 1 1 0 15a7.5 7.5 0 1 1 0-15zM6.8 10.3l2.3 2.3 4.2-4.8',
  close: 'M5 5l10 10M15 5L5 15',
  chevron: 'M8 5l5 5-5 5',
  forward: 'M4 10h11.5M11 5.5l4.5 4.5-4.5 4.5',
  back: 'M16 10H4.5M9 5.5L4.5 10 9 14.5',
  undo: 'M7 4L3.5 7.5 7 11M3.5 7.5h8.5a4.5 4.5 0 0 1 0 9H8',
  refresh: 'M16 10a6 6 0 1 1-1.8-4.3M16 3v3.2h-3.2',
  sheet: 'M3.5 4.5h13v11h-13zM3.5 8.2h13M3.5 11.8h13M8 4.5v11',
} as const satisfies Readonly<Record<string, string>>;

export type IconName = keyof typeof DRAWINGS;

const useStyles = makeStyles({
  icon: {
    flexShrink: 0,
    width: '20px',
    height: '20px',
    display: 'block',
    // In forced colours, drawings keep their own colours unless they inherit.
    '@media (forced-colors: active)': { color: 'inherit' },
  },
  small: { width: '16px', height: '16px' },
});

export function Icon({
  name,
  small = false,
  className,
}: {
  readonly name: IconName;
  readonly small?: boolean;
  readonly className?: string;
}): ReactElement {
  const styles = useStyles();
  return (
    <svg
      className={mergeClasses(styles.icon, small && styles.small, className)}
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      strokeWidth={1.5}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <path d={DRAWINGS[name]} />
    </svg>
  );
}
