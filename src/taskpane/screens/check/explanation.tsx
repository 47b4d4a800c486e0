/** Shows the 审核说明 of one finding: to write, change or delete. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import type { ExplainableFinding } from '../../../checks/explanations';
import { CommandButton } from '../../components/command-button';
import { ExplanationForm, WRITE_EXPLANATION, WrittenExplanation } from '../../components/explanation-form';
import { Actions } from '../../components/words';
import { explainCommand } from '../../state/screen-commands';
import { draftExplanation } from '../../state/drafts';
import { useObservable } from '../../state/observable';
import { useCheckReport, usePane } from '../../state/pane';
import { alikeOpen, explainedTogether } from '../../../workflow/checks/alike-findings';
import { AlikeFindings } from './alike-findings';

const useStyles = makeStyles({
  explanation: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
});

interface ExplanationProps {
  readonly reported: ExplainableFinding;
  readonly tabIndex: number;
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

function Form({ reported, text, tabIndex }: ExplanationProps & { readonly text: string }): ReactElement {
  const { drafts } = usePane();
  const { fingerprint } = reported.finding;
  const { alike, isForAll, setIsForAll, others } = useAlike(reported);
  return (
    <ExplanationForm
      text={text}
      hint="说明只对现在的内容有效；内容改变后，这一条会重新列出。"
      tabIndex={tabIndex}
      save={<SaveButton {...{ reported, text, others, tabIndex }} />}
      onChange={(words) => {
        draftExplanation(drafts, fingerprint, words);
      }}
      onCancel={(form) => {
        form?.closest('[data-finding]')?.querySelector<HTMLElement>('[data-stop]')?.focus();
        draftExplanation(drafts, fingerprint, null);
      }}
    >
      {alike.length === 0 ? null : (
        <AlikeFindings alike={alike} isForAll={isForAll} onChange={setIsForAll} tabIndex={tabIndex} />
      )}
    </ExplanationForm>
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
      <WrittenExplanation status={status} explanation={explanation} />
      {draft === undefined ? (
        <Actions>
          <Button
            size="small"
            tabIndex={tabIndex}
            onClick={() => {
              draftExplanation(drafts, finding.fingerprint, explanation === null ? '' : explanation.text);
            }}
          >
            {WRITE_EXPLANATION[status]}
          </Button>
          {status === 'explained' ? <TakeBack reported={reported} tabIndex={tabIndex} /> : null}
        </Actions>
      ) : (
        <Form reported={reported} text={draft} tabIndex={tabIndex} />
      )}
    </div>
  );
}
