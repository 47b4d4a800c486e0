/** Shows that returns read in an earlier pane are still available. */
import { Button } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { ReturnsOverview } from '../../../distribution/returns-overview';
import { Notice } from '../../components/notice';
import { useDistribution, useRestoredFrom } from '../../state/distribution';
import { timeWords } from '../../time-words';

function filesOf({ rows, unknown }: ReturnsOverview): ReadonlySet<string> {
  return new Set([...rows.flatMap(({ files }) => files), ...unknown.map(({ file }) => file)]);
}

export function KeptReturns({ overview }: { readonly overview: ReturnsOverview }): ReactElement | null {
  const { controller } = useDistribution();
  const restoredFrom = useRestoredFrom();
  const files = filesOf(overview);
  if (files.size === 0 || restoredFrom === null) return null;
  return (
    <Notice
      tone="info"
      onDismiss={() => {
        controller.dismissRestored();
      }}
      actions={
        <Button
          size="small"
          onClick={() => {
            controller.forget(files);
          }}
        >
          不再使用这些文件
        </Button>
      }
    >
      {`窗格重新打开过。${timeWords(restoredFrom.toISOString())}读取的${String(files.size)}个文件还在，不必重新读取。`}
    </Notice>
  );
}
