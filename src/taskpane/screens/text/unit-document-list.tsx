/** Lists what edited documents of units change, a unit each, and the files that were not compared. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { EditedUnitDocument } from '../../../distribution/read-unit-documents';
import { isEdited } from '../../../distribution/unit-documents';
import { Disclosure } from '../../components/disclosure';
import { Notice } from '../../components/notice';
import { PagedList } from '../../components/paged-list';
import { SearchableList } from '../../components/searchable-list';
import { Actions, Hint } from '../../components/words';
import type { ComparedUnits } from './compare-units';
import { BeforeAndAfter, NoticeGroups } from './edit-words';
import { useReadBack } from './use-read-back';

const useStyles = makeStyles({
  text: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS, overflowWrap: 'anywhere' },
  place: { margin: 0 },
});

type ComparedDocument = Extract<EditedUnitDocument, { kind: 'compared' }>;

function isCompared(document: EditedUnitDocument): document is ComparedDocument {
  return document.kind === 'compared';
}

function countOf({ edits: { texts, notices } }: ComparedDocument): number {
  return texts.length + notices.filter(({ kind }) => kind !== 'note').length;
}

function DocumentOfUnit({ document }: { readonly document: ComparedDocument }): ReactElement {
  const styles = useStyles();
  const { unit, file, edits } = document;
  return (
    <Disclosure
      title={`${unit.code} ${unit.name}`}
      aside={`${String(countOf(document))}处`}
      isHeading={false}
    >
      <Hint>{file}</Hint>
      {edits.texts.length === 0 ? null : (
        <PagedList
          items={edits.texts}
          itemKey={({ place, after }, index) => `${String(index)} ${place} ${after}`}
          label={`${unit.name}改过的文字`}
          counter="处"
          spaced
          render={(text) => (
            <div className={styles.text}>
              <p className={styles.place}>{text.place}</p>
              <BeforeAndAfter edit={text} />
            </div>
          )}
        />
      )}
      <NoticeGroups notices={edits.notices} isHeading={false} />
    </Disclosure>
  );
}

function NotCompared({ documents }: { readonly documents: readonly EditedUnitDocument[] }): ReactElement {
  return (
    <>
      {documents.flatMap((document): readonly ReactElement[] => {
        if (document.kind === 'compared') return [];
        const words =
          document.kind === 'department'
            ? `“${document.file}”是部门的公开文本，没有比较。请单独选择它，可以取回改动。`
            : document.words;
        return [
          <Notice key={document.file} tone="warning">
            {words}
          </Notice>,
        ];
      })}
    </>
  );
}

export function UnitDocumentList({
  compared: { read },
  isStale,
}: {
  readonly compared: ComparedUnits;
  readonly isStale: boolean;
}): ReactElement {
  const { units } = useReadBack();
  const documents = read.documents.filter(isCompared);
  const edited = documents.filter(({ edits }) => isEdited(edits));
  return (
    <>
      {isStale ? <Notice tone="info">比较以后工作簿有变化，请再选择一次这些文档。</Notice> : null}
      <NotCompared documents={read.documents} />
      <Hint>
        {`${String(edited.length)}个单位的文档有改动，${String(documents.length - edited.length)}个没有改动；名册中另有${String(read.without.length)}个单位没有文档。单位的文字不写入部门的录入表，数字和表格不同的请改录入。`}
      </Hint>
      {edited.length === 0 ? null : (
        <SearchableList
          items={edited}
          itemKey={({ file }) => file}
          textOf={({ unit, file }) => `${unit.code} ${unit.name} ${file}`}
          label="有改动的单位"
          placeholder="按代码或名称查找"
          counter="个"
          render={(document) => <DocumentOfUnit document={document} />}
        />
      )}
      <Actions>
        <Button
          onClick={() => {
            units.set(null);
          }}
        >
          收起
        </Button>
      </Actions>
    </>
  );
}
