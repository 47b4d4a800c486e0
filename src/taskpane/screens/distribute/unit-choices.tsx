/** Lists the units of the roster for selection; all are selected at first. */
import { Checkbox, Input, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { Unit } from '../../../entries/entries';
import { UNIT_TYPES } from '../../../classification/unit-types';
import { PagedList } from '../../components/paged-list';
import { Hint } from '../../components/words';
import { toggled, useDistribution, useDistributionView } from '../../state/distribution';

/** Shorter lists need no search. */
const WORTH_SEARCHING = 8;

const useStyles = makeStyles({
  choices: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  unit: { borderTop: `1px solid ${tokens.colorNeutralStroke3}`, overflowWrap: 'anywhere' },
  about: { display: 'block', color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

function matching(units: readonly Unit[], search: string): readonly Unit[] {
  const wanted = search.trim();
  return wanted === '' ? units : units.filter(({ code, name }) => `${code} ${name}`.includes(wanted));
}

function Search({ search }: { readonly search: string }): ReactElement {
  const { view } = useDistribution();
  return (
    <Input
      type="search"
      value={search}
      placeholder="按代码或名称查找"
      aria-label="查找单位"
      onChange={(_, { value }) => {
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
            {name} <span className={styles.about}>{`${code} · ${UNIT_TYPES[type].label}`}</span>
          </span>
        }
      />
    </div>
  );
}

export function UnitChoices({ units }: { readonly units: readonly Unit[] }): ReactElement {
  const styles = useStyles();
  const { search } = useDistributionView();
  const shown = matching(units, search);
  return (
    <div className={styles.choices}>
      {units.length > WORTH_SEARCHING ? <Search search={search} /> : null}
      {shown.length === 0 ? (
        <Hint>{`没有代码或名称含“${search.trim()}”的单位。`}</Hint>
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
