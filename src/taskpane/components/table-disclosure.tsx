/** Hides the details of one table behind its name and number. */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement, ReactNode } from 'react';
import type { TableId } from '../../tables/table';
import { useTableLabel } from '../state/use-table-label';
import { Disclosure, type KeptOpen } from './disclosure';

const useStyles = makeStyles({
  number: { display: 'block', color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

export function TableDisclosure({
  id,
  name,
  badge,
  initiallyOpen = false,
  kept,
  flush = false,
  children,
}: {
  readonly id: TableId;
  readonly name: string;
  readonly badge: ReactNode;
  readonly initiallyOpen?: boolean;
  readonly kept?: KeptOpen;
  readonly flush?: boolean;
  readonly children: ReactNode;
}): ReactElement {
  const styles = useStyles();
  const label = useTableLabel(id);
  const title = (
    <>
      {name} {label === name ? null : <span className={styles.number}>{label}</span>}
    </>
  );
  return (
    <Disclosure title={title} aside={badge} initiallyOpen={initiallyOpen} kept={kept} flush={flush}>
      {children}
    </Disclosure>
  );
}
