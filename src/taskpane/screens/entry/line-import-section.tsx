/** Takes pasted text or a file of any form, shows what it was taken for, asks what is open, and writes it. */
import { Button, Checkbox, Field, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { useRef, type ReactElement } from 'react';
import { importReport, type ReportLine } from '../../../line-import/import-words';
import { isOpen, type ImportPlan } from '../../../line-import/plan-import';
import { CommandButton } from '../../components/command-button';
import { Notice } from '../../components/notice';
import { OutcomePanel } from '../../components/outcome-panel';
import { PagedList } from '../../components/paged-list';
import { Section } from '../../components/section';
import { Actions, Hint } from '../../components/words';
import { useObservable } from '../../state/observable';
import { useIsBusy, usePane } from '../../state/pane';
import { useLatestStatus } from '../../state/pane';
import { ImportQuestions } from './import-questions';
import {
  dropImport,
  readImportCommand,
  readText,
  typeText,
  useImportPreview,
  useLineImport,
  writeImportCommand,
} from './use-line-import';

const useStyles = makeStyles({
  input: { display: 'none' },
  preview: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  words: { margin: 0 },
});

function ChooseFile(): ReactElement {
  const styles = useStyles();
  const input = useRef<HTMLInputElement>(null);
  const isBusy = useIsBusy();
  const lineImport = useLineImport();
  const { runner } = usePane();
  return (
    <>
      <Button disabledFocusable={isBusy} onClick={() => input.current?.click()}>
        选择文件
      </Button>
      <input
        ref={input}
        className={styles.input}
        type="file"
        accept=".xlsx,.csv,.txt"
        aria-label="要导入的文件"
        onChange={({ target }) => {
          const file = target.files?.[0];
          // Allows choosing the same file again after a correction.
          target.value = '';
          if (file !== undefined) runner.run({ ...readImportCommand(lineImport, file), brings: file.name });
        }}
      />
    </>
  );
}

function Paste(): ReactElement {
  const lineImport = useLineImport();
  const { text } = useObservable(lineImport.state);
  return (
    <>
      <Field label="粘贴明细或名册" hint="从任何表格复制，带上表头。">
        <Textarea
          value={text}
          rows={4}
          resize="vertical"
          onChange={(_, { value }) => {
            typeText(lineImport, value);
          }}
        />
      </Field>
      <Actions>
        <Button
          disabledFocusable={text.trim() === ''}
          onClick={() => {
            readText(lineImport);
          }}
        >
          识别粘贴的内容
        </Button>
        <ChooseFile />
      </Actions>
    </>
  );
}

const MARKS: Readonly<Record<ReportLine['kind'], string>> = { info: '', answer: '请回答：', act: '请核实：' };
/** Problems come first. */
const ORDER: Readonly<Record<ReportLine['kind'], number>> = { answer: 0, act: 1, info: 2 };

function Preview({ plan }: { readonly plan: ImportPlan }): ReactElement {
  const styles = useStyles();
  const lineImport = useLineImport();
  const { again } = useObservable(lineImport.state);
  const status = useLatestStatus();
  // Questions have fields of their own.
  const report = importReport(plan, status?.units ?? [], () => '')
    .filter(({ kind }) => kind !== 'answer')
    .sort((one, other) => ORDER[one.kind] - ORDER[other.kind]);
  return (
    <div className={styles.preview}>
      <ImportQuestions plan={plan} />
      <PagedList
        items={report}
        itemKey={({ words }, index) => `${String(index)} ${words}`}
        render={({ kind, words }) => `${MARKS[kind]}${words.trim()}`}
        label="认出的内容"
        counter="条"
        spaced
      />
      {plan.present.length > 0 || again ? (
        <Checkbox
          label="与已录入的行完全相同的，也再写一次"
          checked={again}
          onChange={(_, { checked }) => {
            lineImport.state.set({ ...lineImport.state.get(), again: checked === true });
          }}
        />
      ) : null}
      <Actions>
        <CommandButton
          appearance="primary"
          disabled={isOpen(plan) || plan.lines.length === 0}
          command={writeImportCommand(lineImport)}
        >
          {`写入（${String(plan.lines.length)}行）`}
        </CommandButton>
        <Button
          onClick={() => {
            dropImport(lineImport);
          }}
        >
          放弃
        </Button>
      </Actions>
    </div>
  );
}

export function LineImportSection(): ReactElement {
  const styles = useStyles();
  const preview = useImportPreview();
  return (
    <Section title="粘贴或导入明细" section="line-import">
      <Hint>
        支出、收入或单位名册，列的顺序、名称、写法都不限。先列出每一列认作什么、还要回答什么，再写在已录入的行之后；合计行不重复计入。
      </Hint>
      <Paste />
      <OutcomePanel screen="entry" section="line-import" />
      {preview?.kind === 'refused' ? (
        <Notice tone="warning">
          <p className={styles.words}>{preview.message}</p>
        </Notice>
      ) : null}
      {preview?.kind === 'plan' ? <Preview plan={preview.plan} /> : null}
    </Section>
  );
}
