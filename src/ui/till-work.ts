/** What the screens asked for, done: intents become changes of the stack, of the model, or verbs of the desk. */
import type { Clock } from '../domain/ids.ts'
import { isRefusal, type Refusal } from '../domain/refusal.ts'
import { atMostEvery, type Spaced } from './at-most-every.ts'
import type { CommandId } from './commands.ts'
import { isDeskIntent, runEffect, workKind } from './effects/effects.ts'
import { loadJobs, startPrinting } from './effects/print-effects.ts'
import type { Till } from './effects/till.ts'
import type { FramePainter } from './frame-painter.ts'
import { type HallState, showSeats } from './hall/hall-state.ts'
import { hallIndex } from './hall-tables.ts'
import type { Intent } from './intent.ts'
import { pointOutSeats, rereadLine } from './line/line-in-hall.ts'
import type { DemoSignIn, Model, Notice } from './model.ts'
import type { ScreenStack } from './screen-stack.ts'
import type { ScreenId, ScreenState } from './screen-state.ts'
import { programmeStart } from './screens/programme.ts'
import type { TillDesk } from './till-desk.ts'
import { fill, refusalText, wordsFor } from './words.ts'
import { WorkQueue } from './work-queue.ts'

export interface TillWorkOptions {
  readonly painter: FramePainter
  readonly stack: ScreenStack
  readonly clock: Clock
  readonly after: (delayMs: number, run: () => void) => () => void
  readonly leave: () => void
  /** To the printer behind the terminal, unchanged and between two frames. */
  readonly passThrough: (bytes: Uint8Array) => Promise<void>
}

/** Shorter work is not worth a word on the screen. */
const noticeableMs = 200
/** The desk itself knows when a hold is old enough; asking it at every key would only keep its turns busy. */
const renewEveryMs = 10_000
const longestFarewellMs = 1500
/** The tickets of a large group change state many times a second; showing each change would keep keys waiting. */
const jobsEveryMs = 300
const idleMs = 60_000
/** Commands that must not start another sale while one is being made. */
const saleCommands: ReadonlySet<CommandId> = new Set<CommandId>([
  'sell',
  'quick',
  'cash',
  'card',
  'pay-back',
  'run-line',
])

export class TillWork implements Till {
  readonly now: Clock
  private opened: TillDesk | null = null
  private readonly options: TillWorkOptions
  private readonly queue: WorkQueue
  private stopHall: () => void = () => undefined
  private stopPrints: (() => Promise<void>) | null = null
  private readonly jobsChanged: Spaced
  private callOffBusy: () => void = () => undefined
  private callOffTidying: () => void = () => undefined
  private activeAt = 0
  private renewedAt = 0
  private isLeaving = false

  constructor(options: TillWorkOptions) {
    this.options = options
    this.now = options.clock
    this.jobsChanged = atMostEvery(jobsEveryMs, options.after, () => void loadJobs(this))
    this.queue = new WorkQueue(
      (error) => this.failed(error),
      (isWorking) => this.showBusy(isWorking),
    )
  }

  get desk(): TillDesk {
    if (this.opened === null) throw new Error('a verb was asked for before the desk was open')
    return this.opened
  }

  get model(): Model {
    return this.options.painter.model
  }

  deskOpened(desk: TillDesk, demo: DemoSignIn | null): void {
    this.opened = desk
    desk.setPaperLanguage(this.model.language, this.model.words.paper)
    this.update({ isOpen: true, place: desk.place, demo })
  }

  mustWait(waitsForBasket: boolean): boolean {
    return this.queue.mustWait(waitsForBasket)
  }

  defer(handle: () => void): void {
    this.queue.defer(handle)
  }

  /** F13: a second Enter never sells twice. */
  isRepeatedSale(command: CommandId | undefined): boolean {
    return command !== undefined && this.queue.isSelling && saleCommands.has(command)
  }

  take(intent: Intent): void {
    if (isDeskIntent(intent)) {
      this.queue.add(workKind(intent), () => runEffect(this, intent))
      return
    }
    switch (intent.do) {
      case 'open':
        this.open(intent.screen)
        return
      case 'close':
        this.closeTop()
        return
      case 'notice':
        this.notice(intent.notice.level, intent.notice.text)
        return
      case 'language':
        this.update({ language: intent.language, words: wordsFor(intent.language) })
        this.opened?.setPaperLanguage(intent.language, this.model.words.paper)
        return
      case 'choose-tariff':
        this.update({ tariff: intent.tariff })
        return
      case 'choose-customer':
        this.update({ customer: intent.customer })
        return
      case 'want-customers':
        this.update({ customerSearch: { ...this.model.customerSearch, wanted: intent.text, draft: null } })
        return
      case 'point-out':
        this.pointOut(intent.seats, intent.view)
        return
      case 'leave':
        void this.leave()
    }
  }

