/** Shows the open screen in the main part of the pane. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { useLayoutEffect, useRef, type ReactElement } from 'react';
import type { WorkbookStatus } from '../../workflow/status/workbook-status';
import { screenOf, type ScreenId } from '../screens';
import { HomeScreen } from '../screens/home/home-screen';
import { useObservable } from '../state/observable';
import { usePaneState } from '../state/pane';
import type { ScreenLoader } from '../state/screen-loader';
import { labellingTab, PANEL_ID } from './navigation';
import { NotLoaded } from './not-loaded';
import { ScreenBoundary } from './screen-boundary';
import { Hint } from './words';

interface OpenScreenProps {
  readonly status: WorkbookStatus;
  readonly loader: ScreenLoader;
}

const useStyles = makeStyles({
  // Positioned, so that visually hidden texts scroll with it and do not lengthen the page.
  main: {
    position: 'relative',
    flexGrow: 1,
    minHeight: 0,
    overflowY: 'auto',
    overflowX: 'hidden',
    // WebView2 shows its own scrollbar only under the pointer ("Browsers and webview controls used by Office
    // Add-ins").
    // A styled scrollbar is always visible, so that a long list does not look like one page.
    '::-webkit-scrollbar': { width: '10px' },
    '::-webkit-scrollbar-thumb': {
      borderRadius: tokens.borderRadiusMedium,
      backgroundColor: tokens.colorNeutralStrokeAccessible,
      backgroundClip: 'content-box',
      border: '2px solid transparent',
    },
  },
});

function View({ screen, status, loader }: OpenScreenProps & { readonly screen: ScreenId }): ReactElement {
  const loaded = useObservable(loader.loaded);
  if (screen === 'home') return <HomeScreen status={status} />;
  if (loaded.kind === 'loading') return <Hint>正在打开</Hint>;
  if (loaded.kind === 'not-loaded')
    return <NotLoaded part="这个画面" detail={loaded.detail} onRetry={() => void loader.load()} />;
  const Screen = loaded.screens[screen];
  return <Screen status={status} />;
}

export function OpenScreen(props: OpenScreenProps): ReactElement {
  const styles = useStyles();
  const screen = screenOf(usePaneState().screen);
  const main = useRef<HTMLElement>(null);
  // Runs before the effects of the screen's parts, which may scroll to the requested section.
  useLayoutEffect(() => {
    main.current?.scrollTo({ top: 0 });
  }, [screen]);
  return (
    <main ref={main} className={styles.main}>
      <div id={PANEL_ID} role="tabpanel" aria-labelledby={labellingTab(screen)}>
        <ScreenBoundary key={screen}>
          <View screen={screen} {...props} />
        </ScreenBoundary>
      </div>
    </main>
  );
}
