/** Lists the units of the roster for selection; all are selected at first. */
import { Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import type { Unit } from '../../../entries/entries';
import { UNIT_TYPES } from '../../../classification/unit-types';
import { PagedList } from '../../components/paged-list';
import { isWorthSearching, matches, SearchField } from '../../components/search-field';
import { Hint } from '../../components/words';
import { timeWords } from '../../time-words';
import { toggled, useDistribution, useDistributionView, useRoundRecord } from '../../state/distribution';

const useStyles = makeStyles({
  choices: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  unit: { borderTop: `1px solid ${tokens.colorNeutralStroke3}`, overflowWrap: 'anywhere' },
  about: { display: 'block', color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

function matching(units: readonly Unit[], search: string): readonly Unit[] {
  return units.filter(({ code, name }) => matches(search.trim(), code, name));
}

function Search({ search }: { readonly search: string }): ReactElement {
  const { view } = useDistribution();
  return (
    <SearchField
      value={search}
      placeholder="按代码或名称查找"
      label="查找单位"
      onSearch={(value) => {
        view.set({ ...view.get(), search: value });
      }}
    />
  );
}

/** Selects all listed units: all of the roster, or the search results. */
function AllChoice({ units }: { readonly units: readonly Unit[] }): ReactElement {
  const { view } = useDistribution();
  const { leftOut, search } = useDistributionView();
  const chosen = units.filter(({ code }) => !leftOut.has(code)).length;
  const checked = chosen === units.length ? true : chosen === 0 ? false : 'mixed';
  return (
    <Checkbox
      checked={checked}
      label={`${search.trim() === '' ? '全选' : '全选查到的单位'}（已选${String(chosen)}个，共${String(units.length)}个）`}
      onChange={() => {
        const codes = units.map(({ code }) => code);
        const now = view.get().leftOut;
        const next = checked === true ? new Set([...now, ...codes]) : withoutAll(now, codes);
        view.set({ ...view.get(), leftOut: next });
      }}
    />
  );
}

function withoutAll(set: ReadonlySet<string>, members: readonly string[]): ReadonlySet<string> {
  const gone = new Set(members);
  return new Set([...set].filter((member) => !gone.has(member)));
}

function UnitChoice({ unit, tabIndex }: { readonly unit: Unit; readonly tabIndex: number }): ReactElement {
  const styles = useStyles();
  const { view } = useDistribution();
  const { leftOut } = useDistributionView();
  const { code, name, type } = unit;
  const handedOut = useRoundRecord()?.handedOut[code];
  return (
    <div className={styles.unit}>
      <Checkbox
        data-stop
        tabIndex={tabIndex}
        checked={!leftOut.has(code)}
        onChange={() => {
          view.set({ ...view.get(), leftOut: toggled(view.get().leftOut, code) });
        }}
        label={
          <span>
            {name}{' '}
            <span className={styles.about}>
              {[
                code,
                UNIT_TYPES[type].label,
                ...(handedOut === undefined ? [] : [`${timeWords(handedOut)}下发`]),
              ].join(' · ')}
            </span>
          </span>
        }
      />
    </div>
  );
}

/** After a first hand-out: those that have no file yet are few and far apart in the list. */
function OnlyNew({
  count,
  isOnly,
  onChange,
}: {
  readonly count: number;
  readonly isOnly: boolean;
  readonly onChange: (isOnly: boolean) => void;
}): ReactElement {
  return (
    <Checkbox
      checked={isOnly}
      label={`只看还没有下发的（${String(count)}个）`}
      onChange={(_, { checked }) => {
        onChange(checked === true);
      }}
    />
  );
}

function nothingWords(search: string): string {
  return search === '' ? '各单位都已下发。' : `没有代码或名称含“${search}”的单位。`;
}

export function UnitChoices({ units }: { readonly units: readonly Unit[] }): ReactElement {
  const styles = useStyles();
  const { search } = useDistributionView();
  const [isOnlyNew, setOnlyNew] = useState(false);
  const handedOut = useRoundRecord()?.handedOut;
  const without = units.filter(({ code }) => handedOut?.[code] === undefined);
  const offersNew = without.length < units.length;
  const shown = matching(offersNew && isOnlyNew ? without : units, search);
  return (
    <div className={styles.choices}>
      {isWorthSearching(units.length) ? <Search search={search} /> : null}
      {offersNew ? <OnlyNew count={without.length} isOnly={isOnlyNew} onChange={setOnlyNew} /> : null}
      {shown.length === 0 ? (
        <Hint>{nothingWords(search.trim())}</Hint>
      ) : (
        <>
          <AllChoice units={shown} />
          <PagedList
            key={search}
            items={shown}
            itemKey={({ code }) => code}
            render={(unit, tabIndex) => <UnitChoice unit={unit} tabIndex={tabIndex} />}
            label="下发的单位"
            counter="个单位"
          />
        </>
      )}
    </div>
  );
}
