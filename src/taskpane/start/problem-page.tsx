/** Replaces the pane by a page that explains a problem, loaded on demand. Shows the bare facts if loading fails. */
import type { ReactElement } from 'react';
import { useLoaded } from '../state/use-loaded';
import { ThemeProvider } from '../theme-provider';
import type { StartProblem } from './start-page';

const loadPage = () => import(/* webpackChunkName: "start-page" */ './start-page');

function bareFacts(problem: StartProblem): string {
  const { kind } = problem;
  const pageErrors = 'clues' in problem ? problem.clues.pageErrors : [];
  return ['没有连接到 Excel，请关闭窗格再打开。', kind, ...pageErrors].join('\n');
}

export function ProblemPage({ problem }: { readonly problem: StartProblem }): ReactElement {
  const page = useLoaded(loadPage);
  return (
    <ThemeProvider theme="light">
      {page.kind === 'loaded' ? (
        <page.value.StartPage problem={problem} />
      ) : (
        <main style={{ padding: 16, whiteSpace: 'pre-line' }}>
          {page.kind === 'loading' ? '正在连接 Excel…' : bareFacts(problem)}
        </main>
      )}
    </ThemeProvider>
  );
}
