/** Shows the findings at one cell: place, relation, cause and remedy. A click selects the cell. */
import { isSameRepair } from '../../../checks/finding';
import { makeStyles, tokens, useId } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import { SEVERITY_LABELS } from '../../../checks/rule';
import type { ExplainableFinding } from '../../../checks/explanations';
import type { CellFindings } from '../../../workflow/checks/same-cell';
import { RowButton } from '../../components/row-button';
import { StateBadge } from '../../components/state-badge';
import { findingWords, SEVERITY_TONES } from './check-words';
import { Explanation } from './explanation';
import { OtherCells } from './other-cells';
import { RepairOffer } from './repair-offer';
import { Why } from './why';
import { UnfoldButton } from './unfold-button';

const useStyles = makeStyles({
  card: {
    paddingBlock: tokens.spacingVerticalXS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  one: {
    // Leaves space for the bar at the bottom of the screen, and some above.
    scrollMarginTop: tokens.spacingVerticalL,
    scrollMarginBottom: '56px',
    '& [data-stop]': { scrollMarginBottom: '56px' },
  },
  top: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    gap: tokens.spacingHorizontalS,
    marginBottom: tokens.spacingVerticalXXS,
  },
  address: { fontWeight: tokens.fontWeightSemibold },
  statement: { display: 'block', fontVariantNumeric: 'tabular-nums' },
  advice: { display: 'block', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  more: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    ':empty': { display: 'none' },
  },
  others: { paddingBlock: tokens.spacingVerticalXS },
  list: {
    marginInlineStart: tokens.spacingHorizontalM,
    borderLeft: `2px solid ${tokens.colorNeutralStroke2}`,
  },
});

function RuleText({ reported }: { readonly reported: ExplainableFinding }): ReactElement {
  const styles = useStyles();
  const { finding, status } = reported;
  const { statement, cause, remedy } = findingWords(finding);
  const { severity, cells } = finding;
  return (
    <>
      <span className={styles.top}>
        <StateBadge tone={SEVERITY_TONES[severity]}>{SEVERITY_LABELS[severity]}</StateBadge>{' '}
        <span className={styles.address}>{cells[0]?.address}</span>{' '}
        {status === 'reopened' ? <StateBadge tone="mind">内容已变</StateBadge> : null}
      </span>
      <span className={styles.statement}>{statement}</span>
      <span className={styles.advice}>
        {cause}
        {remedy}
      </span>
    </>
  );
}

interface OneProps {
  readonly reported: ExplainableFinding;
  readonly offersRepair: boolean;
  readonly current: boolean;
  readonly tabIndex: number;
  readonly onVisit: (reported: ExplainableFinding) => void;
}

function One({ reported, offersRepair, current, tabIndex, onVisit }: OneProps): ReactElement {
  const styles = useStyles();
  const { finding } = reported;
  return (
    <div className={styles.one} data-finding={finding.fingerprint}>
      <RowButton
        tabIndex={tabIndex}
        current={current}
        onClick={() => {
          onVisit(reported);
        }}
      >
        <RuleText reported={reported} />
      </RowButton>
      <div className={styles.more}>
        <OtherCells finding={finding} tabIndex={tabIndex} />
        <Why rule={finding.rule} cells={finding.cells} tabIndex={tabIndex} />
        {offersRepair ? <RepairOffer finding={finding} tabIndex={tabIndex} /> : null}
        <Explanation reported={reported} tabIndex={tabIndex} />
      </div>
    </div>
  );
}

interface CardProps {
  readonly cell: CellFindings;
  /** Fingerprint of the finding last visited. */
  readonly current: string | null;
  readonly tabIndex: number;
  readonly onVisit: (reported: ExplainableFinding) => void;
}

/**
 * Collapsed: correcting the cell for the first finding usually resolves these too. Offers the same value only once.
 */
function Others({ cell: { first, others }, current, tabIndex, onVisit }: CardProps): ReactElement {
  const styles = useStyles();
  const isCurrent = ({ finding }: ExplainableFinding): boolean => finding.fingerprint === current;
  const [open, setOpen] = useState(others.some(isCurrent));
  const id = useId('others-');
  return (
    <div className={styles.others}>
      <UnfoldButton open={open} controls={id} tabIndex={tabIndex} onChange={setOpen}>
        {`同一单元格另有${String(others.length)}条`}
      </UnfoldButton>
      {open ? (
        <div id={id} className={styles.list}>
          {others.map((reported) => (
            <One
              key={reported.finding.fingerprint}
              reported={reported}
              offersRepair={!isSameRepair(reported.finding.repair, first.finding.repair)}
              current={isCurrent(reported)}
              tabIndex={tabIndex}
              onVisit={onVisit}
            />
          ))}
        </div>
      ) : null}
    </div>
  );
}

export function FindingCard(props: CardProps): ReactElement {
  const styles = useStyles();
  const { cell, current, tabIndex, onVisit } = props;
  const { first, others } = cell;
  return (
    <div className={styles.card}>
      <One
        reported={first}
        offersRepair
        current={first.finding.fingerprint === current}
        tabIndex={tabIndex}
        onVisit={onVisit}
      />
      {others.length === 0 ? null : <Others {...props} />}
    </div>
  );
}
