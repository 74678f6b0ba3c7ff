/**
 * The till's screens at work: events in, frames out. A key goes to the top screen's commands, then to the ones that work
 * everywhere, and what no command takes goes on to Ink's own fields and lists.
 */
import { isEmptyBasket } from '../domain/basket.ts'
import { cleanText } from '../domain/clean-text.ts'
import type { Refusal } from '../domain/refusal.ts'
import type { Scan } from '../domain/scan.ts'
import type { ScannerTrouble } from '../domain/scanner-trouble.ts'
import { terminalClock } from '../terminal/clock.ts'
import type { KeyEvent, MouseEvent, TerminalEvent } from '../terminal/key-event.ts'
import type { ScreenOutput } from '../terminal/screen-output.ts'
import type { App, AppOptions } from './app-shape.ts'
import { type Command, type CommandId, textScreens } from './commands.ts'
import { findCommand, specOf } from './dispatch.ts'
import { FramePainter } from './frame-painter.ts'
import { fitToWindow } from './hall/hall-state.ts'
import { hallIndex } from './hall-tables.ts'
import { isCharacter, isForInk, wantsAnswer } from './ink-keys.ts'
import { keyName } from './key-name.ts'
import { layOutScreen, type Size } from './layout.ts'
import type { DemoSignIn, Model } from './model.ts'
import { ScanIntake, type ScanPlace } from './scans/scan-intake.ts'
import { asking, type Step } from './screen.ts'
import { ScreenStack } from './screen-stack.ts'
import type { ScreenState } from './screen-state.ts'
import { clickHall } from './screens/hall-screen.ts'
import { helpStart } from './screens/help.ts'
import { stepCommand, stepInput, takesText } from './screens/screens.ts'
import { signInStart } from './screens/sign-in.ts'
import { startModel } from './start-model.ts'
import type { TillDesk } from './till-desk.ts'
import { TillWork } from './till-work.ts'
import { fill, type Language } from './words.ts'

export type { App, AppOptions } from './app-shape.ts'

const eraseKey = '\x7f'
/** A paste into a field: nothing longer is meant. */
const longestPaste = 200

export function createApp(options: AppOptions): App {
  return new TillApp(options)
}

class TillApp implements App {
  private readonly stack = new ScreenStack(signInStart)
  private readonly painter: FramePainter
  private readonly work: TillWork
  private readonly output: ScreenOutput
  private readonly scans: ScanIntake

  constructor(options: AppOptions) {
    this.output = options.output
    const after = options.after ?? terminalClock.after
    this.painter = new FramePainter({ ...options, after, model: startModel(options) }, this.stack, (field, value) =>
      this.onInput(field, value),
    )
    this.work = new TillWork({
      painter: this.painter,
      stack: this.stack,
      clock: options.clock,
      after,
      leave: options.leave,
      passThrough: (bytes) => options.output.passThrough(bytes),
      startAgain: options.startAgain ?? (() => undefined),
    })
    this.scans = new ScanIntake(this.scanPlace())
  }

  get model(): Model {
    return this.painter.model
  }

  get top(): ScreenState {
    return this.stack.top
  }

  start(): void {
    this.painter.start()
  }

  loadViews(): Promise<void> {
    return this.painter.loadInk()
  }

  deskOpened(desk: TillDesk, demo: DemoSignIn | null): void {
    this.work.deskOpened(desk, demo)
  }

  deskRefused(openProblem: Refusal): void {
    this.painter.update({ openProblem })
  }

  handle(event: TerminalEvent): void {
    switch (event.type) {
      case 'key':
        this.onKey(event)
        break
      case 'paste':
        if (!this.scans.pasted(event.text)) this.feedPaste(event.text)
        break
      case 'scan':
        this.scans.typed(event)
        break
      case 'mouse':
        this.onMouse(event)
        break
      case 'answer':
        return
    }
    this.work.noteActivity()
  }

  scanned(scan: Scan): void {
    this.scans.told(scan)
    this.work.noteActivity()
  }

  speak(language: Language): void {
    this.work.take({ do: 'language', language })
  }

  scannersChanged(scannerTroubles: readonly ScannerTrouble[]): void {
    const { scans } = this.model.words
    const isBack = scannerTroubles.length < this.model.scannerTroubles.length
    this.painter.update({ scannerTroubles })
    if (isBack && scannerTroubles.length === 0) this.work.notice('good', scans.scannerBack)
  }

  waitsForScan(key: KeyEvent): boolean {
    if (takesText(this.top)) return false
    return findCommand(key, this.top.id, this.model.language)?.waits === true
  }

  resize(size: Size): void {
    const layout = layOutScreen(size)
    const { hall } = this.model
    if (hall !== null) {
      this.stack.adjust((state) =>
        state.id === 'hall' ? { ...state, view: fitToWindow(hallIndex(hall), layout.hall, state.view) } : state,
      )
    }
    this.painter.update({ layout })
    this.painter.redraw()
  }

  freeBasket(): Promise<void> {
    return this.work.freeBasket()
  }

  settled(): Promise<void> {
    return this.work.settled()
  }

