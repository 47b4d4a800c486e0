/** Shows the 审核说明 of one finding: to write, change or delete. */
import { Button, Field, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState, type ReactElement } from 'react';
import type { ExplainableFinding } from '../../../checks/explanations';
import { CommandButton } from '../../components/command-button';
import { Actions, Hint } from '../../components/words';
import { explainCommand } from '../../state/screen-commands';
import { draftExplanation } from '../../state/drafts';
import { useObservable } from '../../state/observable';
import { useCheckReport, usePane } from '../../state/pane';
import { alikeOpen, explainedTogether } from '../../../workflow/checks/alike-findings';
import { timeWords } from '../../time-words';
import { AlikeFindings } from './alike-findings';

const useStyles = makeStyles({
  explanation: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  written: {
    margin: 0,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    borderLeft: `3px solid ${tokens.colorNeutralStroke1}`,
    overflowWrap: 'anywhere',
    whiteSpace: 'pre-wrap',
  },
  when: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

/** Label of the button, by the state of the finding. */
const WRITE: Readonly<Record<ExplainableFinding['status'], string>> = {
  open: '写审核说明',
  explained: '修改说明',
  reopened: '重新说明',
};

interface ExplanationProps {
  readonly reported: ExplainableFinding;
  readonly tabIndex: number;
}

function Written({ reported }: { readonly reported: ExplainableFinding }): ReactElement | null {
  const styles = useStyles();
  const { explanation, status } = reported;
  if (explanation === null) return null;
  return (
    <>
      {status === 'reopened' ? <Hint>写过说明，但后来内容变了，请重新核实。</Hint> : null}
      <p className={styles.written}>
        <span className={styles.when}>
          {`${status === 'reopened' ? '原说明' : '审核说明'}（${timeWords(explanation.at)}）：`}
        </span>
        {explanation.text}
      </p>
    </>
  );
}

/** The findings that the same words may hold for, and whether they do. */
function useAlike(reported: ExplainableFinding) {
  const alike = alikeOpen(useCheckReport()?.findings ?? [], reported);
  const [isForAll, setIsForAll] = useState(false);
  const others = isForAll ? alike.map(({ finding }) => finding.fingerprint) : [];
  return { alike, isForAll, setIsForAll, others };
}

function saveWords(others: number): string {
  return others === 0 ? '保存说明' : `保存${String(others + 1)}条说明`;
}

function SaveButton({
  reported,
  text,
  others,
  tabIndex,
}: ExplanationProps & { readonly text: string; readonly others: readonly string[] }): ReactElement {
  const { session, drafts } = usePane();
  const { fingerprint } = reported.finding;
  const words = text.trim();
  return (
    <CommandButton
      size="small"
      appearance="primary"
      disabled={words === ''}
      tabIndex={tabIndex}
      command={explainCommand(session, drafts, fingerprint, words, others)}
    >
      {saveWords(others.length)}
    </CommandButton>
  );
}

function ExplanationForm({
  reported,
  text,
  tabIndex,
}: ExplanationProps & { readonly text: string }): ReactElement {
  const { drafts } = usePane();
  const { fingerprint } = reported.finding;
  const { alike, isForAll, setIsForAll, others } = useAlike(reported);
  const area = useRef<HTMLTextAreaElement>(null);
  const form = useRef<HTMLDivElement>(null);
  const styles = useStyles();
  useEffect(() => {
    area.current?.focus();
  }, []);
  const cancel = (): void => {
    // The form disappears before its button returns, so the finding itself takes the focus.
    form.current?.closest('[data-finding]')?.querySelector<HTMLElement>('[data-stop]')?.focus();
    draftExplanation(drafts, fingerprint, null);
  };
  return (
    <div ref={form} className={styles.explanation}>
      <Field label="审核说明" hint="说明只对现在的内容有效；内容改变后，这一条会重新列出。">
        <Textarea
          ref={area}
          value={text}
          rows={3}
          resize="vertical"
          tabIndex={tabIndex}
          onChange={(_, { value }) => {
            draftExplanation(drafts, fingerprint, value);
          }}
        />
      </Field>
      {alike.length === 0 ? null : (
        <AlikeFindings alike={alike} isForAll={isForAll} onChange={setIsForAll} tabIndex={tabIndex} />
      )}
      <Actions>
        <SaveButton {...{ reported, text, others, tabIndex }} />
        <Button size="small" tabIndex={tabIndex} onClick={cancel}>
          不写了
        </Button>
      </Actions>
    </div>
  );
}

function TakeBack({ reported, tabIndex }: ExplanationProps): ReactElement {
  const { session, drafts } = usePane();
  const { fingerprint } = reported.finding;
  const together = explainedTogether(useCheckReport()?.findings ?? [], reported);
  return (
    <>
      <CommandButton
        size="small"
        tabIndex={tabIndex}
        command={explainCommand(session, drafts, fingerprint, '')}
      >
        撤回说明
      </CommandButton>
      {together.length === 0 ? null : (
        <CommandButton
          size="small"
          tabIndex={tabIndex}
          command={explainCommand(
            session,
            drafts,
            fingerprint,
            '',
            together.map(({ finding }) => finding.fingerprint),
          )}
        >
          {`撤回一起说明的${String(together.length + 1)}条`}
        </CommandButton>
      )}
    </>
  );
}

export function Explanation({ reported, tabIndex }: ExplanationProps): ReactElement | null {
  const styles = useStyles();
  const { drafts } = usePane();
  const { finding, status, explanation } = reported;
  const draft = useObservable(drafts.explanations).get(finding.fingerprint);
  if (finding.severity !== 'X') return null;
  return (
    <div className={styles.explanation}>
      <Written reported={reported} />
      {draft === undefined ? (
        <Actions>
          <Button
            size="small"
            tabIndex={tabIndex}
            onClick={() => {
              draftExplanation(drafts, finding.fingerprint, explanation === null ? '' : explanation.text);
            }}
          >
            {WRITE[status]}
          </Button>
          {status === 'explained' ? <TakeBack reported={reported} tabIndex={tabIndex} /> : null}
        </Actions>
      ) : (
        <ExplanationForm reported={reported} text={draft} tabIndex={tabIndex} />
      )}
    </div>
  );
}
