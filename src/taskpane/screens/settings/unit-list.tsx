/** Lists units, one a row: code, name, type. */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { UNIT_TYPES } from '../../../classification/unit-types';
import type { Unit } from '../../../entries/entries';
import { SearchableList } from '../../components/searchable-list';

const useStyles = makeStyles({
  unit: {
    display: 'grid',
    gridTemplateColumns: 'minmax(52px, max-content) minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalXS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    overflowWrap: 'anywhere',
  },
  code: { fontVariantNumeric: 'tabular-nums', color: tokens.colorNeutralForeground2 },
  type: { display: 'block', color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

export function UnitList({
  units,
  label,
}: {
  readonly units: readonly Unit[];
  readonly label: string;
}): ReactElement {
  const styles = useStyles();
  return (
    <SearchableList
      items={units}
      itemKey={({ code }) => code}
      render={({ code, name, type }) => (
        <span className={styles.unit}>
          <span className={styles.code}>{code}</span>
          <span>
            {name} <span className={styles.type}>{UNIT_TYPES[type].label}</span>
          </span>
        </span>
      )}
      label={label}
      textOf={({ code, name, type }) => `${code} ${name} ${UNIT_TYPES[type].label}`}
      placeholder="按代码或名称查找"
      counter="个单位"
    />
  );
}
