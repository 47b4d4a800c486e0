/** Draws a small picture of the pane from its parts, with numbers where to press; in the colours of the theme. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';

export interface PictureLine {
  readonly kind: 'title' | 'primary' | 'plain' | 'field' | 'row' | 'table' | 'warning';
  readonly text: string;
  /** The number of the step that is about it. */
  readonly mark?: number;
}

const WIDTH = 240;
const HEIGHTS: Readonly<Record<PictureLine['kind'], number>> = {
  title: 24,
  primary: 30,
  plain: 30,
  field: 30,
  row: 26,
  table: 58,
  warning: 30,
};
const GAP = 6;
const EDGE = 12;
const MARK = 9;
/** Room for the numbers at the right. */
const BOX = WIDTH - 2 * EDGE - 26;

const useStyles = makeStyles({
  picture: { display: 'block', width: '100%', maxWidth: '300px', height: 'auto' },
  frame: { fill: tokens.colorNeutralBackground1, stroke: tokens.colorNeutralStroke1 },
  box: { fill: tokens.colorNeutralBackground1, stroke: tokens.colorNeutralStroke1 },
  primary: { fill: tokens.colorBrandBackground, stroke: tokens.colorBrandBackground },
  warning: { fill: tokens.colorStatusWarningBackground1, stroke: tokens.colorStatusWarningBorder1 },
  text: { fill: tokens.colorNeutralForeground1, fontSize: '12px' },
  title: { fontSize: '14px', fontWeight: tokens.fontWeightSemibold },
  onPrimary: { fill: tokens.colorNeutralForegroundOnBrand },
  mark: { fill: tokens.colorPaletteMarigoldBackground3, stroke: 'none' },
  number: { fill: '#000000', fontSize: '11px', fontWeight: tokens.fontWeightSemibold },
});

interface Drawn extends PictureLine {
  readonly y: number;
}

function drawn(lines: readonly PictureLine[]): { readonly lines: readonly Drawn[]; readonly height: number } {
  let y = EDGE;
  const placed = lines.map((line): Drawn => {
    const at = y;
    y += HEIGHTS[line.kind] + GAP;
    return { ...line, y: at };
  });
  return { lines: placed, height: y - GAP + EDGE };
}

/** Three rows and three columns below a heading. */
function Grid({ y, className }: { readonly y: number; readonly className: string }): ReactElement {
  return (
    <>
      {[0, 1].flatMap((row) =>
        [0, 1, 2].map((column) => (
          <rect
            key={`${String(row)} ${String(column)}`}
            className={className}
            x={EDGE + (column * BOX) / 3}
            y={y + 26 + row * 15}
            width={BOX / 3}
            height={15}
          />
        )),
      )}
    </>
  );
}

function Line({ line: { kind, text, mark, y } }: { readonly line: Drawn }): ReactElement {
  const styles = useStyles();
  const height = kind === 'table' ? 26 : HEIGHTS[kind];
  const isBox = kind === 'primary' || kind === 'plain' || kind === 'field' || kind === 'warning';
  return (
    <>
      {isBox ? (
        <rect
          className={mergeClasses(
            styles.box,
            kind === 'primary' && styles.primary,
            kind === 'warning' && styles.warning,
          )}
          x={EDGE}
          y={y}
          width={BOX}
          height={height}
          rx={kind === 'field' ? 2 : 4}
        />
      ) : null}
      {kind === 'table' ? <Grid y={y} className={styles.box} /> : null}
      <text
        className={mergeClasses(
          styles.text,
          kind === 'title' && styles.title,
          kind === 'primary' && styles.onPrimary,
        )}
        x={EDGE + (isBox ? 8 : 2)}
        y={y + height / 2}
        dominantBaseline="central"
      >
        {text}
      </text>
      {mark === undefined ? null : (
        <>
          <circle className={styles.mark} cx={WIDTH - EDGE - MARK} cy={y + height / 2} r={MARK} />
          <text
            className={styles.number}
            x={WIDTH - EDGE - MARK}
            y={y + height / 2}
            textAnchor="middle"
            dominantBaseline="central"
          >
            {mark}
          </text>
        </>
      )}
    </>
  );
}

/** Decoration for screen readers: the steps beside it say the same. */
export function HelpPicture({ lines }: { readonly lines: readonly PictureLine[] }): ReactElement {
  const styles = useStyles();
  const { lines: placed, height } = drawn(lines);
  return (
    <svg className={styles.picture} viewBox={`0 0 ${String(WIDTH)} ${String(height)}`} aria-hidden="true">
      <rect className={styles.frame} x={0.5} y={0.5} width={WIDTH - 1} height={height - 1} rx={6} />
      {placed.map((line) => (
        <Line key={line.y} line={line} />
      ))}
    </svg>
  );
}
