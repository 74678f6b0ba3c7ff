/** Shorter work is not worth a word on the screen. */
const noticeableMs = 200

/** Says that the till is at work, once it takes people's notice. */
export class BusySign {
  private readonly after: (delayMs: number, run: () => void) => () => void
  private readonly tell: (isBusy: boolean) => void
  callOff: () => void = () => undefined

  constructor(after: (delayMs: number, run: () => void) => () => void, show: (isBusy: boolean) => void) {
    this.after = after
    this.tell = show
  }

  show(isWorking: boolean): void {
    this.callOff()
    this.callOff = isWorking ? this.after(noticeableMs, () => this.tell(true)) : () => undefined
    if (!isWorking) this.tell(false)
  }
}
