/** Shows the entered lines behind the main cell of a finding, on request. */
import { Button } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import type { FindingCell } from '../../../checks/finding';
import { cellArea } from '../../../grid/area';
import type { Trace } from '../../../workflow/trace/trace';
import { Hint } from '../../components/words';
import { usePane } from '../../state/pane';
import { SourceLines } from '../trace/source-lines';

type Behind =
  { readonly kind: 'closed' } | { readonly kind: 'reading' } | { readonly kind: 'failed' } | Trace;

function Lines({
  behind,
  onRetry,
}: {
  readonly behind: Exclude<Behind, { kind: 'closed' }>;
  readonly onRetry: () => void;
}): ReactElement {
  switch (behind.kind) {
    case 'reading':
      return <Hint>正在查找录入行……</Hint>;
    case 'failed':
      return (
        <>
          <Hint>没有查到录入行。请重试，或在“追溯”中选中这一格。</Hint>
          <Button size="small" onClick={onRetry}>
            重试
          </Button>
        </>
      );
    case 'none':
      return <Hint>{behind.message}</Hint>;
    case 'figure':
      return behind.groups.length === 0 ? (
        <Hint>没有录入行归入这个数字。</Hint>
      ) : (
        <SourceLines groups={behind.groups} />
      );
  }
}

export function BehindCell({ cell }: { readonly cell: FindingCell }): ReactElement {
  const { session } = usePane();
  const [behind, setBehind] = useState<Behind>({ kind: 'closed' });
  const look = (): void => {
    const { sheet, row, column } = cell.place;
    setBehind({ kind: 'reading' });
    session.trace({ sheetId: '', sheetName: sheet, area: cellArea(row, column) }).then(setBehind, () => {
      setBehind({ kind: 'failed' });
    });
  };
  if (behind.kind !== 'closed') return <Lines behind={behind} onRetry={look} />;
  return (
    <div>
      <Button size="small" onClick={look}>
        {`${cell.address} 由哪些录入行组成`}
      </Button>
    </div>
  );
}
