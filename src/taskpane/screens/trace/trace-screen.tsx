/** Renders the screen 追溯: the selected figure and the lines behind it. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useState, type ReactElement } from 'react';
import { ENTRY_SHEETS } from '../../../entries/all-sheets';
import { comparable } from '../../../entries/text';
import type { WorkbookStatus } from '../../../workflow/status/workbook-status';
import { EmptyState } from '../../components/empty-state';
import { OpenScreenButton } from '../../components/open-screen-button';
import { Page } from '../../components/page';
import { ExcelErrorNotice } from '../../components/excel-error-notice';
import { NotLoaded } from '../../components/not-loaded';
import { tablesIn } from '../../counts';
import { loadOnce } from '../../../slices/load-once';
import type { CellPath } from '../../../tables/table';
import { useLoaded } from '../../state/use-loaded';
import { useObservable } from '../../state/observable';
import { useAttention, usePane } from '../../state/pane';
import type { WorkbookPlace } from '../../../workflow/port';
import type { FollowedSelection } from '../../state/selection-follower';
import { FigureCard } from './figure-card';
import { FiguresOfRow, FindingsHere, ProblemsHere } from './here';
import { SourceLines } from './source-lines';

const useStyles = makeStyles({ aside: { margin: 0, color: tokens.colorNeutralForeground3 } });

const SELECT = '请在 Excel 中选中表里的一个汇总数字。';
/** Shown where reading the selection would clear Excel's undo list (Ctrl+Z). */
const AGAIN = '选中另一个数字以后，点一下窗格。';
const SELECT_AND_COME = `${SELECT.slice(0, -1)}，再点一下窗格。`;

const loadMentions = loadOnce(() => import(/* webpackChunkName: "text" */ '../text/trace-mentions'));

/** The text loads with the first figure traced. */
function Mentions({ path }: { readonly path: CellPath }): ReactElement | null {
  const mentions = useLoaded(loadMentions);
  if (mentions.kind === 'not-loaded')
    return <NotLoaded part="说明中的句子" detail={mentions.detail} onRetry={mentions.retry} />;
  return mentions.kind === 'loaded' ? <mentions.value.TraceMentions path={path} /> : null;
}

/** The sentences that follow the selected row of an entry sheet. */
function RowMentions({ place }: { readonly place: WorkbookPlace }): ReactElement | null {
  const mentions = useLoaded(loadMentions);
  if (mentions.kind === 'not-loaded')
    return <NotLoaded part="说明中的句子" detail={mentions.detail} onRetry={mentions.retry} />;
  return mentions.kind === 'loaded' ? <mentions.value.RowMentions place={place} /> : null;
}

/** Says that the place is a row of an entry sheet; `null`: it is elsewhere. */
function entryWords({ sheetName, area }: WorkbookPlace): string | null {
  const isEntry = ENTRY_SHEETS.some(({ name }) => comparable(name) === comparable(sheetName));
  return isEntry ? `“${sheetName}”第${String(area.firstRow + 1)}行是录入内容，不是公开表中的数字。` : null;
}

/** What is known of a selected cell that is no figure. */
function Elsewhere({
  place,
  status,
}: {
  readonly place: WorkbookPlace | null;
  readonly status: WorkbookStatus;
}): ReactElement | null {
  if (place === null) return null;
  return (
    <>
      <FindingsHere place={place} />
      <ProblemsHere place={place} status={status} />
      <FiguresOfRow place={place} status={status} />
      <RowMentions place={place} />
    </>
  );
}

function Shown({
  followed,
  status,
}: {
  readonly followed: FollowedSelection;
  readonly status: WorkbookStatus;
}): ReactElement {
  const waits = useAttention().following === 'when-come';
  const styles = useStyles();
  const { figure, elsewhere, message, reading } = followed;
  const entered = elsewhere === null ? null : entryWords(elsewhere);
  if (figure === null)
    return (
      <>
        {entered === null ? (
          <EmptyState
            words={message ?? (reading ? '正在读取选中的单元格' : waits ? SELECT_AND_COME : SELECT)}
          />
        ) : (
          <p className={styles.aside}>{entered}</p>
        )}
        <Elsewhere place={elsewhere} status={status} />
      </>
    );
  return (
    <>
      {waits ? <p className={styles.aside}>{AGAIN}</p> : null}
      {message === null ? null : (
        <p className={styles.aside}>{`${entered ?? message}下面仍是 ${figure.trace.address} 的来源。`}</p>
      )}
      <Elsewhere place={elsewhere} status={status} />
      <FigureCard trace={figure.trace} place={figure.place} />
      <FindingsHere place={figure.place} />
      {/* A new key for each figure: its groups start collapsed, on their first page. */}
      <SourceLines key={`${figure.place.sheetId}!${figure.trace.address}`} groups={figure.trace.groups} />
      <Mentions path={figure.trace.path} />
    </>
  );
}

export function TraceScreen({ status }: { readonly status: WorkbookStatus }): ReactElement {
  const { follower } = usePane();
  const followed = useObservable(follower.followed);
  const filled = tablesIn(status, 'filled', 'stale').length > 0;
  const [attempt, setAttempt] = useState(0);
  useEffect(() => (filled ? follower.follow() : undefined), [filled, follower, attempt]);
  return (
    <Page screen="trace" title="追溯" purpose="选中表中的任一汇总数字，看它由哪些录入行汇总而来。">
      {followed.excelError === null ? null : (
        <ExcelErrorNotice
          excelError={followed.excelError}
          onRetry={() => {
            setAttempt(attempt + 1);
          }}
        />
      )}
      {filled ? (
        <Shown followed={followed} status={status} />
      ) : (
        <EmptyState words="还没有填充过的表。填充汇总以后，可以在这里看每个数字的来源。">
          <OpenScreenButton screen="fill">去填充汇总</OpenScreenButton>
        </EmptyState>
      )}
    </Page>
  );
}
