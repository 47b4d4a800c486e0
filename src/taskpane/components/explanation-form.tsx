/** Shows a 审核说明 and the form to write it, for findings of tables and of texts alike. */
import { Button, Field, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { useEffect, useRef, type ReactElement, type ReactNode } from 'react';
import { timeWords } from '../time-words';
import { Actions, Hint } from './words';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
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
export const WRITE_EXPLANATION = {
  open: '写审核说明',
  explained: '修改说明',
  reopened: '重新说明',
} as const;

export function WrittenExplanation({
  status,
  explanation,
}: {
  readonly status: keyof typeof WRITE_EXPLANATION;
  readonly explanation: { readonly text: string; readonly at: string } | null;
}): ReactElement | null {
  const styles = useStyles();
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

export interface ExplanationFormProps {
  readonly text: string;
  readonly hint: string;
  /** The button that saves. */
  readonly save: ReactNode;
  readonly tabIndex?: number;
  readonly onChange: (text: string) => void;
  /** `form`: leads to what takes the focus; else the button that opened the form does. */
  readonly onCancel: (form: HTMLElement | null) => void;
  /** Shown between the text and the buttons. */
  readonly children?: ReactNode;
}

export function ExplanationForm({
  text,
  hint,
  save,
  tabIndex,
  onChange,
  onCancel,
  children = null,
}: ExplanationFormProps): ReactElement {
  const styles = useStyles();
  const area = useRef<HTMLTextAreaElement>(null);
  const form = useRef<HTMLDivElement>(null);
  useEffect(() => {
    area.current?.focus();
  }, []);
  return (
    <div ref={form} className={styles.form}>
      <Field label="审核说明" hint={hint}>
        <Textarea
          ref={area}
          value={text}
          rows={3}
          resize="vertical"
          tabIndex={tabIndex}
          onChange={(_, { value }) => {
            onChange(value);
          }}
        />
      </Field>
      {children}
      <Actions>
        {save}
        <Button
          size="small"
          tabIndex={tabIndex}
          onClick={() => {
            const place = form.current?.parentElement;
            onCancel(form.current);
            // The button that opened the form is shown again after the form closes.
            setTimeout(() => {
              if (document.activeElement === document.body) place?.querySelector('button')?.focus();
            });
          }}
        >
          不写了
        </Button>
      </Actions>
    </div>
  );
}
