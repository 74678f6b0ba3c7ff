/** What is followed while somebody works at the till: the open hall's seats, and the print queue. */
import type { OpenHall } from '../domain/open-hall.ts'
import type { Refusal } from '../domain/refusal.ts'
import { atMostEvery, type Spaced } from './at-most-every.ts'
import type { TillDesk } from './till-desk.ts'

/** The tickets of a large group change state many times a second; showing each change would keep keys waiting. */
const jobsEveryMs = 300

export interface WatchOptions {
  readonly after: (delayMs: number, run: () => void) => () => void
  readonly onJobs: () => void
  /** The result stops it. */
  readonly startPrinting: (onChange: () => void) => () => Promise<void>
  /** None when only the event itself changed. */
  readonly onSeats: (seats: readonly number[]) => void
  readonly onTrouble: (trouble: Refusal | null) => void
}

export class TillWatch {
  private readonly options: WatchOptions
  private readonly jobsChanged: Spaced
  private stopPrints: (() => Promise<void>) | null = null
  stopHall: () => void = () => undefined

  constructor(options: WatchOptions) {
    this.options = options
    this.jobsChanged = atMostEvery(jobsEveryMs, options.after, options.onJobs)
  }

  follow(desk: TillDesk, hall: OpenHall | null): void {
    this.stopPrints ??= this.options.startPrinting(this.jobsChanged.call)
    this.stopHall()
    if (hall === null) return
    const watch = desk.watchSeats(hall, this.options.onSeats, this.options.onTrouble)
    this.stopHall = () => watch.stop()
  }

  /** Nothing follows or prints any more; resolves when the job at the printer has ended. */
  async stop(): Promise<void> {
    this.stopHall()
    this.jobsChanged.callOff()
    await this.stopPrints?.()
    this.stopPrints = null
  }
}
