/** Links to the other cells that a finding compares. */
import { Link, makeStyles, tokens } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import type { Finding } from '../../../checks/finding';
import { VisuallyHidden } from '../../components/visually-hidden';
import { cellName, otherCellWords } from './check-words';
import { useGoToCell } from './use-finding-steps';

/** Number of links that fit into two lines. */
const FEW = 6;

const useStyles = makeStyles({
  cells: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXXS,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
  },
  link: { fontSize: tokens.fontSizeBase200 },
});

export function OtherCells({
  finding,
  tabIndex,
}: {
  readonly finding: Finding;
  readonly tabIndex: number;
}): ReactElement | null {
  const styles = useStyles();
  const goToCell = useGoToCell();
  const [all, setAll] = useState(false);
  const others = finding.cells.slice(1);
  if (others.length === 0) return null;
  const shown = all ? others : others.slice(0, FEW);
  return (
    <ul className={styles.cells} aria-label="一起核对的单元格">
      {shown.map((cell) => (
        <li key={`${cell.place.sheet}!${cell.address}`}>
          <Link
            as="button"
            className={styles.link}
            tabIndex={tabIndex}
            onClick={() => {
              goToCell(cell);
            }}
          >
            {otherCellWords(finding, cell)} <VisuallyHidden>{cellName(cell)}</VisuallyHidden>
          </Link>
        </li>
      ))}
      {shown.length === others.length ? null : (
        <li>
          <Link
            as="button"
            className={styles.link}
            tabIndex={tabIndex}
            onClick={() => {
              setAll(true);
            }}
          >
            {`另有${String(others.length - FEW)}格`}
          </Link>
        </li>
      )}
    </ul>
  );
}
