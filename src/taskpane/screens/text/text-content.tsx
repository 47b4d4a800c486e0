/** Renders the content of 说明: what is missing, the sections with their state, the check of other texts. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { PRIOR_YEAR_SHEET } from '../../../entries/declarations/prior-year';
import type { WorkbookStatus } from '../../../workflow/status/workbook-status';
import { fieldKey } from '../../../workflow/text/text-fields';
import type { SectionView, TextView } from '../../../workflow/text/text-view';
import { CommandButton } from '../../components/command-button';
import { CopyText } from '../../components/copy-text';
import { Disclosure } from '../../components/disclosure';
import { EmptyState } from '../../components/empty-state';
import { Notice } from '../../components/notice';
import { OpenScreenButton } from '../../components/open-screen-button';
import { OutcomePanel } from '../../components/outcome-panel';
import { PageFoot } from '../../components/page-foot';
import { RowButton } from '../../components/row-button';
import { Section } from '../../components/section';
import { StateBadge } from '../../components/state-badge';
import { Actions, Hint } from '../../components/words';
import { cellArea } from '../../../grid/area';
import { makeEntrySheetsCommand } from '../../state/screen-commands';
import { usePane } from '../../state/pane';
import { CheckText } from './check-text';
import { ReadBackSection } from './read-back-section';
import { FigureLine } from './figure-line';
import { SectionText } from './section-text';
import { SentenceSearch } from './sentence-search';
import { saveDocumentCommand, writeSheetCommand } from './text-commands';
import { sectionState } from './text-words';
import { change, useText, useTextState, useTextView } from './use-text';

const useStyles = makeStyles({
  part: {
    margin: `${tokens.spacingVerticalS} 0 0`,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: 'anywhere',
  },
});

type Shown = Extract<TextView, { readonly kind: 'text' }>;

function Nothing({ why }: { readonly why: Extract<TextView, { kind: 'none' }>['why'] }): ReactElement {
  if (why === 'no-text') return <EmptyState words="这套表样还没有说明文字，可以在下面核对别处写好的文字。" />;
  if (why === 'no-lines')
    return (
      <EmptyState words="还没有录入收入和支出。录入以后，这里写出预算情况说明。">
        <OpenScreenButton screen="entry">去录入</OpenScreenButton>
      </EmptyState>
    );
  return (
    <EmptyState words="录入表还不能使用，写不出说明。请先处理录入问题；别处写好的文字可以在下面核对。">
      <OpenScreenButton screen="entry" section="problems">
        去处理录入问题
      </OpenScreenButton>
    </EmptyState>
  );
}

function AddSheets({
  view,
  status,
}: {
  readonly view: Shown;
  readonly status: WorkbookStatus;
}): ReactElement | null {
  const { session } = usePane();
  const year = status.settings?.budgetYear;
  if (view.missingSheets.length === 0 || year === undefined) return null;
  return (
    <Notice
      tone="info"
      actions={
        <CommandButton
          size="small"
          appearance="primary"
          command={{ ...makeEntrySheetsCommand(session, '添加说明用的录入表', year), screen: 'text' }}
        >
          添加说明用的录入表
        </CommandButton>
      }
    >
      {`工作簿中还没有${view.missingSheets.map((name) => `“${name}”`).join('')}表。添加以后，缺的内容可以在这里填写。`}
    </Notice>
  );
}

function ReadLastYear({ sections }: Pick<Shown, 'sections'>): ReactElement | null {
  const isMissing = sections.some(({ missing }) =>
    missing.some(({ sheet }) => sheet === PRIOR_YEAR_SHEET.name),
  );
  if (!isMissing) return null;
  return (
    <Notice
      tone="info"
      actions={
        <OpenScreenButton screen="entry" section="last-year" appearance="secondary">
          读入上年公开的文件
        </OpenScreenButton>
      }
    >
      上年数没有填全。可以从上年公开的工作簿或文档读入，也可以在句子下面填写。
    </Notice>
  );
}

function Preparations({
  view,
  status,
}: {
  readonly view: Shown;
  readonly status: WorkbookStatus;
}): ReactElement {
  return (
    <>
      <AddSheets view={view} status={status} />
      <ReadLastYear sections={view.sections} />
      {view.hasTables ? null : (
        <Notice
          tone="info"
          actions={
            <OpenScreenButton screen="tables" appearance="secondary">
              去生成表样
            </OpenScreenButton>
          }
        >
          还没有生成公开表：说明按录入写出，数字还点不到单元格。
        </Notice>
      )}
    </>
  );
}

/** Words of a person that found no place in the text. */
function Problems({ problems }: Pick<Shown, 'problems'>): ReactElement | null {
  const { guide } = usePane();
  if (problems.length === 0) return null;
  return (
    <Section title="要核对的内容" aside={`${String(problems.length)}项`}>
      {problems.map(({ sheet, row, message }) => (
        <RowButton
          key={message}
          onClick={() => {
            guide.goTo(sheet, cellArea(row === null ? 0 : row - 1, 0));
          }}
        >
          {message}
        </RowButton>
      ))}
    </Section>
  );
}

