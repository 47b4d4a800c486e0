/** Reads the workbook again, and reports a failed reading. */
import { Button } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { Icon } from '../../components/icons';
import { ReadingError } from '../../components/reading-error';
import { useObservable } from '../../state/observable';
import { usePane } from '../../state/pane';

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
    </>
  );
}
