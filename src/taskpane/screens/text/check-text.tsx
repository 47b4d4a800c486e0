/** Takes a text from elsewhere and shows what is wrong in it, by the tables of the open workbook. */
import { Field, Textarea } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { CommandButton } from '../../components/command-button';
import { FileButton, FileZone } from '../../components/file-zone';
import { OutcomePanel } from '../../components/outcome-panel';
import { Section } from '../../components/section';
import { Actions, Hint } from '../../components/words';
import { usePane } from '../../state/pane';
import { fileText, pastedText } from './foreign-text';
import { checkTextCommand } from './text-commands';
import { TextFindings } from './text-findings';
import { change, useText, useTextReport, useTextState } from './use-text';

export function CheckText(): ReactElement {
  const text = useText();
  const { runner, files } = usePane();
  const { pasted } = useTextState();
  const report = useTextReport();
  const choose = ([file]: readonly File[]): void => {
    if (file === undefined) return;
    runner.run({ ...checkTextCommand(text, (options) => fileText(files, file, options)), brings: file.name });
  };
  return (
    <Section title="核对别处的文字" section="text-check">
      <Hint>把写好的说明粘贴到这里，或选择、拖入文件，与工作簿中的表逐个数字核对。只读取，不改动。</Hint>
      <FileZone take={choose}>
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
          <FileButton size="small" label="要核对的文件" accept=".docx,.txt" take={choose}>
            选择文件（.docx、.txt）
          </FileButton>
        </Actions>
      </FileZone>
      <OutcomePanel screen="text" section="text-check" />
      {report === null ? null : <TextFindings report={report} />}
    </Section>
  );
}
