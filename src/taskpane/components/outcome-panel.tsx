/** How the last command of this screen ended, with the way back or on from there. */
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useEffect, useRef, type ReactElement } from 'react';
import type { ScreenId, SectionId } from '../screens';
import { spokenOutcome, type Command, type EndedOutcome } from '../state/command-runner';
import { useActivity, usePane } from '../state/pane';
import { ChangeList } from './change-list';
import { FailureDetails } from './failure-details';
import { Notice, type NoticeTone } from './notice';
import { PagedList } from './paged-list';
import { UndoButton } from './undo-button';

const TONES: Readonly<Record<EndedOutcome['kind'], NoticeTone>> = {
  done: 'success',
  refused: 'warning',
  failed: 'error',
  cancelled: 'info',
};

const useStyles = makeStyles({
  message: { margin: 0 },
  summary: { fontWeight: tokens.fontWeightSemibold },
});

function Details({ outcome }: { readonly outcome: EndedOutcome }): ReactElement | null {
  switch (outcome.kind) {
    case 'done':
      return (
        <>
          {outcome.details.length === 0 ? null : (
            <PagedList
              items={outcome.details}
              itemKey={(detail) => detail}
              render={(detail) => detail}
              label="说明"
              spaced
            />
          )}
          {outcome.changes.length === 0 ? null : (
            <ChangeList changes={outcome.changes} label="有变化的数字" />
          )}
        </>
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

function Ended({
  command,
  outcome,
}: {
  readonly command: Command;
  readonly outcome: EndedOutcome;
}): ReactElement {
  const styles = useStyles();
  const { runner } = usePane();
  const panel = useRef<HTMLDivElement>(null);
  useEffect(() => {
    panel.current?.scrollIntoView({ block: 'nearest' });
  }, [outcome]);
  return (
    <div ref={panel} role="group" aria-label={`${command.title}的结果`}>
      <Notice
        tone={TONES[outcome.kind]}
        onDismiss={runner.dismiss}
        more={outcome.kind === 'failed' ? <FailureDetails trouble={outcome.trouble} /> : null}
        actions={
          <>
            {outcome.kind === 'done' ? null : (
              <Button size="small" appearance="primary" onClick={runner.retry}>
                重试
              </Button>
            )}
            <UndoButton screen={command.screen} />
          </>
        }
      >
        <p className={mergeClasses(styles.message, outcome.kind === 'done' && styles.summary)}>
          {spokenOutcome(outcome)}
        </p>
        <Details outcome={outcome} />
      </Notice>
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
