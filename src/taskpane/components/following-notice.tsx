/** Warns that the pane may be older than the workbook, and offers to update it. */
import { useState, type ReactElement } from 'react';
import { useAttention } from '../state/pane';
import { Notice } from './notice';

const EVENTS_REFUSED =
  '这个 Excel 不告知表格的改动，窗格显示的是最近一次读取的内容。改动之后点一下窗格，程序就会重新读取；每次操作之前也会重新读取。';
const WAITING = '工作簿有改动。点一下窗格，程序就会重新读取。';

export function FollowingNotice(): ReactElement | null {
  const { following, isOutdated } = useAttention();
  const [isRead, setIsRead] = useState(false);
  if (following === 'not-reported')
    return isRead ? null : (
      <Notice
        tone="warning"
        onDismiss={() => {
          setIsRead(true);
        }}
      >
        {EVENTS_REFUSED}
      </Notice>
    );
  return following === 'when-come' && isOutdated ? <Notice tone="info">{WAITING}</Notice> : null;
}
