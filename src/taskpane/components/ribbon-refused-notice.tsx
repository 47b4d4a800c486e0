/** Explains clicks in the ribbon that did nothing because Excel did not open the pane. */
import { useEffect, useSyncExternalStore, type ReactElement } from 'react';
import { excelErrorMessage } from '../../workflow/excel-error';
import type { RibbonRefusal, RibbonRefusals } from '../../workflow/ribbon-request';
import { usePane } from '../state/pane';
import { FailureDetails } from './failure-details';
import { Notice } from './notice';

function refusalWords({ button, excelError }: RibbonRefusal): string {
  return `功能区的“${button}”没有开始，Excel 没有打开窗格。${excelErrorMessage(excelError)}`;
}

export function RibbonRefusedNotice({
  refusals,
}: {
  readonly refusals: RibbonRefusals;
}): ReactElement | null {
  const { announcer, presence } = usePane();
  const list = useSyncExternalStore(refusals.subscribe, refusals.list);
  useEffect(() => {
    const announce = (): void => {
      if (list.length > 0 && presence.isShown()) announcer.announce(list.map(refusalWords).join(''));
    };
    announce();
    // Repeats it when the pane opens: while hidden, nothing is heard.
    return presence.onShown(announce);
  }, [list, announcer, presence]);
  if (list.length === 0) return null;
  return (
    <aside aria-label="功能区">
      {list.map((refusal) => (
        <Notice
          key={refusal.button}
          tone="warning"
          onDismiss={() => {
            refusals.remove(refusal.button);
          }}
          more={<FailureDetails excelError={refusal.excelError} />}
        >
          {refusalWords(refusal)}
        </Notice>
      ))}
    </aside>
  );
}
