/** Shows the switch 录入改动后自动更新公开表, and the last automatic update. */
import { makeStyles, Switch, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { fillCommand } from '../state/commands';
import { usePane, usePaneState, useAutoFillReport } from '../state/pane';
import { timeWords } from '../time-words';
import { CommandButton } from './command-button';
import { Notice } from './notice';
import { Hint } from './words';

const AUTO_FILL_LABEL = '录入改动后自动更新公开表';

const useStyles = makeStyles({
  switch: { marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalS})` },
});

export function AutoFillSwitch(): ReactElement {
  const styles = useStyles();
  const { keeper } = usePane();
  const { autoFillOnEdit } = usePaneState();
  return (
    <div>
      <Switch
        className={styles.switch}
        label={AUTO_FILL_LABEL}
        checked={autoFillOnEdit}
        onChange={(_, { checked }) => {
          keeper.change({ autoFillOnEdit: checked });
        }}
      />
      <Hint>
        停止输入片刻后，按上次的填充方式更新已填充的表，随时可以撤销。手工填写的数字不会改动：遇到时不更新，等您决定。
      </Hint>
    </div>
  );
}

/** Shows when tables were updated, or why not, with a button to update them. */
export function AutoFillNews(): ReactElement | null {
  const { session } = usePane();
  const { fillMode } = usePaneState();
  const report = useAutoFillReport();
  if (report === null) return null;
  const { at, outcome } = report;
  if (outcome.kind === 'done')
    return (
      <>
        <Hint>{`${timeWords(at)} ${outcome.summary}`}</Hint>
        {outcome.details.map((detail) => (
          <Hint key={detail}>{detail}</Hint>
        ))}
      </>
    );
  return (
    <Notice
      tone="warning"
      actions={
        <CommandButton size="small" appearance="primary" command={fillCommand(session, fillMode)}>
          填充汇总
        </CommandButton>
      }
    >
      {outcome.message}
    </Notice>
  );
}
