/** What the screens asked for, done: intents become changes of the stack, of the model, or verbs of the desk. */
import { isEmptyBasket } from '../domain/basket.ts'
import type { Clock } from '../domain/ids.ts'
import type { Refusal } from '../domain/refusal.ts'
import { BusySign } from './busy-sign.ts'
import { chosen } from './choices.ts'
import type { CommandId } from './commands.ts'
import { isDeskIntent, runEffect, workKind } from './effects/effects.ts'
import { keepBasket, renewEveryMs } from './effects/keep-basket.ts'
import { loadJobs, startPrinting } from './effects/print-effects.ts'
import type { Till } from './effects/till.ts'
import { freeInTime } from './farewell.ts'
import { type HallState, showSeats } from './hall/hall-state.ts'
import { hallIndex } from './hall-tables.ts'
import { IdleTime } from './idle-watch.ts'
import type { DeskIntent, Intent } from './intent.ts'
import { pointOutSeats, rereadLine } from './line/line-in-hall.ts'
import { type DemoSignIn, type Model, type Notice, signedOutModel } from './model.ts'
import { isPaying } from './paying.ts'
import { saleCommands } from './sales-commands.ts'
import type { ScreenId, ScreenState } from './screen-state.ts'
import { programmeStart } from './screens/programme.ts'
import { signInStart } from './screens/sign-in.ts'
import type { TillDesk } from './till-desk.ts'
import { TillWatch } from './till-watch.ts'
import type { TillWorkOptions } from './till-work-options.ts'
import { wayOut } from './way-out.ts'
import { fill, refusalText, wordsFor } from './words.ts'
import { WorkQueue } from './work-queue.ts'

export class TillWork implements Till {
  readonly now: Clock
  private opened: TillDesk | null = null
  /** The real desk, while a training's is used. */
  private home: TillDesk | null = null
  /** What is being done, and what waits for a second person who lets it through (F41). */
  private atWork: DeskIntent | null = null
  private waived: DeskIntent | null = null
  private readonly options: TillWorkOptions
  private readonly queue: WorkQueue
  private readonly watch: TillWatch
  private readonly busySign: BusySign
  private readonly idleTime: IdleTime
  private renewedAt = 0
  private isLeaving = false

  constructor(options: TillWorkOptions) {
    this.options = options
    this.now = options.clock
    this.watch = new TillWatch({
      after: options.after,
      onJobs: () => void loadJobs(this),
      startPrinting: (onChange) => startPrinting(this, onChange, options.passThrough),
      onSeats: (seats) => {
        this.seatsChanged(seats)
        // The event itself changed: its status decides which keys work.
        if (seats.length === 0) this.update({})
      },
      onTrouble: (trouble) => (trouble === null ? this.clearNotice() : this.refuse(trouble)),
    })
    this.busySign = new BusySign(options.after, (isBusy) => {
      if (this.model.isBusy !== isBusy) this.update({ isBusy })
    })
    this.idleTime = new IdleTime({ ...options, onIdle: (idleMs) => this.idle(idleMs) })
    this.queue = new WorkQueue(
      (error) => this.failed(error),
      (isWorking) => this.busySign.show(isWorking),
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
    this.home = desk
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
      this.queue.add(workKind(intent), async () => {
        this.atWork = intent
        try {
          await runEffect(this, intent)
        } finally {
          this.atWork = null
        }
      })
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
      case 'choose-customer':
      case 'want-customers':
        this.update(chosen(intent, this.model))
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
    this.idleTime.noteActivity()
    if (this.opened === null || (this.model.basket?.lines.length ?? 0) === 0 || this.options.stack.has('lock')) return
    if (this.now() - this.renewedAt < renewEveryMs) return
    this.renewedAt = this.now()
    this.queue.add('plain', () => keepBasket(this))
  }

  update(change: Partial<Model>): void {
    this.options.painter.update(change)
  }

  open(screen: ScreenState, place?: 'instead'): void {
    if (place === 'instead') this.options.stack.show(screen)
    else this.options.stack.open(screen)
    this.options.painter.redraw()
  }

  find<K extends ScreenId>(id: K): Extract<ScreenState, { readonly id: K }> | undefined {
    return this.options.stack.find(id)
  }

  close(id: ScreenId): void {
    this.options.stack.close(id)
    this.options.painter.redraw()
  }

  adjustPay(isUnclear: boolean): void {
    this.adjust((state) => (isPaying(state) ? { ...state, isUnclear } : state))
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

  startAgain(till: string): void {
    this.options.startAgain(till)
  }

  clearNotice(): void {
    this.options.painter.setNotice(null)
  }

  refuse(refusal: Refusal): void {
    const { session, words, language } = this.model
    const dialog = this.atWork === null || session === null ? null : wayOut(refusal, this.atWork, session, language)
    // What the second person has to know stands in the dialog.
    if (dialog?.id === 'override') this.waived = this.atWork
    else this.notice('error', refusalText(words, refusal))
    if (dialog !== null) this.open(dialog)
  }

  retryWaived(): void {
    if (this.waived !== null) this.take(this.waived)
    this.waived = null
  }

  async workAt(desk: TillDesk): Promise<void> {
    await this.watch.stop()
    this.opened = desk
    desk.setPaperLanguage(this.model.language, this.model.words.paper)
    this.watch.follow(desk, null)
  }

  async signedOut(): Promise<void> {
    if (this.home !== null && this.home !== this.opened) await this.workAt(this.home)
    this.watch.stopHall()
    this.update({ ...signedOutModel, basket: null })
    this.options.stack.restart(signInStart)
    this.options.painter.redraw()
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
    this.idleTime.start()
    this.watch.follow(this.desk, this.model.hall)
  }

  settled(): Promise<void> {
    return this.queue.settled()
  }

  /** Nothing follows or prints any more. */
  stop(): void {
    void this.watch.stop()
    this.busySign.callOff()
    this.idleTime.stop()
  }

  private closeTop(): void {
    const wasHall = this.options.stack.top.id === 'hall'
    // F41: what was allowed and then left is not kept for something else.
    this.opened?.dropApproval()
    this.options.stack.close()
    if (wasHall) {
      this.watch.stopHall()
      this.update({ hall: null, best: null })
    }
    this.options.painter.redraw()
  }

  async freeBasket(): Promise<void> {
    const { basket } = this.model
    if (this.opened === null || basket === null || isEmptyBasket(basket)) return
    await freeInTime(this.opened, this.options.after)
  }

  private idle(idleMs: number): void {
    // Nothing depends on it: a database that refuses just now is asked again.
    if (!this.queue.isWorking) this.queue.add('plain', async () => void (await this.desk.tidyUp()))
    const { session } = this.model
    const minutes = session?.rules.lockAfterMinutes ?? 0
    // A13: nobody walks up to a till that its cashier has left.
    if (minutes > 0 && idleMs >= minutes * 60_000 && !this.options.stack.has('lock')) this.take({ do: 'lock' })
  }

  private async leave(): Promise<void> {
    if (this.isLeaving) return
    this.isLeaving = true
    await this.freeBasket()
    this.options.leave()
  }

  private failed(error: unknown): void {
    const detail = error instanceof Error ? error.message : String(error)
    this.notice('error', fill(this.model.words.notices.failed, { detail }))
  }
}
