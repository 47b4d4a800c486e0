/** Takes pasted text or a file of any form, shows what it was taken for, asks what is open, and writes it. */
import { Button, Checkbox, Field, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { useEffect, useRef, type ReactElement } from 'react';
import { changeWords, importReport, lineWords, type ReportLine } from '../../../line-import/import-words';
import type { ImportLine } from '../../../line-import/import-line';
import { isOpen, type ImportPlan } from '../../../line-import/plan-import';
import { CommandButton } from '../../components/command-button';
import { Disclosure } from '../../components/disclosure';
import { FileButton, FileZone } from '../../components/file-zone';
import { Notice } from '../../components/notice';
import { OutcomePanel } from '../../components/outcome-panel';
import { SearchableList } from '../../components/searchable-list';
import { Actions, Hint } from '../../components/words';
import { useObservable } from '../../state/observable';
import { useLatestStatus, usePane } from '../../state/pane';
import { ImportQuestions } from './import-questions';
import {
  chooseRow,
  dropImport,
  readImportCommand,
  readText,
  typeText,
  useImportPreview,
  useLineImport,
  writeImportCommand,
  type ImportPlace,
} from './use-line-import';

const useStyles = makeStyles({
  preview: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  words: { margin: 0 },
  line: { overflowWrap: 'anywhere' },
  changes: { display: 'block', color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

interface Placed {
  readonly place: ImportPlace;
}

export interface ImportBoxProps extends Placed {
  readonly label: string;
  readonly hint: string;
}

function Paste({ place, label, hint }: ImportBoxProps): ReactElement {
  const lineImport = useLineImport();
  const { text } = useObservable(lineImport.state);
  const { runner } = usePane();
  const isPasting = useRef(false);
  const take = (files: readonly File[]): void => {
    const [first, ...others] = files;
    if (first === undefined) return;
    const brings = others.length === 0 ? first.name : `${String(files.length)}个文件`;
    runner.run({ ...readImportCommand(lineImport, place, files), brings });
  };
  return (
    <FileZone take={take}>
      <Field label={label} hint={hint}>
        <Textarea
          value={text}
          rows={4}
          resize="vertical"
          onPaste={() => {
            isPasting.current = text.trim() === '';
          }}
          onChange={(_, { value }) => {
            typeText(lineImport, value);
            if (isPasting.current) readText(lineImport);
            isPasting.current = false;
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
        <FileButton label="要导入的文件" accept=".xlsx,.csv,.txt" choice="several" take={take}>
          选择文件
        </FileButton>
      </Actions>
    </FileZone>
  );
}

const MARKS: Readonly<Record<ReportLine['kind'], string>> = { info: '', answer: '请回答：', act: '请核实：' };
/** Problems come first. */
const ORDER: Readonly<Record<ReportLine['kind'], number>> = { answer: 0, act: 1, info: 2 };

function Line({ line, isWritten }: { readonly line: ImportLine; readonly isWritten: boolean }): ReactElement {
  const styles = useStyles();
  const lineImport = useLineImport();
  const changes = line.changes.map(changeWords).join('；');
  return (
    <Checkbox
      className={styles.line}
      checked={isWritten}
      label={
        <span>
          {`第${String(line.row)}行：${lineWords(line)}`}
          {changes === '' ? null : <span className={styles.changes}>{changes}</span>}
        </span>
      }
      onChange={(_, { checked }) => {
        chooseRow(lineImport, line, checked === true);
      }}
    />
  );
}

/** Each line with what differs from the file; a line can be left out. */
function Lines({ plan }: { readonly plan: ImportPlan }): ReactElement | null {
  const leftOut = new Set(plan.leftOut);
  const lines = [...plan.lines, ...plan.leftOut].sort((one, other) =>
    one.sheet === other.sheet ? one.row - other.row : 0,
  );
  if (lines.length === 0) return null;
  return (
    <Disclosure title={`逐行查看（${String(lines.length)}行）`} flush>
      <SearchableList
        textOf={(line) =>
          `第${String(line.row)}行 ${lineWords(line)} ${line.changes.map(changeWords).join(' ')}`
        }
        placeholder="按单位、科目、金额或行号查找"
        items={lines}
        itemKey={({ sheet, row }, index) => `${sheet} ${String(row)} ${String(index)}`}
        render={(line) => <Line line={line} isWritten={!leftOut.has(line)} />}
        label="将写入的行"
        counter="行"
      />
    </Disclosure>
  );
}

/** Offered where lines of the file are entered already. */
function WriteAgain({ plan }: { readonly plan: ImportPlan }): ReactElement | null {
  const { state } = useLineImport();
  const { lines } = useObservable(state);
  if (plan.present.length === 0 && !lines.again) return null;
  return (
    <Checkbox
      label="与已录入的行完全相同的，也再写一次"
      checked={lines.again}
      onChange={(_, { checked }) => {
        const before = state.get();
        state.set({ ...before, lines: { ...before.lines, again: checked === true } });
      }}
    />
  );
}

function Preview({ plan, place }: Placed & { readonly plan: ImportPlan }): ReactElement {
  const styles = useStyles();
  const lineImport = useLineImport();
  const { sheets } = useObservable(lineImport.state);
  const status = useLatestStatus();
  const top = useRef<HTMLDivElement>(null);
  // Below a long page nothing would seem to happen.
  useEffect(() => {
    top.current?.scrollIntoView({ block: 'start' });
  }, [sheets]);
  // Questions have fields of their own.
  const report = importReport(plan, status?.units ?? [], () => '')
    .filter(({ kind }) => kind !== 'answer')
    .sort((one, other) => ORDER[one.kind] - ORDER[other.kind]);
  return (
    <div ref={top} className={styles.preview}>
      <ImportQuestions plan={plan} />
      <SearchableList
        textOf={({ words }) => words}
        placeholder="按列名、行号或文字查找"
        items={report}
        itemKey={({ words }, index) => `${String(index)} ${words}`}
        render={({ kind, words }) => `${MARKS[kind]}${words.trim()}`}
        label="认出的内容"
        counter="条"
        spaced
      />
      <Lines plan={plan} />
      <WriteAgain plan={plan} />
      <Actions>
        <CommandButton
          appearance="primary"
          disabled={isOpen(plan) || plan.lines.length === 0}
          command={writeImportCommand(lineImport, place)}
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

export function ImportBox(props: ImportBoxProps): ReactElement {
  const styles = useStyles();
  const preview = useImportPreview();
  const isRead = useObservable(useLineImport().state).sheets.length > 0;
  return (
    <>
      <Paste {...props} />
      <OutcomePanel {...props.place} />
      {preview === null && isRead ? <Hint>正在辨认内容……</Hint> : null}
      {preview?.kind === 'refused' ? (
        <Notice tone="warning">
          <p className={styles.words}>{preview.message}</p>
        </Notice>
      ) : null}
      {preview?.kind === 'plan' ? <Preview plan={preview.plan} place={props.place} /> : null}
    </>
  );
}
