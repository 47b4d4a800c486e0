/** One finding: where, what, why, what to do about it; a click goes to its cell. */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { SEVERITY_LABELS } from '../../../checks/rule';
import type { ReportedFinding } from '../../../workflow/checks/check-work';
import { RowButton } from '../../components/row-button';
import { StateBadge } from '../../components/state-badge';
import { findingWords, SEVERITY_TONES } from './check-words';
import { Explanation } from './explanation';
import { OtherCells } from './other-cells';
import { RepairOffer } from './repair-offer';

const useStyles = makeStyles({
  card: {
    paddingBlock: tokens.spacingVerticalXS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    // Room for what stays at the foot of the screen, and some above.
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
});

function Told({ reported }: { readonly reported: ReportedFinding }): ReactElement {
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

export function FindingCard({
  reported,
  current,
  tabIndex,
  onVisit,
}: {
  readonly reported: ReportedFinding;
  /** The finding that was gone to last. */
  readonly current: boolean;
  readonly tabIndex: number;
  readonly onVisit: (reported: ReportedFinding) => void;
}): ReactElement {
  const styles = useStyles();
  const { finding } = reported;
  return (
    <div className={styles.card} data-finding={finding.fingerprint}>
      <RowButton
        tabIndex={tabIndex}
        current={current}
        onClick={() => {
          onVisit(reported);
        }}
      >
        <Told reported={reported} />
      </RowButton>
      <div className={styles.more}>
        <OtherCells finding={finding} tabIndex={tabIndex} />
        <RepairOffer finding={finding} tabIndex={tabIndex} />
        <Explanation reported={reported} tabIndex={tabIndex} />
      </div>
    </div>
  );
}
