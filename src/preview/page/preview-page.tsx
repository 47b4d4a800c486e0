/** Shows the whole page: ribbon above, workbook left, task pane right. */
import { useEffect, useRef, useState, useSyncExternalStore, type ReactElement, type RefObject } from 'react';
import { FormulaBar } from '../sheet-view/formula-bar';
import { SheetGrid } from '../sheet-view/sheet-grid';
import { SheetTabs } from '../sheet-view/sheet-tabs';
import { StatusBar } from '../sheet-view/status-bar';
import { RibbonBar } from '../ribbon/ribbon-bar';
import type { RibbonAction } from '../ribbon/ribbon-model';
import { saveWorkbook } from '../save/save-workbook';
import type { PaneConnection } from '../stage/connect-pane';
import type { Stage } from '../stage/stage';
import { FirstSteps } from './first-steps';
import { PaneFrame } from './pane-frame';
import { Splitter, USUAL_PANE_WIDTH } from './splitter';
import { TitleBar, type Theme } from './title-bar';

const TITLE = '部门预算公开表';

function isUntouched({ book }: Stage): boolean {
  return book.sheets.every((sheet) => sheet.used(true) === null);
}

interface WorkbookViewProps {
  readonly stage: Stage;
  readonly objection: string | null;
  readonly onObjection: (objection: string | null) => void;
  readonly onLeave: () => void;
}

function WorkbookView({ stage, objection, onObjection, onLeave }: WorkbookViewProps): ReactElement {
  const version = useSyncExternalStore(stage.subscribe, stage.version);
  const sheet = stage.book.active;
  return (
    <main className="workbook">
      <FormulaBar
        key={`${sheet.id} ${String(version)}`}
        stage={stage}
        sheet={sheet}
        onObjection={onObjection}
      />
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

interface Saving {
  readonly isSaving: boolean;
  readonly save: () => void;
}

/** The browser asks before a reload or a closed tab drops what was not saved. */
function useWarning(stage: Stage, saved: RefObject<number>): void {
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent): void => {
      if (!isUntouched(stage) && stage.version() !== saved.current) event.preventDefault();
    };
    window.addEventListener('beforeunload', warn);
    return () => {
      window.removeEventListener('beforeunload', warn);
    };
  }, [stage, saved]);
}

function useSaving(stage: Stage, onError: (message: string) => void): Saving {
  const [isSaving, setSaving] = useState(false);
  const saved = useRef(stage.version());
  useWarning(stage, saved);
  const save = (): void => {
    setSaving(true);
    const version = stage.version();
    saveWorkbook(stage.book, TITLE)
      .then(() => {
        saved.current = version;
      })
      .catch((error: unknown) => {
        onError(`没有保存：${error instanceof Error ? error.message : String(error)}`);
      })
      .finally(() => {
        setSaving(false);
      });
  };
  return { isSaving, save };
}

interface PaneSideProps {
  readonly stage: Stage;
  readonly theme: Theme;
  readonly width: number;
  readonly isOpen: boolean;
  /** A new number opens the pane again. */
  readonly opening: number;
  readonly side: RefObject<HTMLElement | null>;
  readonly onConnect: (connection: PaneConnection) => void;
  readonly onResize: (width: number) => void;
  readonly onClose: () => void;
  readonly onOpen: (open: boolean) => void;
  readonly onError: (message: string) => void;
}

/** A closed pane is hidden but still runs: it shares its runtime with the ribbon. */
function PaneSide(props: PaneSideProps): ReactElement {
  const { stage, theme, width, isOpen, opening, side, onConnect, onResize, onClose, onOpen, onError } = props;
  return (
    <aside ref={side} className="pane-side" aria-label="任务窗格" hidden={!isOpen}>
      <Splitter width={width} onResize={onResize} />
      <div className="pane" style={{ width }}>
        <div className="pane-title">
          部门预算公开表助手
          <button type="button" aria-label="关闭任务窗格" onClick={onClose}>
            ✕
          </button>
        </div>
        <PaneFrame
          key={`${theme} ${String(opening)}`}
          stage={stage}
          theme={theme}
          onConnect={onConnect}
          onOpen={onOpen}
          onError={onError}
        />
      </div>
    </aside>
  );
}

export function PreviewPage({ stage }: { readonly stage: Stage }): ReactElement {
  const [theme, setTheme] = useState<Theme>('light');
  const [paneWidth, setPaneWidth] = useState<number>(USUAL_PANE_WIDTH);
  const [isPaneOpen, setPaneOpen] = useState(true);
  const [opening, setOpening] = useState(0);
  const [objection, setObjection] = useState<string | null>(null);
  const connection = useRef<PaneConnection | null>(null);
  const side = useRef<HTMLElement>(null);
  const { isSaving, save } = useSaving(stage, setObjection);
  const openPane = (isOpen: boolean): void => {
    if (connection.current === null) setPaneOpen(isOpen);
    else connection.current.tell(isOpen);
  };
  const onRibbon = (action: RibbonAction): void => {
    if (action.kind === 'show-pane') openPane(true);
    else connection.current?.runFunction(action.name);
  };
  const reopen = (): void => {
    setPaneOpen(true);
    setOpening(opening + 1);
  };
  const focusPane = (): void => side.current?.querySelector('iframe')?.focus();
  const style = { theme, paneWidth, onTheme: setTheme, onPaneWidth: setPaneWidth };
  return (
    <div className="preview" data-theme={theme}>
      <TitleBar title={TITLE} {...style} isSaving={isSaving} onSave={save} onReload={reopen} />
      <RibbonBar onAction={onRibbon} />
      <div className="stage">
        <WorkbookView stage={stage} objection={objection} onObjection={setObjection} onLeave={focusPane} />
        <PaneSide
          stage={stage}
          theme={theme}
          width={paneWidth}
          isOpen={isPaneOpen}
          opening={opening}
          side={side}
          onConnect={(connected) => {
            connection.current = connected;
          }}
          onResize={setPaneWidth}
          onClose={() => {
            openPane(false);
          }}
          onOpen={setPaneOpen}
          onError={setObjection}
        />
      </div>
    </div>
  );
}
