/** Renders the screen 回收: reads the units' files, shows them, imports them or sends them back. */
import type { ReactElement } from 'react';
import type { WorkbookStatus } from '../../../workflow/status/workbook-status';
import { EmptyState } from '../../components/empty-state';
import { Notice } from '../../components/notice';
import { OpenScreenButton } from '../../components/open-screen-button';
import { Page } from '../../components/page';
import { Section } from '../../components/section';
import { useReturnsOverviewView, useIsReturnsOverviewBeingMade } from '../../state/distribution';
import { ReturnsOverviewSection } from './overview-section';
import { ChooseFiles } from './choose-files';
import { KeptReturns } from './kept-returns';
import { TakeInSection } from './import-section';

function Unusable({ status }: { readonly status: WorkbookStatus }): ReactElement {
  return status.settings === null || status.units.length === 0 ? (
    <EmptyState words="还没有设置或单位名册。填好以后，下发文件，再在这里回收。">
      <OpenScreenButton screen="settings">去填写设置和名册</OpenScreenButton>
    </EmptyState>
  ) : (
    <Notice
      tone="warning"
      actions={
        <OpenScreenButton screen="entry" section="problems">
          去处理录入问题
        </OpenScreenButton>
      }
    >
      录入表中有无法使用的内容，改正以后才能回收。
    </Notice>
  );
}

export function CollectScreen({ status }: { readonly status: WorkbookStatus }): ReactElement {
  const view = useReturnsOverviewView();
  const isBeingMade = useIsReturnsOverviewBeingMade();
  const hasReturns = view?.overview.rows.some(({ files }) => files.length > 0) ?? false;
  return (
    <Page screen="collect" title="回收" purpose="读取各单位交回的文件，看清楚以后并入录入表。">
      {view === null && isBeingMade ? (
        <EmptyState words="正在整理各单位交回的情况…" />
      ) : view === null || view.overview.rows.length === 0 ? (
        <Unusable status={status} />
      ) : (
        <>
          <Section title="读取交回的文件">
            <ChooseFiles />
            <KeptReturns overview={view.overview} />
          </Section>
          {hasReturns ? <TakeInSection overview={view.overview} /> : null}
          <ReturnsOverviewSection view={view} />
        </>
      )}
    </Page>
  );
}
