/** Shows help and tour once they are asked for; their chunk loads then. */
import { Button } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { loadOnce } from '../../slices/load-once';
import type { WorkbookStatus } from '../../workflow/status/workbook-status';
import type { ScreenId } from '../screens';
import { useObservable } from '../state/observable';
import { usePane, usePaneState } from '../state/pane';
import { useLoaded } from '../state/use-loaded';
import { NotLoaded } from './not-loaded';

const load = loadOnce(() => import(/* webpackChunkName: "help" */ '../help/later-help'));

export function HelpButton({ screen }: { readonly screen: ScreenId }): ReactElement {
  const { help } = usePane();
  return (
    <Button
      size="small"
      shape="circular"
      aria-label="帮助"
      title="帮助"
      data-help
      style={{ minWidth: 0 }}
      onClick={() => {
        help.set(screen);
      }}
    >
      ?
    </Button>
  );
}

function Loaded({ status }: { readonly status: WorkbookStatus }): ReactElement | null {
  const { help } = usePane();
  const page = useObservable(help);
  const loaded = useLoaded(load);
  if (loaded.kind === 'not-loaded')
    return <NotLoaded part="帮助" detail={loaded.detail} onRetry={loaded.retry} />;
  if (loaded.kind === 'loading') return null;
  const { HelpPanel, TourCard } = loaded.value;
  return page === null ? <TourCard status={status} /> : <HelpPanel page={page} status={status} />;
}

export function LaterHelp(props: { readonly status: WorkbookStatus }): ReactElement | null {
  const { tour } = usePaneState();
  const isOpen = useObservable(usePane().help) !== null;
  return isOpen || tour?.shown === true ? <Loaded {...props} /> : null;
}
