/** What happens when nobody has pressed a key for a while. */
import type { Clock } from '../domain/ids.ts'

export interface IdleWatch {
  readonly clock: Clock
  readonly after: (delayMs: number, run: () => void) => () => void
  /** Called once a minute while nobody works, with how long nobody has. */
  readonly onIdle: (idleMs: number) => void
}

const minuteMs = 60_000

/** From the first key on; looks at the clock once a minute. */
export class IdleTime {
  private readonly watch: IdleWatch
  private activeAt = 0
  private callOff: () => void = () => undefined

  constructor(watch: IdleWatch) {
    this.watch = watch
  }

  noteActivity(): void {
    this.activeAt = this.watch.clock()
  }

  start(): void {
    this.stop()
    this.callOff = this.watch.after(minuteMs, () => {
      const idleMs = this.watch.clock() - this.activeAt
      if (idleMs >= minuteMs) this.watch.onIdle(idleMs)
      this.start()
    })
  }

  stop(): void {
    this.callOff()
    this.callOff = () => undefined
  }
}
