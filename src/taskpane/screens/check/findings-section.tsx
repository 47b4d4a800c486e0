/** Shows the findings by table, and the buttons to step through them. */
import { useMemo, type ReactElement } from 'react';
import { SEVERITY_LABELS, type Severity } from '../../../checks/rule';
import type { CheckReport } from '../../../workflow/checks/check-report';
import type { CellFindings } from '../../../workflow/checks/same-cell';
import type { WorkbookStatus } from '../../../workflow/status/workbook-status';
import { OutcomePanel } from '../../components/outcome-panel';
import { PageFoot } from '../../components/page-foot';
import { isWorthSearching, matches, SearchField } from '../../components/search-field';
import { Section } from '../../components/section';
import { Hint } from '../../components/words';
import { useObservable } from '../../state/observable';
import { usePane } from '../../state/pane';
import { TableFindings } from './finding-group';
import { countOf, findingGroups, toGoThrough, wordsOf, type FindingGroup } from './finding-order';
import { FindingStepper } from './finding-stepper';
import { useFindingFocus } from './use-finding-focus';
import { useFindingSteps } from './use-finding-steps';

/** Up to this number of findings, all groups start open. */
const FEW = 20;

function hintWords(count: number, severity: Severity | null): string {
  if (count > 0) return '点选一条，可到它的单元格。按 F8 到下一处，按 Shift+F8 到上一处。';
  return severity === null
    ? '需要核实的都已说明，没有要处理的结果。'
    : `没有要处理的“${SEVERITY_LABELS[severity]}”结果。`;
}

/** Counts cells and findings: several findings can share a cell. */
function asideWords(order: readonly CellFindings[]): string | undefined {
  const count = countOf(order);
  if (count === 0) return undefined;
  return count === order.length ? `${String(count)}条` : `${String(count)}条，在${String(order.length)}处`;
}

/** With many findings, opens tables with errors to correct, or the first table if there are none. */
function beginsUnfolded({ open }: FindingGroup, order: readonly CellFindings[]): boolean {
  const [first] = open;
  if (first === undefined) return false;
  const mustMend = ({ first: { finding } }: CellFindings): boolean => finding.severity === 'E';
  if (order.length <= FEW || mustMend(first)) return true;
  return first === order[0] && !order.some(mustMend);
}

function tableName({ tables }: WorkbookStatus, id: string): string | undefined {
  return tables.find((table) => table.id === id)?.name;
}

function FindingSearch({ report }: { readonly report: CheckReport }): ReactElement | null {
  const { findings } = usePane();
  const { search } = useObservable(findings);
  if (!isWorthSearching(report.findings.length)) return null;
  return (
    <SearchField
      value={search}
      label="查找检查结果"
      placeholder="按文字、单元格、规则查找"
      onSearch={(typed) => {
        findings.set({ ...findings.get(), search: typed, current: null, unfolded: new Map() });
      }}
    />
  );
}

function useFound(report: CheckReport): readonly FindingGroup[] {
  const { severity, search } = useObservable(usePane().findings);
  const wanted = search.trim();
  return useMemo(() => {
    const found =
      wanted === '' ? report.findings : report.findings.filter((one) => matches(wanted, wordsOf(one)));
    return findingGroups(found, severity);
  }, [report, severity, wanted]);
}

export function FindingsSection({
  report,
  status,
}: {
  readonly report: CheckReport;
  readonly status: WorkbookStatus;
}): ReactElement {
  const { findings } = usePane();
  const { severity, search } = useObservable(findings);
  const wanted = search.trim();
  const groups = useFound(report);
  const order = useMemo(() => toGoThrough(groups), [groups]);
  const steps = useFindingSteps(order);
  const { list, onFocus, onBlur } = useFindingFocus(order);
  return (
    <>
      {report.findings.length === 0 ? null : (
        <Section title="逐条查看" section="findings" aside={asideWords(order)}>
          <FindingSearch report={report} />
          <Hint>
            {wanted !== '' && groups.length === 0
              ? `没有含“${wanted}”的结果。`
              : hintWords(order.length, severity)}
          </Hint>
          <div ref={list} onFocus={onFocus} onBlur={onBlur}>
            {groups.map((group) => (
              <TableFindings
                key={`${group.table} ${wanted === '' ? '' : 'found'}`}
                group={group}
                name={tableName(status, group.table) ?? group.sheet}
                initiallyOpen={wanted !== '' || beginsUnfolded(group, order)}
                onVisit={steps.visit}
              />
            ))}
          </div>
        </Section>
      )}
      <PageFoot>
        <OutcomePanel screen="check" section="findings" />
        {order.length === 0 ? null : <FindingStepper steps={steps} count={order.length} />}
      </PageFoot>
    </>
  );
}
