/** Keeps the model and turns every change into one frame: wakes Ink only for what Ink draws, then flushes the cells. */
import type { Clock } from '../domain/ids.ts'
import type { ScreenOutput } from '../terminal/screen-output.ts'
import type { Chrome } from './chrome.ts'
import { type InkScene, type InkSurface, openInkSurface } from './ink-surface.ts'
import type { Model, Notice } from './model.ts'
import type { ScreenStack } from './screen-stack.ts'
import type { ScreenState } from './screen-state.ts'
import { hallStatus } from './screens/hall-status.ts'
import { Stage } from './stage.ts'

export interface FramePainterOptions {
  readonly model: Model
  readonly output: ScreenOutput
  readonly clock: Clock
  readonly after: (delayMs: number, run: () => void) => () => void
}

const minuteMs = 60_000

export class FramePainter {
  private current: Model
  private notice: Notice | null = null
  private readonly options: FramePainterOptions
  private readonly stack: ScreenStack
  private readonly onInput: (field: string, value: string) => void
  private readonly stage: Stage
  private surface: InkSurface | null = null
  private readonly typedAhead: string[] = []
  private isRequested = false
  private isClosed = false
  private stopClock: () => void = () => undefined

  constructor(options: FramePainterOptions, stack: ScreenStack, onInput: (field: string, value: string) => void) {
    this.options = options
    this.current = options.model
    this.stack = stack
    this.onInput = onInput
    const { columns, rows } = options.model.layout.size
    this.stage = new Stage(columns, rows)
  }

  get model(): Model {
    return this.current
  }

  start(): void {
    this.flush()
    this.tick()
  }

  async loadInk(): Promise<void> {
    const surface = await openInkSurface(this.scene(), () => {
      this.stage.invalidate()
      this.request()
    })
    if (this.isClosed) {
      surface.close()
      return
    }
    this.surface = surface
    for (const raw of this.typedAhead.splice(0)) this.feedInk(raw)
    this.redraw()
  }

  update(change: Partial<Model>): void {
    this.current = { ...this.current, ...change }
    this.request()
  }

  setNotice(notice: Notice | null): void {
    if (this.notice === notice) return
    this.notice = notice
    this.request()
  }

  seatsChanged(seats: readonly number[] | 'all'): void {
    this.stage.seatsChanged(seats)
    this.request()
  }

  /** The next frame is put together anew. */
  redraw(): void {
    this.stage.invalidate()
    this.request()
  }

  /** A frame is due; one is made for all that happens until the caller is done. */
  request(): void {
    if (this.isRequested || this.isClosed) return
    this.isRequested = true
    queueMicrotask(() => this.flush())
  }

  /** A key for the field or list that has the focus. Before Ink is loaded it is kept. */
  feedInk(raw: string): void {
    if (this.surface === null) {
      this.typedAhead.push(raw)
      return
    }
    // The field must be there, and know what the key before it did.
    this.wakeInk()
    this.surface.feed(raw)
  }

  close(): void {
    this.isClosed = true
    this.stopClock()
    this.surface?.close()
  }

  private flush(): void {
    if (this.isClosed) return
    this.wakeInk()
    this.isRequested = false
    const visible = this.stack.visible
    const scroll = this.stage.draw(this.current, visible, this.chrome(visible), this.surface?.cells ?? null)
    this.options.output.present(this.stage.cells, scroll ?? undefined)
  }

  private wakeInk(): void {
    if (this.surface === null || this.current.layout.isTooSmall) return
    this.surface.update(this.scene())
  }

  private scene(): InkScene {
    return { model: this.current, stack: this.stack.visible, onInput: this.onInput }
  }

  private chrome(visible: readonly ScreenState[]): Chrome {
    const base = visible[0] ?? this.stack.top
    const { clock } = this.options
    return {
      screen: this.stack.top.id,
      base: base.id,
      now: Math.floor(clock() / minuteMs) * minuteMs,
      notice: this.notice,
      status: base.id === 'hall' ? hallStatus(this.current, base.view) : '',
    }
  }

  /** The clock of the top line, at every full minute. */
  private tick(): void {
    const { clock, after } = this.options
    this.stopClock = after(minuteMs - (clock() % minuteMs) + 5, () => {
      this.request()
      this.tick()
    })
  }
}
