/** Before anything is known of the workbook: that it is being read, or why it could not be. */
import { makeStyles, Spinner, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useObservable } from '../state/observable';
import { usePane } from '../state/pane';
import { ReadingTrouble } from './reading-trouble';

const useStyles = makeStyles({
  page: { padding: `${tokens.spacingVerticalXXXL} ${tokens.spacingHorizontalM}` },
  title: {
    margin: `0 0 ${tokens.spacingVerticalL}`,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    textAlign: 'center',
  },
});

export function FirstReading(): ReactElement {
  const styles = useStyles();
  const { reader } = usePane();
  const { kind } = useObservable(reader.reading);
  return (
    <main className={styles.page}>
      <h1 className={styles.title}>部门预算公开表助手</h1>
      {kind === 'not-read' ? <ReadingTrouble /> : <Spinner label="正在读取工作簿" labelPosition="below" />}
    </main>
  );
}