  /** F16: whoever works at the till keeps the seats of the basket. */
  noteActivity(): void {
    this.activeAt = this.now()
    const desk = this.opened
    if (desk === null || (this.model.basket?.lines.length ?? 0) === 0) return
    if (this.now() - this.renewedAt < renewEveryMs) return
    this.renewedAt = this.now()
    this.queue.add('plain', async () => {
      const renewed = await desk.renewBasket()
      if (isRefusal(renewed)) return this.refuse(renewed)
      if (renewed.basket !== this.model.basket) this.update({ basket: renewed.basket })
      if (renewed.lost.length === 0) return
      this.seatsChanged('all')
      this.notice('error', fill(this.model.words.notices.basketExpired, { seats: renewed.lost.join(', ') }))
    })
  }

  update(change: Partial<Model>): void {
    this.options.painter.update(change)
  }

  open(screen: ScreenState): void {
    this.options.stack.open(screen)
    this.options.painter.redraw()
  }

  close(id: ScreenId): void {
    this.options.stack.close(id)
    this.options.painter.redraw()
  }

  adjustPay(isUnclear: boolean): void {
    this.adjust((state) => (state.id === 'pay' || state.id === 'refund' ? { ...state, isUnclear } : state))
  }

  adjust(change: (state: ScreenState) => ScreenState): void {
    this.options.stack.adjust(change)
    this.options.painter.redraw()
  }

  restart(screen?: ScreenState): void {
    this.options.stack.restart(programmeStart, ...(screen === undefined ? [] : [screen]))
    this.options.painter.redraw()
  }

  notice(level: Notice['level'], text: string): void {
    this.options.painter.setNotice({ level, text })
  }

  clearNotice(): void {
    this.options.painter.setNotice(null)
  }

  refuse(refusal: Refusal): void {
    this.notice('error', refusalText(this.model.words, refusal))
  }

  seatsChanged(seats: readonly number[] | 'all'): void {
    this.options.painter.seatsChanged(seats)
    if (this.options.stack.has('command-line')) this.rereadLine()
  }

  rereadLine(): void {
    this.pointOut(rereadLine(this.options.stack, this.model))
  }

  pointOut(seats: readonly number[], view?: HallState): void {
    pointOutSeats(this.options.stack, this.model, seats, view)
    this.options.painter.request()
  }

  showSeats(seats: readonly number[]): void {
    const { hall, layout } = this.model
    if (hall === null) return
    this.options.stack.adjust((state) =>
      state.id === 'hall' ? { ...state, view: showSeats(hallIndex(hall), layout.hall, state.view, seats) } : state,
    )
    this.options.painter.request()
  }

  startWatching(): void {
    this.tidyWhenIdle()
    this.stopPrints ??= startPrinting(this, this.jobsChanged.call, this.options.passThrough)
    this.stopHall()
    const { hall } = this.model
    if (hall === null) return
    const watch = this.desk.watchSeats(
      hall,
      (seats) => {
        this.seatsChanged(seats)
        // The event itself changed: its status decides which keys work.
        if (seats.length === 0) this.update({})
      },
      (trouble) => (trouble === null ? this.clearNotice() : this.refuse(trouble)),
    )
    this.stopHall = () => watch.stop()
  }

  settled(): Promise<void> {
    return this.queue.settled()
  }

  /** Nothing follows or prints any more. */
  stop(): void {
    this.stopHall()
    void this.stopPrints?.()
    this.jobsChanged.callOff()
    this.callOffBusy()
    this.callOffTidying()
  }

  private closeTop(): void {
    const wasHall = this.options.stack.top.id === 'hall'
    this.options.stack.close()
    if (wasHall) {
      this.stopHall()
      this.update({ hall: null, best: null })
    }
    this.options.painter.redraw()
  }

  async freeBasket(): Promise<void> {
    if (this.opened === null || (this.model.basket?.lines.length ?? 0) === 0) return
    // A database that does not answer must not keep anybody at the till; holds expire by themselves.
    await Promise.race([
      this.opened.clearBasket().catch(() => undefined),
      new Promise<void>((resolve) => {
        this.options.after(longestFarewellMs, resolve)
      }),
    ])
  }

  /** After a minute without a key; again every minute until the till stops. */
  private tidyWhenIdle(): void {
    this.callOffTidying()
    this.callOffTidying = this.options.after(idleMs, () => {
      const isIdle = this.now() - this.activeAt >= idleMs && !this.queue.isWorking
      // Nothing depends on it: a database that refuses just now is asked again.
      if (isIdle) this.queue.add('plain', async () => void (await this.desk.tidyUp()))
      this.tidyWhenIdle()
    })
  }

  private async leave(): Promise<void> {
    if (this.isLeaving) return
    this.isLeaving = true
    await this.freeBasket()
    this.options.leave()
  }

  private showBusy(isWorking: boolean): void {
    this.callOffBusy()
    this.callOffBusy = () => undefined
    if (isWorking) this.callOffBusy = this.options.after(noticeableMs, () => this.update({ isBusy: true }))
    else if (this.model.isBusy) this.update({ isBusy: false })
  }

  private failed(error: unknown): void {
    const detail = error instanceof Error ? error.message : String(error)
    this.notice('error', fill(this.model.words.notices.failed, { detail }))
  }
}
