/** Lists problems of the entries, most severe first; each links to its cell. */
import { problemCount } from '../../../entries/problem-counts';
import { makeStyles, tokens } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import { EXPENDITURE_SHEET } from '../../../entries/declarations/expenditure';
import type { EntryProblem } from '../../../entries/problem';
import {
  alikeProblems,
  contentWords,
  problemCauses,
  rowWords,
  type ProblemCause,
} from '../../../entries/problem-causes';
import type { ProblemSeverity } from '../../../entries/problem-kinds';
import { RowReader } from '../../../workflow/reading/row-reader';
import type { Session } from '../../../workflow/session';
import type { WorkbookStatus } from '../../../workflow/status/workbook-status';
import { CommandButton } from '../../components/command-button';
import { Disclosure } from '../../components/disclosure';
import { OutcomePanel } from '../../components/outcome-panel';
import { PagedList } from '../../components/paged-list';
import { RowButton } from '../../components/row-button';
import { isWorthSearching, matches, SearchField } from '../../components/search-field';
import { Section } from '../../components/section';
import { StateBadge, type BadgeTone } from '../../components/state-badge';
import { Actions, Hint } from '../../components/words';
import { problemGroups, type ProblemGroup } from '../../counts';
import { problemArea } from '../../places';
import { fillCompanionsCommand } from '../../state/screen-commands';
import { usePane } from '../../state/pane';

const GOVERNMENTAL_HEADER = EXPENDITURE_SHEET.columns.governmental.header;

const MEANINGS: Readonly<Record<ProblemSeverity, { readonly tone: BadgeTone; readonly text: string }>> = {
  blocking: { tone: 'bad', text: '改正之前不能生成和填充。' },
  excluded: { tone: 'mind', text: '改正之前，这些行不计入汇总。' },
  confirm: { tone: 'plain', text: '不影响继续，请看一看是否正确；没有计入汇总的，条目中已写明。' },
  normalized: { tone: 'quiet', text: '已按规范的写法读取，无需处理。' },
};

const useStyles = makeStyles({
  groups: { display: 'flex', flexDirection: 'column' },
  list: { marginTop: tokens.spacingVerticalXS, marginInline: `calc(-1 * ${tokens.spacingHorizontalS})` },
});

/** Returns the tab's current name, which may differ from the declared name in blanks. */
function tabOf(status: WorkbookStatus, sheet: string): string {
  return status.entrySheets.find(({ name }) => name === sheet)?.sheetName ?? sheet;
}

/** From so many on, problems of one cause are one line with their number. */
const SHARED = 3;

function isShared({ problems }: ProblemCause): boolean {
  return problems.length >= SHARED;
}

function Places({
  problems,
  label,
  wordsOf,
  goTo,
}: {
  readonly problems: readonly EntryProblem[];
  readonly label: string;
  readonly wordsOf: (problem: EntryProblem) => string;
  readonly goTo: (problem: EntryProblem) => void;
}): ReactElement {
  return (
    <PagedList
      items={problems}
      itemKey={(_, index) => String(index)}
      render={(problem, tabIndex) => (
        <RowButton
          tabIndex={tabIndex}
          onClick={() => {
            goTo(problem);
          }}
        >
          {wordsOf(problem)}
        </RowButton>
      )}
      label={label}
    />
  );
}

/** Names and governmental items follow from codes; a paste over a row wipes their formulas out. */
function FillCompanions({ status }: { readonly status: WorkbookStatus }): ReactElement | null {
  const { session } = usePane();
  const isWanting = status.problems.some(
    ({ code, column }) => code === 'missing-value' && column === GOVERNMENTAL_HEADER,
  );
  if (!isWanting) return null;
  return (
    <>
      <Hint>
        粘贴会抹掉自动带出名称和政府经济科目的公式。程序可以按编码和单位类型补上，已有内容的单元格不动。
      </Hint>
      <Actions>
        <CommandButton command={fillCompanionsCommand(session)}>全部补填</CommandButton>
      </Actions>
    </>
  );
}

