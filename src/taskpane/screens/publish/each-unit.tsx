/** 单位预算公开: chooses units and makes what each of them publishes by itself. */
import type { ReactElement } from 'react';
import type { ChartChoice } from '../../../publication/chart-choice';
import { CommandButton } from '../../components/command-button';
import { Disclosure } from '../../components/disclosure';
import { Section } from '../../components/section';
import { Actions, Hint } from '../../components/words';
import { useDistributionView } from '../../state/distribution';
import { useLatestStatus, usePane } from '../../state/pane';
import { UnitChoices } from '../distribute/unit-choices';
import { makeUnitsCommand } from './publish-commands';
import { usePublication } from './use-publication';

export function EachUnit({ charts }: { readonly charts: ChartChoice }): ReactElement | null {
  const publication = usePublication();
  const { files } = usePane();
  const status = useLatestStatus();
  const { leftOut } = useDistributionView();
  if (status === null || status.units.length === 0) return null;
  const chosen = status.units.map(({ code }) => code).filter((code) => !leftOut.has(code));
  return (
    <Section title="单位预算公开" aside={`${String(status.units.length)}个单位`}>
      <Hint>
        由同一份录入为每个选中的单位生成它自己公开的一套，一个单位一个文件夹，打成一个压缩包。单位的上年数、原因、职责等不在部门的录入工作簿中，缺的在文中标出，那一套就是草稿。
      </Hint>
      <Disclosure title="选择单位" isHeading={false} flush>
        <UnitChoices units={status.units} />
      </Disclosure>
      <Actions>
        <CommandButton
          disabled={chosen.length === 0 || !files.canSave}
          command={makeUnitsCommand(publication, files, { units: new Set(chosen), charts })}
        >
          {chosen.length === 0 ? '请选择单位' : `生成${String(chosen.length)}个单位的公开文件`}
        </CommandButton>
      </Actions>
    </Section>
  );
}
