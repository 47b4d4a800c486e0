/** Shows what explains a finding of a text, to write, change or take back; it is kept in the workbook. */
import { Button, Field, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { useEffect, useRef, type ReactElement } from 'react';
import type { TextFinding } from '../../../narrative/rules/text-finding';
import { CommandButton } from '../../components/command-button';
import { Actions, Hint } from '../../components/words';
import { timeWords } from '../../time-words';
import { explainFindingCommand } from './text-commands';
import { keepExplaining, useText, useTextState } from './use-text';

const useStyles = makeStyles({
  explanation: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  written: {
    margin: 0,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    borderLeft: `3px solid ${tokens.colorNeutralStroke1}`,
    overflowWrap: 'anywhere',
    whiteSpace: 'pre-wrap',
  },
});

const WRITE = { open: '写审核说明', explained: '修改说明', reopened: '重新说明' } as const;

function Form({ finding, words }: { readonly finding: TextFinding; readonly words: string }): ReactElement {
  const text = useText();
  const area = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    area.current?.focus();
  }, []);
  return (
    <>
      <Field label="审核说明" hint="说明只对现在的文字和数字有效；改变以后，这一处会重新列出。">
        <Textarea
          ref={area}
          value={words}
          rows={3}
          resize="vertical"
          onChange={(_, { value }) => {
            keepExplaining(text.state, finding.fingerprint, value);
          }}
        />
      </Field>
      <Actions>
        <CommandButton
          size="small"
          appearance="primary"
          disabled={words.trim() === ''}
          command={explainFindingCommand(text, finding, words)}
        >
          保存说明
        </CommandButton>
        <Button
          size="small"
          onClick={() => {
            keepExplaining(text.state, finding.fingerprint, null);
          }}
        >
          不写了
        </Button>
      </Actions>
    </>
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
      {status === 'reopened' ? <Hint>写过说明，但后来内容变了，请重新核实。</Hint> : null}
      {explanation === null ? null : (
        <p className={styles.written}>{`审核说明（${timeWords(explanation.at)}）：${explanation.text}`}</p>
      )}
      {words === undefined ? (
        <Actions>
          <Button
            size="small"
            onClick={() => {
              keepExplaining(text.state, finding.fingerprint, explanation === null ? '' : explanation.text);
            }}
          >
            {WRITE[status]}
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
