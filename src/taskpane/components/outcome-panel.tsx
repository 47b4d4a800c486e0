/** Shows the result of this screen's last command, with undo or the next step. */
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useEffect, useRef, type ReactElement } from 'react';
import type { WorkbookStatus } from '../../workflow/status/workbook-status';
import { canBeRetried } from '../../workflow/outcome';
import type { ScreenId, SectionId } from '../screens';
import { spokenOutcome, type PaneCommand, type EndedOutcome } from '../state/command-runner';
import { useActivity, useLatestStatus, useNextWords, usePane } from '../state/pane';
import { FailureDetails } from './failure-details';
import { Notice, type NoticeTone } from './notice';
import { LaterFigures } from './later-figures';
import { PagedList } from './paged-list';
import { UndoButton } from './undo-button';

const TONES: Readonly<Record<EndedOutcome['kind'], NoticeTone>> = {
  done: 'success',
  refused: 'warning',
  failed: 'error',
  cancelled: 'info',
};

const useStyles = makeStyles({
  panel: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalL,
    // Leaves space above the panel after scrolling to it.
    scrollMarginTop: tokens.spacingVerticalL,
  },
  message: { margin: 0 },
  summary: { fontWeight: tokens.fontWeightSemibold },
});

function Details({ outcome }: { readonly outcome: EndedOutcome }): ReactElement | null {
  switch (outcome.kind) {
    case 'done':
      return outcome.details.length === 0 ? null : (
        <PagedList
          items={outcome.details}
          itemKey={(detail) => detail}
          render={(detail) => detail}
          label="说明"
          spaced
        />
      );
    case 'refused':
      return (
        <PagedList
          items={outcome.items}
          itemKey={(item) => item}
          render={(item) => item}
          label="原因"
          spaced
        />
      );
    case 'cancelled':
      return null;
    case 'failed':
      return null;
  }
}

/**
 * Opens the screen of the next step. Not shown on that screen, nor on the home screen, which shows the step itself.
 */
function NextButton({ screen }: { readonly screen: ScreenId }): ReactElement | null {
  const { open } = usePane();
  const next = useNextWords(useLatestStatus());
  if (next === null || screen === 'home') return null;
  if (next.screen === screen) return null;
  return (
    <Button
      size="small"
      appearance="primary"
      onClick={() => {
        open(next.screen, next.section);
      }}
    >
      {next.button}
    </Button>
  );
}

/** A command refused because of the entries leads to the screen where the clerk corrects them. */
function leadsOn(
  { outcome: shown }: PaneCommand,
  { kind }: EndedOutcome,
  status: WorkbookStatus | null,
): boolean {
  if (kind === 'refused') return status?.entriesUsable === false;
  return kind === 'done' && shown === undefined;
}

/** Repeats a command after Excel rejected settings of sheets. */
function AgainButton({
  command,
  outcome,
}: {
  readonly command: PaneCommand;
  readonly outcome: EndedOutcome;
}): ReactElement | null {
  const { runner } = usePane();
  if (outcome.kind !== 'done' || outcome.again === undefined) return null;
  const { again } = outcome;
  return (
    <Button
      size="small"
      onClick={() => {
        runner.run({ ...command, title: '写入表的设置', run: again });
      }}
    >
      再试一次
    </Button>
  );
}

function Ended({
  command,
  outcome,
}: {
  readonly command: PaneCommand;
  readonly outcome: EndedOutcome;
}): ReactElement | null {
  const styles = useStyles();
  const { runner } = usePane();
  const status = useLatestStatus();
  const panel = useRef<HTMLDivElement>(null);
  useEffect(() => {
    runner.markSeen();
    panel.current?.scrollIntoView({ block: 'nearest' });
  }, [outcome, runner]);
  if (outcome.kind === 'done' && command.outcome === 'on-screen') return null;
  return (
    <div ref={panel} className={styles.panel} role="group" aria-label={`${command.title}的结果`}>
      <Notice
        tone={TONES[outcome.kind]}
        onDismiss={runner.dismiss}
        more={outcome.kind === 'failed' ? <FailureDetails excelError={outcome.excelError} /> : null}
        actions={
          <>
            {leadsOn(command, outcome, status) ? <NextButton screen={command.screen} /> : null}
            {canBeRetried(outcome) ? (
              <Button size="small" appearance="primary" onClick={runner.retry}>
                重试
              </Button>
            ) : null}
            <AgainButton command={command} outcome={outcome} />
            {command.outcome === undefined ? <UndoButton screen={command.screen} /> : null}
          </>
        }
      >
        <p className={mergeClasses(styles.message, outcome.kind === 'done' && styles.summary)}>
          {spokenOutcome(outcome)}
        </p>
        <Details outcome={outcome} />
      </Notice>
      {outcome.kind === 'done' && outcome.changes.length > 0 ? (
        <LaterFigures changes={outcome.changes} />
      ) : null}
    </div>
  );
}

export function OutcomePanel({
  screen,
  section = 'page',
}: {
  readonly screen: ScreenId;
  readonly section?: SectionId;
}): ReactElement | null {
  const activity = useActivity();
  if (activity.kind !== 'ended') return null;
  const { command, outcome } = activity;
  if (command.screen !== screen || (command.section ?? 'page') !== section) return null;
  return <Ended command={command} outcome={outcome} />;
}
