/** The section of 录入 that imports lines and rosters of any form. */
import type { ReactElement } from 'react';
import { Section } from '../../components/section';
import { Hint } from '../../components/words';
import { ImportBox } from '../line-import/import-box';

export function LineImportSection(): ReactElement {
  return (
    <Section title="粘贴或导入明细" section="line-import">
      <Hint>
        支出、收入或单位名册，列的顺序、名称、写法都不限。先列出每一列认作什么、还要回答什么，再写在已录入的行之后；合计行不重复计入。
      </Hint>
      <ImportBox
        place={{ screen: 'entry', section: 'line-import' }}
        label="粘贴明细或名册"
        hint="从任何表格复制，带上表头；也可以拖入文件。"
      />
    </Section>
  );
}