function OneSection({ section }: { readonly section: SectionView }): ReactElement {
  const { state } = useText();
  const { open } = useTextState();
  const { tone, words } = sectionState(section);
  return (
    <Disclosure
      title={section.heading}
      aside={<StateBadge tone={tone}>{words}</StateBadge>}
      flush
      kept={{
        open: open.has(section.id),
        onToggle: (isOpen) => {
          const next = new Set(open);
          if (isOpen) next.add(section.id);
          else next.delete(section.id);
          change(state, { open: next });
        },
      }}
    >
      <SectionText section={section} />
    </Disclosure>
  );
}

function Sections({ view }: { readonly view: Shown }): ReactElement {
  const styles = useStyles();
  const { controller } = useText();
  const changed = view.sections.reduce((sum, section) => sum + section.changed, 0);
  return (
    <Section title="预算情况说明" aside={`${String(view.sections.length)}节`}>
      {changed === 0 ? null : (
        <Notice
          tone="warning"
          actions={
            <Button size="small" onClick={controller.takeNote}>
              知道了
            </Button>
          }
        >
          {`录入有变化，${String(changed)}句与以前不同，已在文字中标出。`}
        </Notice>
      )}
      <SentenceSearch sections={view.sections} />
      <Hint>点选一节看文字。数字用左右方向键逐个移动，按回车到它的单元格。</Hint>
      {view.sections.map((section) => (
        <div key={section.id}>
          {section.part === null ? null : <p className={styles.part}>{section.part}</p>}
          <OneSection section={section} />
        </div>
      ))}
      <Actions>
        <CopyText text={view.text} label="全文" />
        <WriteSheet sheet={view.sheet} />
        <SaveDocument />
      </Actions>
    </Section>
  );
}

/** The whole document: text and tables. Some web views cannot save files. */
function SaveDocument(): ReactElement | null {
  const text = useText();
  const { files } = usePane();
  if (!files.canSave) return null;
  return (
    <CommandButton size="small" command={saveDocumentCommand(text, files)}>
      保存 Word 文档
    </CommandButton>
  );
}

/** The text as a sheet of the workbook, one sentence a row. */
function WriteSheet({ sheet }: Pick<Shown, 'sheet'>): ReactElement {
  const text = useText();
  const { guide } = usePane();
  if (sheet !== null && !sheet.isStale)
    return (
      <Button
        size="small"
        onClick={() => {
          guide.goTo(sheet.name, cellArea(0, 0));
        }}
      >
        {`打开“${sheet.name}”表`}
      </Button>
    );
  return (
    <CommandButton size="small" command={writeSheetCommand(text)}>
      {sheet === null ? '写出“预算情况说明”表' : `更新“${sheet.name}”表`}
    </CommandButton>
  );
}

/** Leads to the first entry that the text waits for. */
function NextMissing({ view }: { readonly view: Shown }): ReactElement | null {
  const { state } = useText();
  const { open } = useTextState();
  const waiting = view.sections.flatMap((section) =>
    section.missing.map((field) => ({ section: section.id, key: fieldKey(field) })),
  );
  const count = new Set(waiting.map(({ key }) => key)).size;
  const [first] = waiting;
  if (first === undefined) return null;
  return (
    <Button
      size="small"
      appearance="primary"
      onClick={() => {
        change(state, { open: new Set([...open, first.section]), wanted: first.key });
      }}
    >
      {`填写缺项（还有${String(count)}项）`}
    </Button>
  );
}

export function TextContent({ status }: { readonly status: WorkbookStatus }): ReactElement {
  const view = useTextView();
  const { open } = useTextState();
  if (view === null) return <Hint>正在读取工作簿</Hint>;
  return (
    <>
      {view.kind === 'none' ? (
        <Nothing why={view.why} />
      ) : (
        <>
          <Preparations view={view} status={status} />
          <Problems problems={view.problems} />
          <Sections view={view} />
        </>
      )}
      <ReadBackSection />
      <CheckText />
      {view.kind === 'none' ? null : (
        <PageFoot>
          <OutcomePanel screen="text" section="sentences" />
          <NextMissing view={view} />
          {open.size === 0 ? null : <FigureLine />}
        </PageFoot>
      )}
    </>
  );
}
