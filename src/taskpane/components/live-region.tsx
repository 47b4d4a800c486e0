/** Announces events to screen readers; the pane has only this live region. */
import { makeStyles } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useObservable } from '../state/observable';
import { usePane } from '../state/pane';

const useStyles = makeStyles({
  region: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
});

export function LiveRegion(): ReactElement {
  const styles = useStyles();
  const { announcer } = usePane();
  const { text, count } = useObservable(announcer.current);
  return (
    <div className={styles.region} role="status" aria-live="polite">
      <span key={count}>{text}</span>
    </div>
  );
}
