/** Reads last year's files, shows what would be written into 上年数, and writes it. */
import { Button, Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { LastYearPlan, PlanLine } from '../../../last-year/last-year-plan';
import { TEXT_KINDS } from '../../../last-year/text-writes';
import { CommandButton } from '../../components/command-button';
import { FileButton, FileZone } from '../../components/file-zone';
import { Notice } from '../../components/notice';
import { OutcomePanel } from '../../components/outcome-panel';
import { SearchableList } from '../../components/searchable-list';
import { Section } from '../../components/section';
import { Actions, Hint } from '../../components/words';
import { useObservable } from '../../state/observable';
import { usePane } from '../../state/pane';
import {
  dropLastYear,
  readLastYearCommand,
  useLastYear,
  useLastYearPlan,
  writeLastYearCommand,
} from './use-last-year';

const useStyles = makeStyles({
  preview: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  words: { margin: 0 },
});

function Choices(): ReactElement {
  const { state } = useLastYear();
  const { replace, texts } = useObservable(state);
  return (
    <>
      {TEXT_KINDS.map((kind) => (
        <Checkbox
          key={kind}
          label={`同时带入上年的${kind}`}
          checked={texts.includes(kind)}
          onChange={(_, { checked }) => {
            const others = texts.filter((one) => one !== kind);
            state.set({ ...state.get(), texts: checked === true ? [...others, kind] : others });
          }}
        />
      ))}
      <Checkbox
        label="已填而不同的上年数，用上年公开的替换"
        checked={replace}
        onChange={(_, { checked }) => {
          state.set({ ...state.get(), replace: checked === true });
        }}
      />
    </>
  );
}

const MARKS: Readonly<Record<PlanLine['kind'], string>> = {
  done: '',
  note: '',
  'fill-in': '请填写：',
  confirm: '请核实：',
};

function Preview({ plan }: { readonly plan: LastYearPlan }): ReactElement {
  const styles = useStyles();
  const lastYear = useLastYear();
  const cells = plan.sheets.reduce((sum, one) => sum + one.cells.length, 0);
  return (
    <div className={styles.preview}>
      <SearchableList
        items={plan.lines}
        itemKey={({ words }, index) => `${String(index)} ${words}`}
        render={({ kind, words }) => `${MARKS[kind]}${words}`}
        label="将要写入的内容"
        textOf={({ words }) => words}
        placeholder="按指标或内容查找"
        counter="条"
        spaced
      />
      <Choices />
      <Actions>
        <CommandButton appearance="primary" disabled={cells === 0} command={writeLastYearCommand(lastYear)}>
          {`写入（${String(cells)}个单元格）`}
        </CommandButton>
        <Button
          onClick={() => {
            dropLastYear(lastYear);
          }}
        >
          放弃
        </Button>
      </Actions>
    </div>
  );
}

export function LastYearSection(): ReactElement {
  const styles = useStyles();
  const plan = useLastYearPlan();
  const lastYear = useLastYear();
  const { runner, files: paneFiles } = usePane();
  const read = (files: readonly File[]): void => {
    const brings = files.map(({ name }) => name).join('、');
    runner.run({ ...readLastYearCommand(lastYear, files, paneFiles), brings });
  };
  return (
    <Section title="读入上年公开的数字" section="last-year">
      <Hint>
        选择或拖入上年的公开表、预算情况说明（.docx、.txt）或录入工作簿，任何人制作的都可以。先列出将要写入“上年数”的数字和出处；已经填写的不会改动。
      </Hint>
      <FileZone take={read}>
        <Actions>
          <FileButton label="上年的文件" accept=".xlsx,.docx,.txt" choice="several" take={read}>
            选择上年的文件
          </FileButton>
        </Actions>
      </FileZone>
      <OutcomePanel screen="entry" section="last-year" />
      {plan?.kind === 'refused' ? (
        <Notice tone="warning">
          <p className={styles.words}>{plan.message}</p>
        </Notice>
      ) : null}
      {plan?.kind === 'plan' ? <Preview plan={plan} /> : null}
    </Section>
  );
}
