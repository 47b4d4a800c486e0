/** Renders the content of 发布: what stands against it, the files, and what has been answered. */
import { Checkbox } from '@fluentui/react-components';
import { useMemo, type ReactElement } from 'react';
import type { ChartChoice } from '../../../publication/chart-choice';
import type { AnsweredQuestion, Obstacle } from '../../../publication/readiness';
import type { PublicationView, ShownPublication } from '../../../workflow/publication/publication-view';
import { CannotSave } from '../../components/cannot-save';
import { CommandButton } from '../../components/command-button';
import { Disclosure } from '../../components/disclosure';
import { EmptyState } from '../../components/empty-state';
import { Notice } from '../../components/notice';
import { OpenScreenButton } from '../../components/open-screen-button';
import { OutcomePanel } from '../../components/outcome-panel';
import { SearchableList } from '../../components/searchable-list';
import { Section } from '../../components/section';
import { Actions, Hint } from '../../components/words';
import { usePane } from '../../state/pane';
import { timeWords } from '../../time-words';
import { EachUnit } from './each-unit';
import { Earlier } from './earlier';
import { MadeFiles } from './made-files';
import { PagePreview } from './page-preview';
import { SheetPageList } from './sheet-page-list';
import { ObstacleCard } from './obstacle-card';
import { answerCommand, makeCommand } from './publish-commands';
import { useChartChoice, useIsViewBeingMade, usePublication, usePublicationView } from './use-publication';

type Shown = ShownPublication;

function Nothing({ why }: { readonly why: Extract<PublicationView, { kind: 'none' }>['why'] }): ReactElement {
  if (why === 'no-text') return <EmptyState words="这套表样还没有说明文字，还不能发布整本公开文本。" />;
  if (why === 'no-lines')
    return (
      <EmptyState words="还没有录入收入和支出。录入、汇总、检查以后，在这里发布。">
        <OpenScreenButton screen="entry">去录入</OpenScreenButton>
      </EmptyState>
    );
  return (
    <EmptyState words="录入表还不能使用，不能发布。请先处理录入问题。">
      <OpenScreenButton screen="entry" section="problems">
        去处理录入问题
      </OpenScreenButton>
    </EmptyState>
  );
}

function keyOf(obstacle: Obstacle, index: number): string {
  return obstacle.kind === 'question'
    ? obstacle.question.fingerprint
    : `${String(index)} ${obstacle.message}`;
}

const FIND = '按工作表、单元格或文字查找';

function ObstacleList({
  label,
  obstacles,
}: {
  readonly label: string;
  readonly obstacles: readonly Obstacle[];
}): ReactElement | null {
  if (obstacles.length === 0) return null;
  return (
    <>
      <Hint>{`${label}（${String(obstacles.length)}条）`}</Hint>
      <SearchableList
        items={obstacles}
        itemKey={keyOf}
        label={label}
        counter="条"
        textOf={(one) => (one.kind === 'question' ? one.question.message : one.message)}
        placeholder={FIND}
        render={(obstacle) => <ObstacleCard obstacle={obstacle} />}
      />
    </>
  );
}

function Answered({ answered }: { readonly answered: readonly AnsweredQuestion[] }): ReactElement | null {
  const { drafts } = usePane();
  const publication = usePublication();
  if (answered.length === 0) return null;
  return (
    <Disclosure title={`已说明或决定的${String(answered.length)}条`} isHeading={false}>
      <SearchableList
        items={answered}
        itemKey={({ question }) => question.subject}
        label="已说明或决定的"
        counter="条"
        textOf={({ question, answer }) => `${question.message} ${answer.text}`}
        placeholder={FIND}
        spaced
        render={({ question, answer }) => (
          <>
            <Hint>{question.message}</Hint>
            <Hint>{`审核说明（${timeWords(answer.at)}）：${answer.text}`}</Hint>
            <CommandButton size="small" command={answerCommand(publication, drafts, question, '')}>
              撤回说明
            </CommandButton>
          </>
        )}
      />
    </Disclosure>
  );
}

