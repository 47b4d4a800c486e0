/** Shows 环境检查: what this Excel and this web view support. For support and for the first trial of the add-in. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState, type ReactElement, type ReactNode } from 'react';
import { environmentFacts } from '../../excel/environment/environment-facts';
import { examineReading, examineWriting } from '../../excel/environment/examine-environment';
import { Icon } from '../components/icons';
import { Hint } from '../components/words';
import { CopyReport } from './copy-report';
import { officeFacts } from './office-facts';
import { pageFacts, type PageFact } from './page-facts';
import { reportText } from './report-text';
import { ResultList } from './result-list';
import { TrialList } from './trial-list';
import type { TrialRecord } from './trials';
import { useExamination } from './use-examination';

const useStyles = makeStyles({
  page: {
    boxSizing: 'border-box',
    height: '100%',
    overflowY: 'auto',
    padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground2,
    color: tokens.colorNeutralForeground1,
  },
  content: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: tokens.spacingVerticalM,
    maxWidth: '720px',
    marginInline: 'auto',
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500 },
  part: {
    boxSizing: 'border-box',
    width: '100%',
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusXLarge,
  },
  partTitle: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  facts: {
    display: 'grid',
    gridTemplateColumns: 'minmax(72px, auto) minmax(0, 1fr)',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    margin: 0,
  },
  name: { color: tokens.colorNeutralForeground3 },
  value: { margin: 0, overflowWrap: 'anywhere' },
});

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }): ReactElement {
  const styles = useStyles();
  return (
    <section className={styles.part} aria-label={title}>
      <h2 className={styles.partTitle}>{title}</h2>
      {children}
    </section>
  );
}

function Facts({ facts }: { readonly facts: readonly PageFact[] }): ReactElement {
  const styles = useStyles();
  return (
    <dl className={styles.facts}>
      {facts.map(({ name, value }) => [
        <dt key={`${name} name`} className={styles.name}>
          {name}
        </dt>,
        <dd key={name} className={styles.value}>
          {value}
        </dd>,
      ])}
    </dl>
  );
}

export interface EnvironmentPageProps {
  readonly onClose: () => void;
}

export function EnvironmentPage({ onClose }: EnvironmentPageProps): ReactElement {
  const styles = useStyles();
  const [facts] = useState(() => [...officeFacts(environmentFacts()), ...pageFacts()]);
  const [trials, setTrials] = useState<ReadonlyMap<string, TrialRecord>>(new Map());
  const reading = useExamination(async (tell, now) => {
    await examineReading(tell, now);
    return null;
  });
  const writing = useExamination(examineWriting);
  const isBusy = reading.isRunning || writing.isRunning;
  return (
    <main className={styles.page}>
      <div className={styles.content}>
        <Button icon={<Icon name="back" />} onClick={onClose}>
          返回
        </Button>
        <h1 className={styles.title}>环境检查</h1>
        <Hint>看看这台电脑上的 Excel 能做什么。把结果复制给维护人员，可以更快查明问题。</Hint>
        <Part title="环境">
          <Facts facts={facts} />
        </Part>
        <Part title="读取">
          <Hint>逐项向 Excel 提问，不改动工作簿。Excel 2021、2024 会因此清空撤销记录（Ctrl+Z）。</Hint>
          <Button appearance="primary" disabled={isBusy} onClick={reading.run}>
            开始检查
          </Button>
          <ResultList examination={reading} />
        </Part>
        <Part title="试写">
          <Hint>
            新建一张临时工作表，在上面逐项试写，然后删除；其他工作表不改动。会清空 Excel
            的撤销记录（Ctrl+Z）。
          </Hint>
          <Button disabled={isBusy} onClick={writing.run}>
            也试写入
          </Button>
          <ResultList examination={writing} />
        </Part>
        <Part title="人工试验">
          <Hint>只有人能看到的，请在样例工作簿中逐项试，选“是”或“否”；答案会写进复制的结果。</Hint>
          <TrialList trials={trials} onChange={setTrials} />
        </Part>
        <CopyReport
          text={() => reportText({ facts, reading: reading.results, writing: writing.results, trials })}
        />
      </div>
    </main>
  );
}
