/** Shows the findings of one table behind its name; explained ones are collapsed below them. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import type { ExplainableFinding } from '../../../checks/explanations';
import type { CellFindings } from '../../../workflow/checks/same-cell';
import { Disclosure } from '../../components/disclosure';
import { PagedList } from '../../components/paged-list';
import { StateBadge } from '../../components/state-badge';
import { TableDisclosure } from '../../components/table-disclosure';
import { useObservable } from '../../state/observable';
import { usePane } from '../../state/pane';
import { SEVERITY_TONES } from './check-words';
import { FindingCard } from './finding-card';
import { countOf, holds, type FindingGroup } from './finding-order';

const useStyles = makeStyles({
  list: { marginInline: `calc(-1 * ${tokens.spacingHorizontalS})` },
});

interface GroupProps {
  readonly group: FindingGroup;
  readonly name: string;
  readonly onVisit: (reported: ExplainableFinding) => void;
}

function GroupBadge({ group: { open, explained } }: { readonly group: FindingGroup }): ReactElement {
  const [gravest] = open;
  if (gravest === undefined)
    return <StateBadge tone="good">{`已说明${String(countOf(explained))}条`}</StateBadge>;
  const { severity } = gravest.first.finding;
  return <StateBadge tone={SEVERITY_TONES[severity]}>{`${String(countOf(open))}条`}</StateBadge>;
}

function Findings({
  items,
  label,
  onVisit,
}: {
  readonly items: readonly CellFindings[];
  readonly label: string;
  readonly onVisit: GroupProps['onVisit'];
}): ReactElement {
  const styles = useStyles();
  const { findings } = usePane();
  const { current } = useObservable(findings);
  return (
    <div className={styles.list}>
      <PagedList
        items={items}
        itemKey={({ key }) => key}
        render={(cell, tabIndex) => (
          <FindingCard
            cell={cell}
            current={current?.fingerprint ?? null}
            tabIndex={tabIndex}
            onVisit={onVisit}
          />
        )}
        reach={items.findIndex((cell) => holds(cell, current?.fingerprint))}
        label={label}
        counter="处"
      />
    </div>
  );
}

/** Collapsed only if the table has other findings to deal with. */
function Explained({ group: { open, explained }, name, onVisit }: GroupProps): ReactElement | null {
  if (explained.length === 0) return null;
  const list = <Findings items={explained} label={`${name}已说明的结果`} onVisit={onVisit} />;
  if (open.length === 0) return list;
  return (
    <Disclosure title={`已说明${String(countOf(explained))}条`} isHeading={false} flush>
      {list}
    </Disclosure>
  );
}

export function TableFindings({
  group,
  name,
  initiallyOpen,
  onVisit,
}: GroupProps & { readonly initiallyOpen: boolean }): ReactElement {
  const { findings } = usePane();
  const { unfolded } = useObservable(findings);
  const { table, open } = group;
  // Keeps its state while the clerk deals with the findings: it does not open or close on its own.
  const [isOpenAtFirst] = useState(initiallyOpen);
  const kept = {
    open: unfolded.get(table) ?? isOpenAtFirst,
    onToggle: (isOpen: boolean) => {
      const view = findings.get();
      findings.set({ ...view, unfolded: new Map(view.unfolded).set(table, isOpen) });
    },
  };
  return (
    <TableDisclosure id={table} name={name} badge={<GroupBadge group={group} />} kept={kept} flush>
      {open.length === 0 ? null : <Findings items={open} label={`${name}的检查结果`} onVisit={onVisit} />}
      <Explained group={group} name={name} onVisit={onVisit} />
    </TableDisclosure>
  );
}
