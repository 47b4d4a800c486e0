/** Shows the result of each probe and a summary. */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { Icon } from '../components/icons';
import { resultWords } from './report-text';
import type { EnvironmentExamination } from './use-examination';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid', rowGap: tokens.spacingVerticalXS },
  item: { display: 'flex', gap: tokens.spacingHorizontalS, overflowWrap: 'anywhere' },
  works: { color: tokens.colorStatusSuccessForeground1 },
  fails: { color: tokens.colorStatusDangerForeground1 },
  text: { margin: 0 },
});

const ICONS = { works: 'done', fails: 'error' } as const;

function summary({ results, isRunning, left }: EnvironmentExamination): string {
  if (isRunning) return `正在检查，已有 ${String(results.length)} 项`;
  if (results.length === 0) return '';
  const failing = results.filter(({ kind }) => kind === 'fails').length;
  const counted = `可用 ${String(results.length - failing)} 项，不可用 ${String(failing)} 项。`;
  return left === null ? counted : `${counted}临时工作表“${left}”没有删除，请手工删除。`;
}

export function ResultList({ examination }: { readonly examination: EnvironmentExamination }): ReactElement {
  const styles = useStyles();
  return (
    <>
      <p className={styles.text} role="status">
        {summary(examination)}
      </p>
      <ul className={styles.list}>
        {examination.results.map((result) => (
          <li key={result.title} className={styles.item}>
            <Icon name={ICONS[result.kind]} className={styles[result.kind]} />
            <span>{`${result.title}：${resultWords(result)}`}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
