/** Renders the screen 发布. What looks at the whole publication is loaded with the first visit. */
import type { ReactElement } from 'react';
import { loadOnce } from '../../../slices/load-once';
import { NotLoaded } from '../../components/not-loaded';
import { Page } from '../../components/page';
import { Hint } from '../../components/words';
import { useLoaded } from '../../state/use-loaded';

const loadContent = loadOnce(() => import(/* webpackChunkName: "publish" */ './publish-content'));

export function PublishScreen(): ReactElement {
  const content = useLoaded(loadContent);
  return (
    <Page
      screen="publish"
      title="发布"
      purpose="没有要处理的内容时，生成公开的全部文件和审核报告；工作簿保持原样。"
    >
      {content.kind === 'loaded' ? (
        <content.value.PublishContent />
      ) : content.kind === 'loading' ? (
        <Hint>正在打开</Hint>
      ) : (
        <NotLoaded part="这个画面" detail={content.detail} onRetry={content.retry} />
      )}
    </Page>
  );
}
