/** Shows the top of the page: title, saving, and settings of the view. */
import { useRef, type ReactElement } from 'react';
import { PANE_WIDTHS } from './splitter';

export type Theme = 'light' | 'dark';

interface TitleBarProps {
  readonly title: string;
  readonly theme: Theme;
  readonly paneWidth: number;
  readonly isSaving: boolean;
  readonly onSave: () => void;
  readonly onOpen: (file: File) => void;
  readonly onTheme: (theme: Theme) => void;
  readonly onPaneWidth: (width: number) => void;
  readonly onReload: () => void;
}

function Widths({ paneWidth, onPaneWidth }: Pick<TitleBarProps, 'paneWidth' | 'onPaneWidth'>): ReactElement {
  return (
    <span className="choices" role="group" aria-label="任务窗格的宽度">
      <span aria-hidden="true">窗格宽</span>
      {PANE_WIDTHS.map((width) => (
        <button
          key={width}
          type="button"
          aria-pressed={width === paneWidth}
          title={`任务窗格宽 ${String(width)} 像素`}
          onClick={() => {
            onPaneWidth(width);
          }}
        >
          {width}
        </button>
      ))}
    </span>
  );
}

const THEMES: readonly { readonly theme: Theme; readonly label: string }[] = [
  { theme: 'light', label: '浅色' },
  { theme: 'dark', label: '深色' },
];

function Themes({ theme, onTheme }: Pick<TitleBarProps, 'theme' | 'onTheme'>): ReactElement {
  return (
    <span className="choices" role="group" aria-label="Office 主题">
      <span aria-hidden="true">主题</span>
      {THEMES.map((choice) => (
        <button
          key={choice.theme}
          type="button"
          aria-pressed={choice.theme === theme}
          onClick={() => {
            onTheme(choice.theme);
          }}
        >
          {choice.label}
        </button>
      ))}
    </span>
  );
}

function OpenButton({ onOpen }: Pick<TitleBarProps, 'onOpen'>): ReactElement {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button
        type="button"
        title="打开 .xlsx 工作簿，也可以把文件拖到网页上；文件不离开这台电脑"
        onClick={() => input.current?.click()}
      >
        打开 .xlsx
      </button>
      <input
        ref={input}
        type="file"
        hidden
        accept=".xlsx"
        aria-label="要打开的工作簿"
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          // The same file can be chosen again.
          target.value = '';
          if (file !== undefined) onOpen(file);
        }}
      />
    </>
  );
}

export function TitleBar(props: TitleBarProps): ReactElement {
  const { title, isSaving, onSave, onOpen, onReload } = props;
  return (
    <header className="title-bar">
      <img src="icons/addin-32.png" alt="" width="24" height="24" />
      <h1>
        {title}
        <span>浏览器预览：不需要 Excel，工作簿只在这个网页里</span>
      </h1>
      <Widths {...props} />
      <Themes {...props} />
      <button type="button" title="像在 Excel 中关闭再打开任务窗格一样" onClick={onReload}>
        重新打开窗格
      </button>
      <OpenButton onOpen={onOpen} />
      <button type="button" className="save" disabled={isSaving} onClick={onSave}>
        {isSaving ? '正在保存……' : '保存为 .xlsx'}
      </button>
    </header>
  );
}
