/** Lists problems of the entries, most severe first; each links to its cell. */
import { problemCount } from '../../../entries/problem-counts';
import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { EntryProblem } from '../../../entries/problem';
import type { ProblemSeverity } from '../../../entries/problem-kinds';
import type { WorkbookStatus } from '../../../workflow/status/workbook-status';
import { Disclosure } from '../../components/disclosure';
import { PagedList } from '../../components/paged-list';
import { RowButton } from '../../components/row-button';
import { Section } from '../../components/section';
import { StateBadge, type BadgeTone } from '../../components/state-badge';
import { Hint } from '../../components/words';
import { problemGroups, type ProblemGroup } from '../../counts';
import { problemArea } from '../../places';
import { usePane } from '../../state/pane';

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

function Group({
  group,
  status,
}: {
  readonly group: ProblemGroup;
  readonly status: WorkbookStatus;
}): ReactElement {
  const styles = useStyles();
  const { guide } = usePane();
  const { tone, text } = MEANINGS[group.severity];
  const goTo = (problem: EntryProblem): void => {
    guide.goTo(tabOf(status, problem.sheet), problemArea(problem));
  };
  return (
    <Disclosure
      title={group.title}
      aside={<StateBadge tone={tone}>{`${String(problemCount(group.problems))}项`}</StateBadge>}
      initiallyOpen={group.severity === 'blocking' || group.severity === 'excluded'}
      flush
    >
      <Hint>{text}</Hint>
      <div className={styles.list}>
        <PagedList
          items={group.problems}
          itemKey={(_, index) => String(index)}
          render={(problem, tabIndex) => (
            <RowButton
              tabIndex={tabIndex}
              onClick={() => {
                goTo(problem);
              }}
            >
              {problem.message}
            </RowButton>
          )}
          label={group.title}
        />
      </div>
    </Disclosure>
  );
}

export function ProblemsSection({ status }: { readonly status: WorkbookStatus }): ReactElement {
  const styles = useStyles();
  const groups = problemGroups(status.problems);
  if (groups.length === 0) {
    const entered = status.incomeLines + status.expenditureLines > 0;
    return (
      <Section title="录入问题" section="problems">
        <Hint>{entered ? '没有发现问题。' : '录入后，程序会在这里列出需要改正或核实的行。'}</Hint>
      </Section>
    );
  }
  return (
    <Section title="录入问题" section="problems" aside="点选可到单元格">
      <div className={styles.groups}>
        {groups.map((group) => (
          <Group key={group.severity} group={group} status={status} />
        ))}
      </div>
    </Section>
  );
}
