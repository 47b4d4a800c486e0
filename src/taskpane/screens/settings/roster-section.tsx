/** Shows the roster, and how to import one. */
import type { ReactElement } from 'react';
import type { Unit } from '../../../entries/entries';
import { Disclosure } from '../../components/disclosure';
import { Section } from '../../components/section';
import { Hint } from '../../components/words';
import { ImportBox } from '../line-import/import-box';
import { UnitList } from './unit-list';

export function RosterSection({ units }: { readonly units: readonly Unit[] }): ReactElement {
  return (
    <Section
      title="单位名册"
      section="roster"
      aside={units.length === 0 ? undefined : `${String(units.length)}个单位`}
    >
      {units.length === 0 ? (
        <Hint>名册中还没有单位。可以在“单位名册”工作表中逐行填写，也可以在下面导入。</Hint>
      ) : (
        <Disclosure title="查看名册中的单位" flush>
          <UnitList units={units} label="名册中的单位" />
        </Disclosure>
      )}
      <ImportBox
        place={{ screen: 'settings', section: 'roster' }}
        label="粘贴或导入名册"
        hint="从任何表格复制后粘贴，也可以拖入文件；列的顺序和写法不限。先列出认出的内容，再写入。"
      />
    </Section>
  );
}
