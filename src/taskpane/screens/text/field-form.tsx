/** Takes what the text waits for beside its sentence and writes it into the entry sheet. */
import { Button, Field, Input, makeStyles, Select, Textarea, tokens } from '@fluentui/react-components';
import { useEffect, useRef, type ReactElement } from 'react';
import { cellArea } from '../../../grid/area';
import { fieldKey, type TextField } from '../../../workflow/text/text-fields';
import { CommandButton } from '../../components/command-button';
import { Actions, Hint } from '../../components/words';
import { usePane } from '../../state/pane';
import { enterCommand } from './text-commands';
import { fieldHint, FIELD_HINTS, fieldLabel } from './text-words';
import { change, keepTyped, useText, useTextState, without } from './use-text';

const useStyles = makeStyles({
  form: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalXS} 0`,
    scrollMarginBottom: '96px',
  },
  label: { margin: 0, overflowWrap: 'anywhere' },
});

interface ControlProps {
  readonly field: TextField;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

function Control({ field: { type }, value, onChange, ...given }: ControlProps): ReactElement {
  const changed = (_: unknown, data: { readonly value: string }): void => {
    onChange(data.value);
  };
  switch (type.kind) {
    case 'reason':
    case 'words':
      return <Textarea {...given} rows={3} resize="vertical" value={value} onChange={changed} />;
    case 'choice':
      return (
        <Select {...given} value={value} onChange={changed}>
          <option value="">（未选择）</option>
          {type.options.map((option) => (
            <option key={option} value={option}>
              {option}
            </option>
          ))}
        </Select>
      );
    case 'amount':
      return <Input {...given} autoComplete="off" contentAfter="万元" value={value} onChange={changed} />;
    case 'count':
      return (
        <Input {...given} autoComplete="off" contentAfter={type.noun} value={value} onChange={changed} />
      );
    case 'date':
    case 'rows':
      return <Input {...given} autoComplete="off" value={value} onChange={changed} />;
  }
}

/** Takes the focus when 下一个缺项 leads here. */
function useWanted(key: string): React.RefObject<HTMLDivElement | null> {
  const { state } = useText();
  const { wanted } = useTextState();
  const form = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (wanted !== key) return;
    const control = form.current?.querySelector<HTMLElement>('textarea, input, select, button');
    control?.focus();
    form.current?.scrollIntoView({ block: 'center' });
    change(state, { wanted: null });
  }, [wanted, key, state]);
  return form;
}

function ToSheet({ field }: { readonly field: TextField }): ReactElement | null {
  const { controller } = useText();
  const { guide } = usePane();
  const place = controller.placeOf(field);
  if (place === null) return null;
  return (
    <Button
      size="small"
      onClick={() => {
        guide.goTo(place.sheetName, cellArea(place.row, place.column));
      }}
    >
      {field.type.kind === 'rows' ? `去“${field.sheet}”表填写` : '在表中填写'}
    </Button>
  );
}

function RowsForm({ field }: { readonly field: TextField }): ReactElement {
  const styles = useStyles();
  const form = useWanted(fieldKey(field));
  return (
    <div ref={form} className={styles.form}>
      <p className={styles.label}>{fieldLabel(field)}</p>
      <Hint>{FIELD_HINTS.rows}</Hint>
      <Actions>
        <ToSheet field={field} />
      </Actions>
    </div>
  );
}

/** A filled field can be left as it was. */
function Leave({ field }: { readonly field: TextField }): ReactElement | null {
  const { state } = useText();
  const key = fieldKey(field);
  if (field.isMissing) return null;
  return (
    <Button
      size="small"
      onClick={() => {
        keepTyped(state, key, null);
        change(state, { changing: without(state.get().changing, key) });
      }}
    >
      不改了
    </Button>
  );
}

export function FieldForm({ field }: { readonly field: TextField }): ReactElement {
  const styles = useStyles();
  const text = useText();
  const key = fieldKey(field);
  const { typed } = useTextState();
  const form = useWanted(key);
  const { runner } = usePane();
  const value = typed.get(key) ?? field.entered;
  if (field.type.kind === 'rows') return <RowsForm field={field} />;
  const isUnchanged = value.trim() === field.entered.trim();
  return (
    <div
      ref={form}
      className={styles.form}
      onKeyDown={({ key: pressed, target, nativeEvent: { isComposing } }) => {
        // Enter also ends the words of an input method, and breaks lines of long texts.
        if (pressed !== 'Enter' || isComposing || isUnchanged || !(target instanceof HTMLInputElement))
          return;
        runner.run(enterCommand(text, field, value));
      }}
    >
      <Field label={fieldLabel(field)} hint={fieldHint(field)}>
        <Control
          field={field}
          value={value}
          onChange={(next) => {
            keepTyped(text.state, key, next);
          }}
        />
      </Field>
      <Actions>
        <CommandButton
          size="small"
          appearance="primary"
          disabled={isUnchanged}
          command={enterCommand(text, field, value)}
        >
          写入
        </CommandButton>
        <ToSheet field={field} />
        <Leave field={field} />
      </Actions>
    </div>
  );
}
