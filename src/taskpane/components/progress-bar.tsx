/**
 * Shows how far work is, or that it goes on. Fluent's own bar brings its motion library, 4 KB of the pane's first load.
 */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';

const useStyles = makeStyles({
  track: {
    height: '2px',
    overflow: 'hidden',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground6,
    // Forced colours replace backgrounds, and the bar would be one with its track.
    '@media (forced-colors: active)': { forcedColorAdjust: 'none', backgroundColor: 'CanvasText' },
  },
  bar: {
    height: '100%',
    backgroundColor: tokens.colorCompoundBrandBackground,
    '@media (forced-colors: active)': { backgroundColor: 'Highlight' },
  },
  measured: { transitionProperty: 'width', transitionDuration: '0.3s' },
  running: {
    width: '33%',
    animationName: { from: { transform: 'translateX(-100%)' }, to: { transform: 'translateX(303%)' } },
    animationDuration: '3s',
    animationIterationCount: 'infinite',
    animationTimingFunction: 'linear',
    '@media (prefers-reduced-motion: reduce)': { width: '100%', animationName: 'none', opacity: '0.5' },
  },
});

export interface ProgressBarProps {
  readonly label: string;
  /** What a screen reader says instead of a percentage. */
  readonly words?: string;
  /** `null`: nobody knows how much is left. */
  readonly progress: { readonly done: number; readonly total: number } | null;
}

export function ProgressBar({ label, words, progress }: ProgressBarProps): ReactElement {
  const styles = useStyles();
  const value = progress === null ? {} : { 'aria-valuenow': progress.done, 'aria-valuemax': progress.total };
  return (
    <div
      role="progressbar"
      aria-label={label}
      {...(words === undefined ? {} : { 'aria-valuetext': words })}
      {...value}
      aria-valuemin={0}
      className={styles.track}
    >
      <div
        className={mergeClasses(styles.bar, progress === null ? styles.running : styles.measured)}
        style={progress === null ? {} : { width: `${String((progress.done / progress.total) * 100)}%` }}
      />
    </div>
  );
}
