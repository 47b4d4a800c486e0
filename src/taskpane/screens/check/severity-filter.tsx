/** Shows the number of open findings of each severity. A press filters by the severity, another press shows all. */
import type { ReactElement } from 'react';
import { SEVERITY_LABELS, type Severity } from '../../../checks/rule';
import type { CheckReport } from '../../../workflow/checks/check-report';
import { CountFilter, type CountTone } from '../../components/count-filter';
import { FINDING_SEVERITIES, toDealWith } from '../../finding-counts';
import { useObservable } from '../../state/observable';
import { usePane } from '../../state/pane';

const TONES: Readonly<Record<Severity, CountTone>> = { E: 'bad', X: 'mind', I: 'plain' };

export function SeverityFilter({ report }: { readonly report: CheckReport }): ReactElement {
  const { findings } = usePane();
  const { severity: pressed } = useObservable(findings);
  const kinds = FINDING_SEVERITIES.map((id) => ({
    id,
    label: SEVERITY_LABELS[id],
    count: toDealWith(report, id),
    tone: TONES[id],
  }));
  return (
    <CountFilter
      kinds={kinds}
      pressed={pressed}
      onPress={(severity) => {
        findings.set({ ...findings.get(), severity, current: null });
      }}
      label="按轻重筛选"
      counter="条"
    />
  );
}
