/** Takes a text from elsewhere and shows what is wrong in it, by the tables of the open workbook. */
import { Button, Field, makeStyles, mergeClasses, Textarea, tokens } from '@fluentui/react-components';
import { useRef, useState, type DragEvent, type ReactElement, type ReactNode } from 'react';
import { CommandButton } from '../../components/command-button';
import { OutcomePanel } from '../../components/outcome-panel';
import { Section } from '../../components/section';
import { Actions, Hint } from '../../components/words';
import { useIsBusy, usePane } from '../../state/pane';
import { fileText, pastedText } from './foreign-text';
import { checkTextCommand } from './text-commands';
import { TextFindings } from './text-findings';
import { change, useText, useTextReport, useTextState } from './use-text';

const useStyles = makeStyles({
  zone: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalM,
    border: `1px dashed ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusXLarge,
  },
  over: {
    border: `1px dashed ${tokens.colorCompoundBrandStroke}`,
    backgroundColor: tokens.colorBrandBackground2,
  },
  input: { display: 'none' },
});

function ChooseFile({ choose }: { readonly choose: (file: File) => void }): ReactElement {
  const styles = useStyles();
  const input = useRef<HTMLInputElement>(null);
  const isBusy = useIsBusy();
  return (
    <>
      <Button size="small" disabledFocusable={isBusy} onClick={() => input.current?.click()}>
        选择文件（.docx、.txt）
      </Button>
      <input
        ref={input}
        className={styles.input}
        type="file"
        accept=".docx,.txt"
        aria-label="要核对的文件"
        onChange={({ target }) => {
          const [file] = Array.from(target.files ?? []);
          // Allows choosing the same file again after a correction.
          target.value = '';
          if (file !== undefined) choose(file);
        }}
      />
    </>
  );
}

/** A place for the text: it may be dropped as a file. */
function DropZone({
  choose,
  children,
}: {
  readonly choose: (file: File) => void;
  readonly children: ReactNode;
}): ReactElement {
  const styles = useStyles();
  const [isOver, setOver] = useState(false);
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    const [file] = Array.from(event.dataTransfer.files);
    if (file !== undefined) choose(file);
  };
  return (
    <div
      className={mergeClasses(styles.zone, isOver && styles.over)}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => {
        setOver(false);
      }}
      onDrop={drop}
    >
      {children}
    </div>
  );
}

export function CheckText(): ReactElement {
  const text = useText();
  const { runner, files } = usePane();
  const { pasted } = useTextState();
  const report = useTextReport();
  const choose = (file: File): void => {
    runner.run({ ...checkTextCommand(text, (options) => fileText(files, file, options)), brings: file.name });
  };
  return (
    <Section title="核对别处的文字" section="text-check">
      <Hint>把写好的说明粘贴到这里，或选择、拖入文件，与工作簿中的表逐个数字核对。只读取，不改动。</Hint>
      <DropZone choose={choose}>
        <Field label="要核对的文字">
          <Textarea
            rows={4}
            resize="vertical"
            value={pasted}
            onChange={(_, { value }) => {
              change(text.state, { pasted: value });
            }}
          />
        </Field>
        <Actions>
          <CommandButton
            size="small"
            appearance="primary"
            disabled={pasted.trim() === ''}
            command={checkTextCommand(text, () => Promise.resolve(pastedText(text.state.get().pasted)))}
          >
            核对文字
          </CommandButton>
          <ChooseFile choose={choose} />
        </Actions>
      </DropZone>
      <OutcomePanel screen="text" section="text-check" />
      {report === null ? null : <TextFindings report={report} />}
    </Section>
  );
}
