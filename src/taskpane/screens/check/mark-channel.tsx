/** Chooses how the workbook shows findings at cells. Channels that show the user's name need an explicit choice. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import type { MarkChannel, MarkWish } from '../../../workflow/checks/marking-port';
import { Hint } from '../../components/words';
import { usePane } from '../../state/pane';

const LABELS: Readonly<Record<MarkChannel, string>> = {
  prompt: '选中单元格时显示的提示',
  note: '备注',
  comment: '批注（会话）',
};

const CONSEQUENCES: Readonly<Record<MarkChannel, string>> = {
  prompt: '不留名。已有数据验证的单元格只有颜色，原因见下面的列表。重新检查后生效。',
  note: '备注会写上您的名字。重新检查后生效，去除标记时一并删除。',
  comment:
    '批注以您的名义写下，每个单元格一条，在共享的工作簿中其他人会看到。重新检查后生效，去除标记时一并删除。',
};

const useStyles = makeStyles({
  label: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    alignItems: 'center',
    fontSize: tokens.fontSizeBase200,
  },
  select: {
    minWidth: 0,
    padding: tokens.spacingHorizontalXS,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    font: 'inherit',
  },
});

function Choice({ wish }: { readonly wish: MarkWish }): ReactElement {
  const styles = useStyles();
  const [chosen, setChosen] = useState(wish.current());
  const choices = wish.choices();
  return (
    <>
      <label className={styles.label}>
        标记的说明写成
        <select
          className={styles.select}
          value={chosen}
          onChange={({ target }) => {
            const channel = choices.find((each) => each === target.value);
            if (channel === undefined) return;
            wish.choose(channel);
            setChosen(channel);
          }}
        >
          {choices.map((channel) => (
            <option key={channel} value={channel}>
              {LABELS[channel]}
            </option>
          ))}
        </select>
      </label>
      <Hint>{CONSEQUENCES[chosen]}</Hint>
    </>
  );
}

export function MarkChannelChoice(): ReactElement | null {
  const { markWish } = usePane().session.checks;
  return markWish === null ? null : <Choice wish={markWish} />;
}
