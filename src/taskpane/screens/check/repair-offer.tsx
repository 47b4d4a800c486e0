/** Offers 采用建议值: shows current and suggested value, and writes the suggestion. */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { Finding } from '../../../checks/finding';
import { REPAIR_TITLE } from '../../../workflow/command-titles';
import { CommandButton } from '../../components/command-button';
import { repairCommand } from '../../state/screen-commands';
import { usePane } from '../../state/pane';
import { repairWords } from './check-words';

const useStyles = makeStyles({
  offer: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXS,
  },
  words: { overflowWrap: 'anywhere', fontVariantNumeric: 'tabular-nums' },
});

export function RepairOffer({
  finding,
  tabIndex,
}: {
  readonly finding: Finding;
  readonly tabIndex: number;
}): ReactElement | null {
  const styles = useStyles();
  const { session } = usePane();
  const { repair, fingerprint } = finding;
  if (repair === null) return null;
  return (
    <div className={styles.offer}>
      <span className={styles.words}>{repairWords(finding, repair)}</span>
      <CommandButton size="small" tabIndex={tabIndex} command={repairCommand(session, fingerprint)}>
        {REPAIR_TITLE}
      </CommandButton>
    </div>
  );
}
