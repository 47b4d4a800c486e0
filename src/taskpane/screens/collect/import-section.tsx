/** Shows the actions on read returns: import into the entry sheets, or send back. */
import { Checkbox } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import {
  canSendBack,
  importedRows,
  type ReturnsOverview,
  type UnitStatus,
} from '../../../distribution/returns-overview';
import { CONSOLIDATE_TITLE } from '../../../distribution/consolidation/consolidation-change';
import { CannotSave } from '../../components/cannot-save';
import { CommandButton } from '../../components/command-button';
import { Section } from '../../components/section';
import { UndoButton } from '../../components/undo-button';
import { Actions, Hint } from '../../components/words';
import { useDistribution, useDistributionView, useIsKeeping } from '../../state/distribution';
import { consolidateCommand, sendBackCommand } from '../../state/distribution-commands';
import { useActivity, usePane, useUndoTitle } from '../../state/pane';

function AgreeToAll({ codes }: { readonly codes: readonly string[] }): ReactElement | null {
  const { view } = useDistribution();
  const { agreed } = useDistributionView();
  if (codes.length < 2) return null;
  const count = codes.filter((code) => agreed.has(code)).length;
  const checked = count === codes.length ? true : count === 0 ? false : 'mixed';
  return (
    <Checkbox
      checked={checked}
      label={`替换全部${String(codes.length)}个再次交回的单位（并入前会列出每个单位的变动）`}
      onChange={() => {
        view.set({ ...view.get(), agreed: checked === true ? new Set() : new Set(codes) });
      }}
    />
  );
}

/** Explains why there is nothing to import. */
function nothingWords(overview: ReturnsOverview): string {
  const has = (status: UnitStatus): boolean =>
    overview.rows.some((row) => row.files.length > 0 && row.status === status);
  if (has('with-problems')) return '没有可以并入的单位。有问题的单位改正、重新交回以后，才能并入。';
  return '读取的数据都已在录入表中。';
}

const NOT_KEPT = '没有并入的，关闭窗格以后要重新读取。';
const KEPT = '没有并入的，在这台电脑上保留30天。';

function words(overview: ReturnsOverview, taken: number, waiting: number, isKept: boolean): string {
  const now =
    taken === 0 ? '' : `并入会把${String(taken)}个单位的明细写入录入表，其他单位的内容不动，可以撤销。`;
  const later =
    waiting === 0
      ? ''
      : `${String(waiting)}个单位再次交回，和录入表中已有的数据不同：请在“交回情况”中看过差别，再勾选替换。`;
  return now === '' && later === '' ? nothingWords(overview) : `${now}${later}${isKept ? KEPT : NOT_KEPT}`;
}

/** Offers undo of the import, unless the outcome panel already offers it. */
function UndoLine(): ReactElement | null {
  const activity = useActivity();
  const title = useUndoTitle();
  const isOffered =
    activity.kind === 'ended' &&
    activity.command.screen === 'collect' &&
    activity.command.outcome === undefined;
  return isOffered || title !== CONSOLIDATE_TITLE ? null : <UndoButton screen="collect" />;
}

export function TakeInSection({ overview }: { readonly overview: ReturnsOverview }): ReactElement {
  const own = useDistribution();
  const isKeeping = useIsKeeping();
  const { files } = usePane();
  const { agreed } = useDistributionView();
  const again = overview.rows
    .filter(({ status }) => status === 'returned-again')
    .map(({ unit }) => unit.code);
  const chosen = new Set(again.filter((code) => agreed.has(code)));
  const taken = importedRows(overview, chosen).length;
  const back = overview.rows
    .filter((row) => row.status === 'with-problems' && canSendBack(row))
    .map(({ unit }) => unit.code);
  return (
    <Section title="并入和退回">
      <Hint>{words(overview, taken, again.length - chosen.size, isKeeping)}</Hint>
      {files.canSave || back.length === 0 ? null : <CannotSave toDo="再生成退回意见" />}
      <AgreeToAll codes={again} />
      <Actions>
        <CommandButton appearance="primary" disabled={taken === 0} command={consolidateCommand(own, chosen)}>
          {taken === 0 ? '并入录入表' : `并入录入表（${String(taken)}个单位）`}
        </CommandButton>
        {back.length === 0 ? null : (
          <CommandButton disabled={!files.canSave} command={sendBackCommand(own.controller, new Set(back))}>
            {`生成退回意见（${String(back.length)}份）`}
          </CommandButton>
        )}
        <UndoLine />
      </Actions>
    </Section>
  );
}
