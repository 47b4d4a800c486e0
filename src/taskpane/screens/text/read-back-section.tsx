/** Takes a document that people edited in Word, shows what they changed before and after, and takes it over. */
import { Button, Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { Intake } from '../../../distribution/intake/intake';
import type { EditProposal } from '../../../read-back/proposal';
import type { ReadBackReport } from '../../../workflow/read-back/read-back-controller';
import { CommandButton } from '../../components/command-button';
import { DropZone, FileButton } from '../../components/file-zone';
import { Notice } from '../../components/notice';
import { OutcomePanel } from '../../components/outcome-panel';
import { PagedList } from '../../components/paged-list';
import { Section } from '../../components/section';
import { Actions, Hint } from '../../components/words';
import { chosenFiles, droppedFiles } from '../../files/pending-files';
import { usePane } from '../../state/pane';
import { BeforeAndAfter, NoticeGroups } from './edit-words';
import { UnitDocumentList } from './unit-document-list';
import {
  compareAgainCommand,
  readBackCommand,
  takeBackCommand,
  useComparedUnits,
  useLeftOut,
  useReadBack,
  useReadBackReport,
} from './use-read-back';

const useStyles = makeStyles({
  edit: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    overflowWrap: 'anywhere',
  },
});

function Edit({ edit }: { readonly edit: EditProposal }): ReactElement {
  const styles = useStyles();
  const { left } = useReadBack();
  const leftOut = useLeftOut();
  const { id, sheet, item, place } = edit;
  return (
    <div className={styles.edit}>
      <Checkbox
        label={`${place === '' ? sheet : place}：写入“${sheet}”（${item}）`}
        checked={!leftOut.has(id)}
        onChange={(_, { checked }) => {
          const next = new Set(leftOut);
          if (checked === true) next.delete(id);
          else next.add(id);
          left.set(next);
        }}
      />
      <BeforeAndAfter edit={edit} />
    </div>
  );
}

function Edits({ report }: { readonly report: ReadBackReport }): ReactElement {
  const { proposals } = report.read;
  const readBack = useReadBack();
  const leftOut = useLeftOut();
  const chosen = proposals.filter(({ id }) => !leftOut.has(id)).map(({ id }) => id);
  const isAll = chosen.length === proposals.length;
  return (
    <>
      {proposals.length === 0 ? null : (
        <>
          <Checkbox
            label={`全部${String(proposals.length)}处`}
            checked={isAll ? true : chosen.length === 0 ? false : 'mixed'}
            onChange={() => {
              readBack.left.set(new Set(isAll ? proposals.map(({ id }) => id) : []));
            }}
          />
          <PagedList
            items={proposals}
            itemKey={({ id }) => id}
            render={(edit) => <Edit edit={edit} />}
            label="可以取回的改动"
            counter="处"
            spaced
          />
        </>
      )}
      <Actions>
        {proposals.length === 0 ? null : (
          <CommandButton
            appearance="primary"
            disabled={chosen.length === 0}
            command={takeBackCommand(readBack, new Set(chosen))}
          >
            {`取回${String(chosen.length)}处`}
          </CommandButton>
        )}
        <Button onClick={readBack.controller.drop}>{proposals.length === 0 ? '收起' : '放弃'}</Button>
      </Actions>
    </>
  );
}

function Compared({ report }: { readonly report: ReadBackReport }): ReactElement {
  const readBack = useReadBack();
  const { notices } = report.read;
  return (
    <>
      {report.isStale ? (
        <Notice
          tone="info"
          actions={
            <CommandButton size="small" command={compareAgainCommand(readBack)}>
              重新比较
            </CommandButton>
          }
        >
          比较以后工作簿有变化。
        </Notice>
      ) : null}
      <Edits report={report} />
      <NoticeGroups notices={notices} />
    </>
  );
}

export function ReadBackSection(): ReactElement {
  const readBack = useReadBack();
  const report = useReadBackReport();
  const units = useComparedUnits();
  const { runner, files } = usePane();
  const read = (brings: string, chosen: () => Promise<Intake>): void => {
    runner.run(readBackCommand(readBack, files, brings, chosen));
  };
  const take = (chosen: readonly File[]): void => {
    const [only] = chosen;
    const brings = chosen.length === 1 && only !== undefined ? only.name : `${String(chosen.length)}个文件`;
    read(brings, () => chosenFiles(chosen));
  };
  return (
    <Section title="读入改过的文档" section="read-back">
      <Hint>
        把在 Word
        中改过的公开文本选择或拖入这里，逐句比较；文字改动取回录入表，数字只报告。选择以后先列出，不改动。各单位的文档可以一次选择多个、一个压缩包或一个文件夹，只列出改动。
      </Hint>
      <DropZone
        drop={(dropped) => {
          if (dropped.items.length > 0) read('拖入的文件', droppedFiles(dropped));
        }}
      >
        <Actions>
          <FileButton size="small" label="改过的文档" accept=".docx,.zip" choice="several" take={take}>
            选择改过的文档
          </FileButton>
          <FileButton size="small" label="各单位文档所在的文件夹" choice="folder" take={take}>
            选择文件夹
          </FileButton>
        </Actions>
      </DropZone>
      <OutcomePanel screen="text" section="read-back" />
      {report === null ? null : <Compared report={report} />}
      {units === null ? null : <UnitDocumentList {...units} />}
    </Section>
  );
}