function Group({
  group,
  status,
  isFound,
}: {
  readonly group: ProblemGroup;
  readonly status: WorkbookStatus;
  /** Whether the group shows what a search has found. */
  readonly isFound: boolean;
}): ReactElement {
  const styles = useStyles();
  const { guide } = usePane();
  const { tone, text } = MEANINGS[group.severity];
  const causes = problemCauses(group.problems);
  const alike = alikeProblems(causes.filter((cause) => !isShared(cause)).flatMap(({ problems }) => problems));
  const single = alike.filter((cause) => !isShared(cause)).flatMap(({ problems }) => problems);
  const goTo = (problem: EntryProblem): void => {
    guide.goTo(tabOf(status, problem.sheet), problemArea(problem));
  };
  return (
    <Disclosure
      title={group.title}
      aside={<StateBadge tone={tone}>{`${String(problemCount(group.problems))}项`}</StateBadge>}
      initiallyOpen={isFound || group.severity === 'blocking' || group.severity === 'excluded'}
      flush
    >
      <Hint>{text}</Hint>
      <div className={styles.list}>
        {[
          ...causes.filter(isShared).map((cause) => ({ ...cause, wordsOf: rowWords })),
          ...alike.filter(isShared).map((cause) => ({ ...cause, wordsOf: contentWords })),
        ].map(({ words, problems, wordsOf }) => (
          <Disclosure
            key={words}
            title={words}
            isHeading={false}
            initiallyOpen={isFound}
            aside={<StateBadge tone={tone}>{`${String(problems.length)}处`}</StateBadge>}
          >
            <Places problems={problems} label={words} wordsOf={wordsOf} goTo={goTo} />
          </Disclosure>
        ))}
        {single.length === 0 ? null : (
          <Places problems={single} label={group.title} wordsOf={({ message }) => message} goTo={goTo} />
        )}
      </div>
    </Disclosure>
  );
}

const readers = new WeakMap<Session, RowReader>();

/** The contents of rows, so that a problem is found by the unit, account or project of its row. */
function rowReaderOf(session: Session): RowReader {
  const reader = readers.get(session) ?? session.add((store) => new RowReader(store));
  readers.set(session, reader);
  return reader;
}

function searchWords({ message, sheet, row }: EntryProblem, rows: RowReader): string {
  return row === undefined ? message : `${message} ${rows.textOf(sheet, row)}`;
}

export function ProblemsSection({ status }: { readonly status: WorkbookStatus }): ReactElement {
  const styles = useStyles();
  const { session } = usePane();
  const [search, setSearch] = useState('');
  const wanted = search.trim();
  const rows = rowReaderOf(session);
  const found =
    wanted === ''
      ? status.problems
      : status.problems.filter((problem) => matches(wanted, searchWords(problem, rows)));
  const groups = problemGroups(found);
  if (status.problems.length === 0) {
    const entered = status.incomeLines + status.expenditureLines > 0;
    return (
      <Section title="录入问题" section="problems">
        <OutcomePanel screen="entry" section="problems" />
        <Hint>{entered ? '没有发现问题。' : '录入后，程序会在这里列出需要改正或核实的行。'}</Hint>
      </Section>
    );
  }
  return (
    <Section title="录入问题" section="problems" aside="点选可到单元格">
      <OutcomePanel screen="entry" section="problems" />
      <FillCompanions status={status} />
      {isWorthSearching(status.problems.length) ? (
        <SearchField
          value={search}
          label="查找录入问题"
          placeholder="按单位、科目、项目或文字查找"
          onSearch={setSearch}
        />
      ) : null}
      {groups.length === 0 ? <Hint>{`没有含“${wanted}”的问题。`}</Hint> : null}
      <div className={styles.groups}>
        {groups.map((group) => (
          <Group key={`${group.severity} ${wanted}`} group={group} status={status} isFound={wanted !== ''} />
        ))}
      </div>
    </Section>
  );
}
