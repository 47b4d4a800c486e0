/** Shows before the first reading that the workbook is being read, or why reading failed. */
import { makeStyles, ProgressBar, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useObservable } from '../state/observable';
import { usePane } from '../state/pane';
import { ReadingError } from './reading-error';

const useStyles = makeStyles({
  page: { padding: `${tokens.spacingVerticalXXXL} ${tokens.spacingHorizontalM}` },
  words: { textAlign: 'center', color: tokens.colorNeutralForeground3 },
  title: {
    margin: `0 0 ${tokens.spacingVerticalL}`,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    textAlign: 'center',
  },
});

function Reading(): ReactElement {
  const styles = useStyles();
  return (
    <>
      <ProgressBar aria-label="正在读取工作簿" />
      <p className={styles.words}>正在读取工作簿</p>
    </>
  );
}

export function FirstReading(): ReactElement {
  const styles = useStyles();
  const { reader } = usePane();
  const { kind } = useObservable(reader.reading);
  return (
    <main className={styles.page}>
      <h1 className={styles.title}>部门预算公开表助手</h1>
      {kind === 'not-read' ? <ReadingError /> : <Reading />}
    </main>
  );
}
