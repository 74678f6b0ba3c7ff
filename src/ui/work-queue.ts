/**
 * The verbs a till has asked for, one after another, and the keys that must wait for them. Moving the cursor never
 * waits; a command that builds on the basket waits for what is under way; nothing sells twice.
 */
export type WorkKind =
  /** Holding and releasing seats, lists, prints. */
  | 'plain'
  /** The screen changes when it is done, so every key waits for it. */
  | 'modal'
  /** While it is at work, no other sale begins: a second Enter is dropped. */
  | 'sale'

interface Work {
  readonly kind: WorkKind
  readonly run: () => Promise<void>
}

/** More than this typed ahead is a key held down or a paste. */
const mostDeferred = 32

export class WorkQueue {
  private readonly waiting: Work[] = []
  private readonly deferred: (() => void)[] = []
  private current: WorkKind | null = null
  private isDraining = false
  private readonly settlers: (() => void)[] = []
  private readonly onFailure: (error: unknown) => void
  private readonly onChange: (isWorking: boolean) => void

  constructor(onFailure: (error: unknown) => void, onChange: (isWorking: boolean) => void) {
    this.onFailure = onFailure
    this.onChange = onChange
  }

  get isWorking(): boolean {
    return this.current !== null || this.waiting.length > 0
  }

  get isSelling(): boolean {
    return this.has('sale')
  }

  /** Whether a key has to wait: behind others that wait, behind a change of screens, or because it builds on the basket. */
  mustWait(waitsForBasket: boolean): boolean {
    return this.deferred.length > 0 || this.has('modal') || (waitsForBasket && this.isWorking)
  }

  /** Handles a key later, in order. Too many are dropped. */
  defer(handle: () => void): void {
    if (this.deferred.length < mostDeferred) this.deferred.push(handle)
  }

  add(kind: WorkKind, run: () => Promise<void>): void {
    this.waiting.push({ kind, run })
    if (!this.isDraining) void this.drain()
  }

  /** Resolves when nothing is at work and no key waits. */
  settled(): Promise<void> {
    if (!this.isDraining && this.deferred.length === 0) return Promise.resolve()
    return new Promise((resolve) => this.settlers.push(resolve))
  }

  private has(kind: WorkKind): boolean {
    return this.current === kind || this.waiting.some((work) => work.kind === kind)
  }

  private async drain(): Promise<void> {
    this.isDraining = true
    for (let work = this.next(); work !== undefined; work = this.next()) {
      this.current = work.kind
      this.onChange(true)
      try {
        await work.run()
      } catch (error) {
        this.onFailure(error)
      }
      this.current = null
    }
    this.isDraining = false
    this.onChange(false)
    for (const settle of this.settlers.splice(0)) settle()
  }

  /** Before there is nothing to do, keys that waited are handled until one of them asks for something. */
  private next(): Work | undefined {
    while (this.waiting.length === 0 && this.deferred.length > 0) this.deferred.shift()?.()
    return this.waiting.shift()
  }
}