  close(): void {
    this.work.stop()
    this.painter.close()
  }

  private onKey(key: KeyEvent): void {
    const command = this.commandOf(key)
    if (this.work.isRepeatedSale(command?.id)) {
      this.work.notice('info', this.model.words.notices.busy)
      return
    }
    if (command?.id !== 'quit' && this.work.mustWait(command?.waits === true)) this.work.defer(() => this.takeKey(key))
    else this.takeKey(key)
  }

  private commandOf(key: KeyEvent): Command | undefined {
    return takesText(this.top) && isCharacter(key) ? undefined : findCommand(key, this.top.id, this.model.language)
  }

  private takeKey(key: KeyEvent): void {
    const { top, model } = this
    const command = this.commandOf(key)
    // Who draws the screen again wants to read what stood there.
    if (command?.id !== 'redraw') this.work.clearNotice()
    if (takesText(top) && isCharacter(key)) this.run(stepCommand(top, 'type', model, key.text))
    else if (command !== undefined) this.runCommand(command, key.text)
    else if (!model.layout.isTooSmall) this.feedKey(key)
  }

  private runCommand(command: Command, text: string): void {
    const { top, model } = this
    // On a screen too small to be read only what changes nothing may happen.
    if (model.layout.isTooSmall && command.id !== 'quit' && command.id !== 'redraw') return
    const reason = command.disabled?.(model) ?? null
    if (reason !== null) {
      this.work.notice('info', reason)
      return
    }
    const step = stepCommand(top, command.id, model, text)
    const isTaken = step.state !== top || step.intents !== undefined
    this.run(isTaken || command.where !== 'everywhere' ? step : this.everywhere(command.id))
  }

  private everywhere(command: CommandId): Step<ScreenState> {
    const { top, model } = this
    switch (command) {
      case 'help':
        return asking(top, { do: 'open', screen: helpStart(top.id) })
      case 'language':
        return asking(top, { do: 'open', screen: { id: 'language' } })
      case 'lock':
        return asking(top, { do: 'lock' })
      case 'quit':
        if (model.basket === null || isEmptyBasket(model.basket)) return asking(top, { do: 'leave' })
        return asking(top, { do: 'open', screen: { id: 'quit' } })
      case 'redraw':
        this.output.invalidate()
        this.painter.redraw()
        return { state: top }
      default:
        return { state: top }
    }
  }

  private run(step: Step<ScreenState>): void {
    if (step.state !== this.top) this.stack.replaceTop(step.state)
    for (const intent of step.intents ?? []) this.work.take(intent)
    this.painter.request()
  }

  private onInput(field: string, value: string): void {
    this.run(stepInput(this.top, field, value, this.model))
  }

  private feedKey(key: KeyEvent): void {
    const { top, model } = this
    if (isForInk(key, top.id)) this.painter.feedInk(key.raw)
    else if (wantsAnswer(key)) this.work.notice('info', fill(model.words.notices.noKey, { key: keyName(specOf(key)) }))
  }

  private feedPaste(text: string): void {
    this.feedText(cleanText(text, longestPaste))
    if (text.length > longestPaste && textScreens.has(this.top.id))
      this.work.notice('info', fill(this.model.words.notices.tooLong, { count: longestPaste }))
  }

  private feedText(text: string): void {
    if (text === '' || !textScreens.has(this.top.id) || this.model.layout.isTooSmall) return
    if (takesText(this.top)) this.run(stepCommand(this.top, 'type', this.model, text))
    else this.painter.feedInk(text)
  }

  private scanPlace(): ScanPlace {
    const { stack, work } = this
    return {
      get top() {
        return stack.top
      },
      get openScreens() {
        return stack.ids
      },
      mustWait: (waits) => work.mustWait(waits),
      defer: (handle) => work.defer(handle),
      clearNotice: () => work.clearNotice(),
      tellLocked: () => work.notice('info', this.model.words.scans.locked),
      take: (intent) => work.take(intent),
      onKey: (key) => this.onKey(key),
      feedText: (text) => this.feedText(text),
      erase: (isField) => this.erase(isField),
    }
  }

  /** The newest character, which was a code's and no key. */
  private erase(isField: boolean): void {
    if (isField) this.painter.feedInk(eraseKey)
    else if (this.top.id === 'hall') this.run(stepCommand(this.top, 'erase', this.model, ''))
  }

  private onMouse(mouse: MouseEvent): void {
    const { top, model } = this
    if (model.layout.isTooSmall || this.work.mustWait(true)) return
    if (mouse.action === 'wheel-up' || mouse.action === 'wheel-down') {
      this.run(stepCommand(top, mouse.action === 'wheel-up' ? 'up' : 'down', model, ''))
      return
    }
    if (mouse.action !== 'press' || mouse.button !== 0 || top.id !== 'hall') return
    const { hall } = model.layout
    if (mouse.column >= hall.column + hall.columns || mouse.row < hall.row || mouse.row >= hall.row + hall.rows) return
    this.work.clearNotice()
    this.run(clickHall(top, model, mouse.column - hall.column, mouse.row - hall.row))
  }
}
