/**
 * Shows at the bottom of the pane the waiting commands, then the running command, its progress and a cancel
 * button, or a command that ended while another screen was open.
 */
import { Button, makeStyles, ProgressBar, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { SCREENS } from '../screens';
import { useObservable } from '../state/observable';
import { spokenOutcome, waitingWords, type Activity } from '../state/command-runner';
import { leftWords } from '../state/pace';
import { useActivity, useIsBusy, usePane } from '../state/pane';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    boxShadow: tokens.shadow8,
  },
  line: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS },
  words: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' },
  count: { color: tokens.colorNeutralForeground3, fontVariantNumeric: 'tabular-nums' },
});

function Running({ activity }: { readonly activity: Extract<Activity, { kind: 'running' }> }): ReactElement {
  const styles = useStyles();
  const { runner } = usePane();
  const { command, progress, cancelling, secondsLeft } = activity;
  const words = cancelling ? '正在停止' : (progress?.stage ?? `正在${command.title}`);
  return (
    <footer className={styles.bar} aria-label="进行中的操作">
      <div className={styles.line}>
        <span className={styles.words}>{words}</span>
        {progress === null || progress.total === 0 ? null : (
          <span className={styles.count}>{`${String(progress.done)}/${String(progress.total)}`}</span>
        )}
        <Button size="small" disabledFocusable={cancelling} onClick={runner.cancel}>
          取消
        </Button>
      </div>
      {secondsLeft === null || cancelling ? null : (
        <span className={styles.count}>{leftWords(secondsLeft)}</span>
      )}
      <ProgressBar
        aria-label={command.title}
        aria-valuetext={words}
        {...(progress === null || progress.total === 0 ? {} : { value: progress.done, max: progress.total })}
      />
    </footer>
  );
}

function EndedElsewhere({
  activity,
}: {
  readonly activity: Extract<Activity, { kind: 'ended' }>;
}): ReactElement {
  const styles = useStyles();
  const { runner, open } = usePane();
  const { command, outcome } = activity;
  return (
    <footer className={styles.bar} aria-label="操作结果">
      <span>{spokenOutcome(outcome)}</span>
      <div className={styles.line}>
        <Button
          size="small"
          appearance="primary"
          onClick={() => {
            open(command.screen, command.section);
          }}
        >
          {`到“${SCREENS[command.screen].label}”查看`}
        </Button>
        <Button size="small" onClick={runner.dismiss}>
          关闭
        </Button>
      </div>
    </footer>
  );
}

/** Starts nothing by itself: the result of the command before would be replaced unread. */
function Waiting(): ReactElement | null {
  const styles = useStyles();
  const { runner } = usePane();
  const isBusy = useIsBusy();
  const waiting = useObservable(runner.waiting);
  if (waiting.length === 0) return null;
  return (
    <section className={styles.bar} aria-label="等待的操作">
      {waiting.map((command, index) => (
        <div key={index} className={styles.line}>
          <span className={styles.words}>{waitingWords(command)}</span>
          <Button
            size="small"
            appearance="primary"
            disabledFocusable={isBusy}
            onClick={() => {
              runner.runWaiting(command);
            }}
          >
            开始
          </Button>
          <Button
            size="small"
            onClick={() => {
              runner.dropWaiting(command);
            }}
          >
            不做了
          </Button>
        </div>
      ))}
    </section>
  );
}

function Current(): ReactElement | null {
  const activity = useActivity();
  if (activity.kind === 'running') return <Running activity={activity} />;
  if (activity.kind === 'ended' && !activity.seen) return <EndedElsewhere activity={activity} />;
  return null;
}

export function ActivityBar(): ReactElement {
  return (
    <>
      <Waiting />
      <Current />
    </>
  );
}
