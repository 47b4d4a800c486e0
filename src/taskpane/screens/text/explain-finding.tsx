/** Shows what explains a finding of a text, to write, change or take back; it is kept in the workbook. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { type ReactElement } from 'react';
import type { TextFinding } from '../../../narrative/rules/text-finding';
import { CommandButton } from '../../components/command-button';
import { ExplanationForm, WRITE_EXPLANATION, WrittenExplanation } from '../../components/explanation-form';
import { Actions } from '../../components/words';
import { explainFindingCommand } from './text-commands';
import { keepExplaining, useText, useTextState } from './use-text';

const useStyles = makeStyles({
  explanation: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
});

function Form({ finding, words }: { readonly finding: TextFinding; readonly words: string }): ReactElement {
  const text = useText();
  return (
    <ExplanationForm
      text={words}
      hint="说明只对现在的文字和数字有效；改变以后，这一处会重新列出。"
      save={
        <CommandButton
          size="small"
          appearance="primary"
          disabled={words.trim() === ''}
          command={explainFindingCommand(text, finding, words)}
        >
          保存说明
        </CommandButton>
      }
      onChange={(value) => {
        keepExplaining(text.state, finding.fingerprint, value);
      }}
      onCancel={() => {
        keepExplaining(text.state, finding.fingerprint, null);
      }}
    />
  );
}

/** Only what is to confirm can be explained; what is wrong has to be mended. */
export function ExplainFinding({ finding }: { readonly finding: TextFinding }): ReactElement | null {
  const styles = useStyles();
  const text = useText();
  const words = useTextState().explaining.get(finding.fingerprint);
  if (finding.severity !== 'X') return null;
  const { status, explanation } = text.controller.standing(finding);
  return (
    <div className={styles.explanation}>
      <WrittenExplanation status={status} explanation={explanation} />
      {words === undefined ? (
        <Actions>
          <Button
            size="small"
            onClick={() => {
              keepExplaining(text.state, finding.fingerprint, explanation === null ? '' : explanation.text);
            }}
          >
            {WRITE_EXPLANATION[status]}
          </Button>
          {status === 'explained' ? (
            <CommandButton size="small" command={explainFindingCommand(text, finding, '')}>
              撤回说明
            </CommandButton>
          ) : null}
        </Actions>
      ) : (
        <Form finding={finding} words={words} />
      )}
    </div>
  );
}
