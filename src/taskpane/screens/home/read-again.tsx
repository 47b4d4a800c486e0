/** Reads the workbook again, and reports a failed reading. */
import { Button } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { Icon } from '../../components/icons';
import { ReadingError } from '../../components/reading-error';
import { Hint } from '../../components/words';
import { useObservable } from '../../state/observable';
import { usePane } from '../../state/pane';

/** Why a switch of 首页 was not kept. */
function PaneStateError(): ReactElement | null {
  const { keeper } = usePane();
  const excelError = useObservable(keeper.excelError);
  return excelError === null ? null : <Hint>{`是否自动更新公开表没有存入工作簿：${excelError}`}</Hint>;
}

export function ReadAgain(): ReactElement {
  const { reader, announcer } = usePane();
  const { kind } = useObservable(reader.reading);
  const reading = kind === 'reading';
  return (
    <>
      <ReadingError />
      <div>
        <Button
          appearance="subtle"
          size="small"
          icon={<Icon name="refresh" small />}
          disabledFocusable={reading}
          onClick={() => {
            announcer.announce('正在读取工作簿');
            void reader.read().then((result) => {
              if (result.kind === 'read') announcer.announce('已重新读取工作簿');
            });
          }}
        >
          {reading ? '正在读取工作簿' : '重新读取工作簿'}
        </Button>
      </div>
      <PaneStateError />
    </>
  );
}
