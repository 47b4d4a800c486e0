/** Says that returns read before the pane was opened anew are still there. */
import { Button } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { Board } from '../../../distribution/board';
import { Notice } from '../../components/notice';
import { useDesk, useRestoredFrom } from '../../state/desk';
import { timeWords } from '../../time-words';

function filesOf({ rows, unknown }: Board): ReadonlySet<string> {
  return new Set([...rows.flatMap(({ files }) => files), ...unknown.map(({ file }) => file)]);
}

export function KeptReturns({ board }: { readonly board: Board }): ReactElement | null {
  const { desk } = useDesk();
  const restoredFrom = useRestoredFrom();
  const files = filesOf(board);
  if (files.size === 0 || restoredFrom === null) return null;
  return (
    <Notice
      tone="info"
      onDismiss={() => {
        desk.dismissRestored();
      }}
      actions={
        <Button
          size="small"
          onClick={() => {
            desk.forget(files);
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
