/** Keeps the page mounted below 环境检查, so that its state (e.g. read returns) is not lost. */
import { Button } from '@fluentui/react-components';
import { useCallback, useEffect, useState, type ReactElement, type ReactNode } from 'react';
import type { EnvironmentRequests } from '../../workflow/ribbon-request';
import { useLoaded } from '../state/use-loaded';
import type { PaneTheme } from '../theme';
import { ThemeProvider } from '../theme-provider';
import type { EnvironmentPageProps } from './environment-page';
import { OpenEnvironment } from './open-environment';

const loadPage = () => import(/* webpackChunkName: "environment" */ './environment-page');

function Environment({ onClose }: EnvironmentPageProps): ReactElement {
  const page = useLoaded(loadPage);
  if (page.kind === 'loaded') return <page.value.EnvironmentPage onClose={onClose} />;
  return (
    <main>
      <p>{page.kind === 'loading' ? '正在打开环境检查' : `环境检查没有载入，请检查网络。${page.detail}`}</p>
      <Button onClick={onClose}>返回</Button>
    </main>
  );
}

export interface EnvironmentHostProps {
  readonly theme: PaneTheme;
  readonly requests: Pick<EnvironmentRequests, 'onRibbonCommand'>;
  readonly children: ReactNode;
}

export function EnvironmentHost({ theme, requests, children }: EnvironmentHostProps): ReactElement {
  const [isOpen, setOpen] = useState(false);
  const open = useCallback(() => {
    setOpen(true);
  }, []);
  useEffect(() => requests.onRibbonCommand(open), [requests, open]);
  return (
    <OpenEnvironment value={open}>
      <div hidden={isOpen} style={{ height: '100%' }}>
        {children}
      </div>
      {isOpen ? (
        <ThemeProvider theme={theme}>
          <Environment
            onClose={() => {
              setOpen(false);
            }}
          />
        </ThemeProvider>
      ) : null}
    </OpenEnvironment>
  );
}
