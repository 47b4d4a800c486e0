/** Shows the whole page: ribbon above, workbook left, task pane right. */
import {
  useRef,
  useState,
  useSyncExternalStore,
  type HTMLAttributes,
  type ReactElement,
  type RefObject,
} from 'react';
import { NameBox } from '../sheet-view/name-box';
import { FormulaBar } from '../sheet-view/formula-bar';
import { SheetGrid } from '../sheet-view/sheet-grid';
import { SheetTabs } from '../sheet-view/sheet-tabs';
import { StatusBar } from '../sheet-view/status-bar';
import { RibbonBar } from '../ribbon/ribbon-bar';
import type { RibbonAction } from '../ribbon/ribbon-model';
import type { PaneConnection } from '../stage/connect-pane';
import type { Stage } from '../stage/stage';
import { FirstSteps } from './first-steps';
import { PaneFrame } from './pane-frame';
import { Splitter, USUAL_PANE_WIDTH } from './splitter';
import { TitleBar, type Theme } from './title-bar';
import { isUntouched, useSaving } from './use-saving';

interface WorkbookViewProps {
  readonly stage: Stage;
  readonly objection: string | null;
  readonly onObjection: (objection: string | null) => void;
  readonly onLeave: () => void;
}

function WorkbookView({ stage, objection, onObjection, onLeave }: WorkbookViewProps): ReactElement {
  const version = useSyncExternalStore(stage.subscribe, stage.version);
  const sheet = stage.book.active;
  const main = useRef<HTMLElement>(null);
  const focusGrid = (): void => {
    // The grid of another sheet is drawn first.
    requestAnimationFrame(() => main.current?.querySelector<HTMLElement>('.cell-editor')?.focus());
  };
  return (
    <main ref={main} className="workbook">
      <div className="formula-bar">
        <NameBox stage={stage} sheet={sheet} onObjection={onObjection} onGone={focusGrid} />
        <FormulaBar
          key={`${sheet.id} ${String(version)}`}
          stage={stage}
          sheet={sheet}
          onObjection={onObjection}
        />
      </div>
      {isUntouched(stage) ? <FirstSteps /> : null}
      <SheetGrid
        key={sheet.id}
        stage={stage}
        sheet={sheet}
        version={version}
        onObjection={onObjection}
        onLeave={onLeave}
      />
      <SheetTabs stage={stage} />
      <StatusBar book={stage.book} sheet={sheet} objection={objection} />
    </main>
  );
}

interface PaneSideProps {
  readonly stage: Stage;
  readonly theme: Theme;
  readonly width: number;
  readonly pane: PaneControl;
  readonly onResize: (width: number) => void;
  readonly onError: (message: string) => void;
}

/** A closed pane is hidden but still runs: it shares its runtime with the ribbon. */
function PaneSide({ stage, theme, width, pane, onResize, onError }: PaneSideProps): ReactElement {
  const { side, isOpen, opening } = pane;
  return (
    <aside ref={side} className="pane-side" aria-label="任务窗格" hidden={!isOpen}>
      <Splitter width={width} onResize={onResize} />
      <div className="pane" style={{ width }}>
        <div className="pane-title">
          部门预算公开表助手
          <button
            type="button"
            aria-label="关闭任务窗格"
            onClick={() => {
              pane.open(false);
            }}
          >
            ✕
          </button>
        </div>
        <PaneFrame
          key={`${theme} ${String(opening)}`}
          stage={stage}
          theme={theme}
          onConnect={pane.connect}
          onOpen={pane.setOpen}
          onError={onError}
        />
      </div>
    </aside>
  );
}

export interface PageView {
  readonly theme: Theme;
  readonly paneWidth: number;
}

export const USUAL_VIEW: PageView = { theme: 'light', paneWidth: USUAL_PANE_WIDTH };

interface PreviewPageProps {
  readonly stage: Stage;
  /** Name of the workbook's file, without its ending. */
  readonly title: string;
  readonly view: PageView;
  readonly onView: (view: PageView) => void;
  /** Opens a file in place of this workbook. Returns why it was not opened, or `null`. */
  readonly onOpenFile: (file: File) => Promise<string | null>;
}

const LOSES =
  '这个工作簿有没有保存的改动，打开别的文件后就没有了。仍然打开吗？要留着，请先点“取消”，再点“保存为 .xlsx”。';

interface PaneControl {
  readonly side: RefObject<HTMLElement | null>;
  readonly isOpen: boolean;
  readonly opening: number;
  readonly setOpen: (isOpen: boolean) => void;
  /** As a person does; the add-in is told. */
  readonly open: (isOpen: boolean) => void;
  readonly reopen: () => void;
  readonly focus: () => void;
  readonly connect: (connection: PaneConnection) => void;
  readonly onRibbon: (action: RibbonAction) => void;
}

function usePane(): PaneControl {
  const [isOpen, setOpen] = useState(true);
  const [opening, setOpening] = useState(0);
  const connection = useRef<PaneConnection | null>(null);
  const side = useRef<HTMLElement>(null);
  const open = (wanted: boolean): void => {
    if (connection.current === null) setOpen(wanted);
    else connection.current.tell(wanted);
  };
  return {
    side,
    isOpen,
    opening,
    setOpen,
    open,
    reopen: () => {
      setOpen(true);
      setOpening(opening + 1);
    },
    focus: () => side.current?.querySelector('iframe')?.focus(),
    connect: (connected) => {
      connection.current = connected;
    },
    onRibbon: (action) => {
      if (action.kind === 'show-pane') open(true);
      else connection.current?.runFunction(action.name);
    },
  };
}

/** Takes a file dropped anywhere on the page but on the pane. */
function dropZone(take: (file: File) => void): Pick<HTMLAttributes<HTMLElement>, 'onDragOver' | 'onDrop'> {
  return {
    onDragOver: (event) => {
      event.preventDefault();
    },
    onDrop: (event) => {
      event.preventDefault();
      const [file] = event.dataTransfer.files;
      if (file !== undefined) take(file);
    },
  };
}

export function PreviewPage({ stage, title, view, onView, onOpenFile }: PreviewPageProps): ReactElement {
  const { theme, paneWidth } = view;
  const [objection, setObjection] = useState<string | null>(null);
  const pane = usePane();
  const { isSaving, save, hasUnsaved } = useSaving(stage, title, setObjection);
  const openFile = (file: File): void => {
    if (hasUnsaved() && !window.confirm(LOSES)) return;
    onOpenFile(file).then(setObjection, (error: unknown) => {
      setObjection(`没有打开“${file.name}”：${error instanceof Error ? error.message : String(error)}`);
    });
  };
  const setWidth = (width: number): void => {
    onView({ theme, paneWidth: width });
  };
  return (
    <div className="preview" data-theme={theme} {...dropZone(openFile)}>
      <TitleBar
        title={title}
        {...view}
        isSaving={isSaving}
        onSave={save}
        onOpen={openFile}
        onReload={pane.reopen}
        onPaneWidth={setWidth}
        onTheme={(to) => {
          onView({ theme: to, paneWidth });
        }}
      />
      <RibbonBar onAction={pane.onRibbon} />
      <div className="stage">
        <WorkbookView stage={stage} objection={objection} onObjection={setObjection} onLeave={pane.focus} />
        <PaneSide
          stage={stage}
          theme={theme}
          width={paneWidth}
          pane={pane}
          onResize={setWidth}
          onError={setObjection}
        />
      </div>
    </div>
  );
}
