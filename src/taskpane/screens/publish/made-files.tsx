/** Lists the files made last: each can be saved by itself; what reading them again has compared; their hashes. */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { HashedFile } from '../../../distribution/publication-files';
import { CommandButton } from '../../components/command-button';
import { Disclosure } from '../../components/disclosure';
import { SearchableList } from '../../components/searchable-list';
import { Section } from '../../components/section';
import { Actions, Hint } from '../../components/words';
import { usePane } from '../../state/pane';
import { packageOf } from './make-publication';
import { saveFileCommand } from './publish-commands';
import { useMadeFiles, type MadeFiles as Made } from './use-publication';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  file: {
    display: 'flex',
    justifyContent: 'space-between',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    paddingBlock: tokens.spacingVerticalXS,
    overflowWrap: 'anywhere',
  },
  name: { minWidth: 0 },
  button: { flexShrink: 0 },
});

function FileRow({ file }: { readonly file: HashedFile }): ReactElement {
  const styles = useStyles();
  const { files } = usePane();
  const { name, content } = file;
  return (
    <li className={styles.file}>
      <span className={styles.name}>{name}</span>
      <CommandButton
        size="small"
        className={styles.button}
        command={saveFileCommand(files, { name, bytes: content })}
      >
        保存
      </CommandButton>
    </li>
  );
}

function FileList({
  files,
  label,
}: {
  readonly files: readonly HashedFile[];
  readonly label: string;
}): ReactElement {
  const styles = useStyles();
  return (
    <>
      <Hint>{label}</Hint>
      <ul className={styles.list} aria-label={label}>
        {files.map((file) => (
          <FileRow key={file.name} file={file} />
        ))}
      </ul>
    </>
  );
}

function EarlierDifferences({ made: { earlier } }: { readonly made: Made }): ReactElement | null {
  if (earlier.length === 0) return null;
  return (
    <SearchableList
      textOf={(sentence) => sentence}
      placeholder="按文字或数字查找"
      items={earlier}
      itemKey={(sentence, index) => `${String(index)} ${sentence}`}
      render={(sentence) => sentence}
      label="与原公开内容的差别"
      counter="条"
      spaced
    />
  );
}

function Checked({ made }: { readonly made: Made }): ReactElement {
  return (
    <>
      <Disclosure title="读回核对了什么" isHeading={false}>
        {[...made.compared, ...made.coverage].map((words) => (
          <Hint key={words}>{words}</Hint>
        ))}
      </Disclosure>
      <Disclosure title="文件的校验值（SHA-256）" isHeading={false}>
        {made.files.map(({ name, hash }) => (
          <Hint key={name}>{`${name}：${hash}`}</Hint>
        ))}
      </Disclosure>
    </>
  );
}

export function MadeFiles(): ReactElement | null {
  const made = useMadeFiles();
  const { files } = usePane();
  if (made === null) return null;
  const { draft } = made;
  return (
    <Section title={draft.length === 0 ? '已生成的文件' : '已生成的草稿（不得公开）'}>
      <FileList
        label={draft.length === 0 ? '公开的文件' : '草稿'}
        files={made.files.filter(({ isPublic }) => isPublic)}
      />
      <FileList label="留在单位的文件" files={made.files.filter(({ isPublic }) => !isPublic)} />
      <Actions>
        <CommandButton size="small" command={saveFileCommand(files, packageOf(made))}>
          再次保存压缩包
        </CommandButton>
      </Actions>
      <EarlierDifferences made={made} />
      <Checked made={made} />
    </Section>
  );
}
