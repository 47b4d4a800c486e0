/** Catches an error of one screen, so that the rest of the pane still works; shows details for support. */
import { Button } from '@fluentui/react-components';
import { Component, type ReactNode } from 'react';
import { unexpected } from '../../workflow/failure-outcomes';
import { FailureDetails } from './failure-details';
import { Notice } from './notice';

interface Props {
  readonly children: ReactNode;
}

interface State {
  readonly error: Error | null;
}

export class ScreenBoundary extends Component<Props, State> {
  override readonly state: State = { error: null };

  static getDerivedStateFromError(error: unknown): State {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (error === null) return this.props.children;
    return (
      <Notice
        tone="error"
        actions={
          <Button
            size="small"
            appearance="primary"
            onClick={() => {
              this.setState({ error: null });
            }}
          >
            重试
          </Button>
        }
        more={<FailureDetails excelError={unexpected(error)} />}
      >
        这个画面没有显示出来，工作簿没有改动。请重试；仍不成功时，把技术信息发给维护人员。
      </Notice>
    );
  }
}
