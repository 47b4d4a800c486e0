/** Renders the screen 说明. The text of the sets and what writes it are loaded with the first visit. */
import type { ReactElement } from 'react';
import { loadOnce } from '../../../slices/load-once';
import type { WorkbookStatus } from '../../../workflow/status/workbook-status';
import { NotLoaded } from '../../components/not-loaded';
import { Page } from '../../components/page';
import { Hint } from '../../components/words';
import { useLoaded } from '../../state/use-loaded';

const loadContent = loadOnce(() => import(/* webpackChunkName: "text" */ './text-content'));

export function TextScreen({ status }: { readonly status: WorkbookStatus }): ReactElement {
  const content = useLoaded(loadContent);
  return (
    <Page screen="text" title="说明" purpose="由录入和公开表写出预算情况说明；每个数字都能点到单元格。">
      {content.kind === 'loaded' ? (
        <content.value.TextContent status={status} />
      ) : content.kind === 'loading' ? (
        <Hint>正在打开</Hint>
      ) : (
        <NotLoaded part="说明" detail={content.detail} onRetry={content.retry} />
      )}
    </Page>
  );
}
