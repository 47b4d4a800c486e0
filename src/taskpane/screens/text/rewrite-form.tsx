/** Lets a person write a sentence anew; names in { } print the figures of today. */
import { Button, Field, Input, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState, type ReactElement } from 'react';
import type { SentenceView } from '../../../workflow/text/text-view';
import { CommandButton } from '../../components/command-button';
import { Disclosure } from '../../components/disclosure';
import { PagedList } from '../../components/paged-list';
import { RowButton } from '../../components/row-button';
import { Actions, Hint } from '../../components/words';
import { rewriteCommand } from './text-commands';
import { keepRewriting, useText, useTextView } from './use-text';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  preview: {
    margin: 0,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    borderLeft: `3px solid ${tokens.colorNeutralStroke1}`,
    overflowWrap: 'anywhere',
  },
  names: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  under: { display: 'block', color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

function Names({ onPick }: { readonly onPick: (name: string) => void }): ReactElement | null {
  const styles = useStyles();
  const view = useTextView();
  const [search, setSearch] = useState('');
  if (view?.kind !== 'text') return null;
  const sought = search.trim();
  const found = view.names.filter(({ name, text }) => name.includes(sought) || text.includes(sought));
  return (
    <Disclosure title="可用的数字" isHeading={false} flush>
      <div className={styles.names}>
        <Field label="查找">
          <Input
            size="small"
            autoComplete="off"
            value={search}
            onChange={(_, { value }) => {
              setSearch(value);
            }}
          />
        </Field>
        {found.length === 0 ? <Hint>没有这样的名称。</Hint> : null}
        <PagedList
          items={found}
          itemKey={({ name }) => name}
          label="可用的数字"
          render={({ name, text }, tabIndex) => (
            <RowButton
              tabIndex={tabIndex}
              onClick={() => {
                onPick(name);
              }}
            >
              {`{${name}}`}
              <span className={styles.under}>{text}</span>
            </RowButton>
          )}
        />
      </div>
    </Disclosure>
  );
}

function Preview({ words }: { readonly words: string }): ReactElement {
  const styles = useStyles();
  const { controller } = useText();
  const { text, unknown } = controller.preview(words);
  if (unknown.length > 0)
    return (
      <p className={styles.preview}>
        {`没有叫作${unknown.map((name) => `“{${name}}”`).join('、')}的数字。请从“可用的数字”中选取。`}
      </p>
    );
  return (
    <p className={styles.preview}>
      <span className={styles.under}>现在印作：</span>
      {text}
    </p>
  );
}

function Buttons({ id, words }: { readonly id: string; readonly words: string }): ReactElement {
  const text = useText();
  const { unknown } = text.controller.preview(words);
  return (
    <Actions>
      <CommandButton
        size="small"
        appearance="primary"
        disabled={words.trim() === '' || unknown.length > 0}
        command={rewriteCommand(text, id, words.trim())}
      >
        写入改写
      </CommandButton>
      <Button
        size="small"
        onClick={() => {
          keepRewriting(text.state, id, null);
        }}
      >
        不改了
      </Button>
    </Actions>
  );
}

export function RewriteForm({
  sentence: { id },
  words,
}: {
  readonly sentence: SentenceView;
  readonly words: string;
}): ReactElement {
  const styles = useStyles();
  const { state } = useText();
  const area = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    area.current?.focus();
  }, []);
  const insert = (name: string): void => {
    const control = area.current;
    const from = control?.selectionStart ?? words.length;
    const to = control?.selectionEnd ?? words.length;
    keepRewriting(state, id, `${words.slice(0, from)}{${name}}${words.slice(to)}`);
    control?.focus();
  };
  return (
    <div className={styles.form}>
      <Field label="改写" hint="数字写成{名称}，会随表更新；直接写的数字会和表核对。">
        <Textarea
          ref={area}
          rows={5}
          resize="vertical"
          value={words}
          onChange={(_, { value }) => {
            keepRewriting(state, id, value);
          }}
        />
      </Field>
      <Preview words={words} />
      <Names onPick={insert} />
      <Buttons id={id} words={words} />
    </div>
  );
}