function Open({ view }: { readonly view: Shown }): ReactElement {
  const { obstacles, answered, beside } = view;
  const isBeingMade = useIsViewBeingMade();
  const toDo = obstacles.filter(({ kind }) => kind === 'to-do');
  const questions = obstacles.filter(({ kind }) => kind === 'question');
  return (
    <Section
      title="公开之前"
      section="obstacles"
      aside={isBeingMade ? '正在重新核对' : `${String(obstacles.length)}条要处理`}
    >
      <OutcomePanel screen="publish" section="obstacles" />
      {obstacles.length > 0 ? null : <Notice tone="success">没有要处理的内容，可以生成公开文件。</Notice>}
      <ObstacleList label="要改正或补充" obstacles={toDo} />
      <ObstacleList label="要核实、说明或决定" obstacles={questions} />
      {beside.map((words) => (
        <Notice key={words} tone="info">
          {words}
        </Notice>
      ))}
      <Answered answered={answered} />
    </Section>
  );
}

/** The choice is offered where the set declares charts. */
function ChartChoice({ view }: { readonly view: Shown }): ReactElement | null {
  const { keeper } = usePane();
  const charts = useChartChoice(view);
  if (view.chartedPages === null) return null;
  const choose = (changed: Partial<ChartChoice>): void => {
    keeper.change({ publishedCharts: { ...charts, ...changed } });
  };
  return (
    <>
      <Checkbox
        label="公开文本的说明中附图"
        checked={charts.inText}
        onChange={(_, { checked }) => {
          choose({ inText: checked === true });
        }}
      />
      <Checkbox
        label="公开表附“图表”"
        checked={charts.inWorkbook}
        onChange={(_, { checked }) => {
          choose({ inWorkbook: checked === true });
        }}
      />
    </>
  );
}

function Preview({ view }: { readonly view: Shown }): ReactElement {
  const { inText, inWorkbook } = useChartChoice(view);
  const { pages, chartedPages, sheets, chartSheet } = view;
  const printed = useMemo(
    () => (inWorkbook && chartSheet !== null ? [...sheets, chartSheet] : sheets),
    [sheets, chartSheet, inWorkbook],
  );
  const shown = inText && chartedPages !== null ? chartedPages : pages;
  return (
    <>
      {shown === null ? null : <PagePreview pages={shown} />}
      <SheetPageList sheets={printed} />
    </>
  );
}

function Make({ view }: { readonly view: Shown }): ReactElement {
  const isReady = view.obstacles.length === 0;
  const publication = usePublication();
  const { files } = usePane();
  const charts = useChartChoice(view);
  return (
    <Section title="生成公开文件">
      {files.canSave ? null : <CannotSave toDo="再发布" />}
      <Hint>
        公开表（只有数值）、公开文本（Word）、文字（txt、网页）和审核报告打成一个压缩包；每个文件读回核对以后才交给您。
      </Hint>
      <ChartChoice view={view} />
      <Earlier />
      <Actions>
        <CommandButton
          appearance="primary"
          disabled={!isReady || !files.canSave}
          command={makeCommand(publication, files, { charts, mayBeDraft: false })}
        >
          生成公开文件
        </CommandButton>
        {isReady ? null : (
          <CommandButton
            disabled={!files.canSave}
            command={makeCommand(publication, files, { charts, mayBeDraft: true })}
          >
            先生成草稿
          </CommandButton>
        )}
      </Actions>
      {isReady ? null : (
        <Hint>
          还有要处理的内容，只能生成草稿：封面、每张表的页脚、文件名和审核报告都注明“草稿（不得公开）”。
        </Hint>
      )}
    </Section>
  );
}

function UnitsOf({ view }: { readonly view: Shown }): ReactElement {
  return <EachUnit charts={useChartChoice(view)} />;
}

export function PublishContent(): ReactElement {
  const view = usePublicationView();
  if (view === null) return <Hint>正在核对能否公开</Hint>;
  if (view.kind === 'none') return <Nothing why={view.why} />;
  return (
    <>
      <Make view={view} />
      <MadeFiles />
      <Open view={view} />
      <UnitsOf view={view} />
      <Preview view={view} />
    </>
  );
}
