/** Shows the roster, and how to import one. */
import type { ReactElement } from 'react';
import type { Unit } from '../../../entries/entries';
import { Disclosure } from '../../components/disclosure';
import { OutcomePanel } from '../../components/outcome-panel';
import { Section } from '../../components/section';
import { Hint } from '../../components/words';
import { RosterImport } from './roster-import';
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
      <RosterImport />
      <OutcomePanel screen="settings" section="roster" />
    </Section>
  );
}
