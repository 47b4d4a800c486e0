/** Renders the screen 汇总: fills the tables from the entries and previews the changes. */
import { makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { WorkbookStatus } from '../../../workflow/status/workbook-status';
import { CommandButton } from '../../components/command-button';
import { EmptyState } from '../../components/empty-state';
import { OpenScreenButton } from '../../components/open-screen-button';
import { Page } from '../../components/page';
import { AutoFillNews, AutoFillSwitch } from '../../components/auto-fill-setting';
import { Section } from '../../components/section';
import { UndoButton } from '../../components/undo-button';
import { Actions, Hint } from '../../components/words';
import { generatedTables } from '../../counts';
import { FILL_MODE_ORDER, FILL_MODES, lastFillWords } from '../../fill-words';
import { fillCommand } from '../../state/commands';
import { useActivity, usePane, usePaneState } from '../../state/pane';
import { HandTypedSection } from './hand-typed-section';
import { PendingChanges } from './pending-changes';

const useStyles = makeStyles({
  modes: { marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalS})` },
  mode: { display: 'block' },
  text: { display: 'block', color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

function FillModeChoice(): ReactElement {
  const styles = useStyles();
  const { keeper } = usePane();
  const { fillMode } = usePaneState();
  return (
    <RadioGroup
      className={styles.modes}
      aria-label="填充方式"
      value={fillMode}
      onChange={(_, { value }) => {
        const mode = FILL_MODE_ORDER.find((id) => id === value);
        if (mode !== undefined) keeper.change({ fillMode: mode });
      }}
    >
      {FILL_MODE_ORDER.map((id) => (
        <Radio
          key={id}
          value={id}
          label={
            <span className={styles.mode}>
              {FILL_MODES[id].label}
              <span className={styles.text}>{FILL_MODES[id].text}</span>
            </span>
          }
        />
      ))}
    </RadioGroup>
  );
}

/** Offers undo, unless the outcome panel already offers it. */
function UndoLine(): ReactElement | null {
  const activity = useActivity();
  return activity.kind === 'ended' && activity.command.screen === 'fill' ? null : (
    <UndoButton screen="fill" />
  );
}

export function FillScreen({ status }: { readonly status: WorkbookStatus }): ReactElement {
  const { session } = usePane();
  const { fillMode } = usePaneState();
  const made = generatedTables(status);
  const purpose = '把录入的金额汇总，填入各张表。';
  if (made.length === 0)
    return (
      <Page screen="fill" title="汇总" purpose={purpose}>
        <EmptyState words="还没有表样。生成表样以后，在这里填充汇总。">
          <OpenScreenButton screen="tables">去生成表样</OpenScreenButton>
        </EmptyState>
      </Page>
    );
  return (
    <Page screen="fill" title="汇总" purpose={purpose}>
      <Section title="填充方式">
        <FillModeChoice />
        <Actions>
          <CommandButton appearance="primary" command={fillCommand(session, fillMode)}>
            {`填充汇总（${String(made.length)}张表）`}
          </CommandButton>
          <UndoLine />
        </Actions>
        {status.lastFill === null ? null : <Hint>{lastFillWords(status.lastFill)}</Hint>}
        <AutoFillNews />
        <AutoFillSwitch />
      </Section>
      <PendingChanges status={status} tables={made} />
      <HandTypedSection tables={made} />
    </Page>
  );
}
