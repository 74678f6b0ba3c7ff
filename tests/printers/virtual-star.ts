import type { VirtualDevice, VirtualPrinterOptions } from './virtual-printer.ts'

/**
 * A Star printer: answers `ESC ACK SOH` at once with its status block, counts ETB once what comes before is printed and says so
 * unasked, begins anew at CAN.
 */
export class VirtualStar implements VirtualDevice {
  readonly received: number[] = []
  readonly questions: number[] = []
  /** What jobs before this connection left. */
  static jobsBefore = 0
  #jobs = VirtualStar.jobsBefore
  #held: number[] = []
  #deaf = false
  readonly #options: VirtualPrinterOptions
  readonly #say: (bytes: Uint8Array) => void
  readonly #act: (what: 'close' | 'reset' | 'stall') => void

  constructor(
    options: VirtualPrinterOptions,
    say: (bytes: Uint8Array) => void,
    act: (what: 'close' | 'reset' | 'stall') => void,
  ) {
    this.#options = options
    this.#say = say
    this.#act = act
    this.#meetTrouble()
  }

  hear(bytes: Uint8Array): void {
    for (const byte of bytes) {
      if (this.#deaf) return
      this.#held.push(byte)
      const [first, second, third] = this.#held
      if (first === 0x1b && (second === undefined || (second === 0x06 && third === undefined))) continue
      if (first === 0x1b && second === 0x06 && third === 0x01) {
        this.questions.push(1)
        if (this.#trouble() !== 'silent') this.#report()
      } else if (first === 0x17) {
        if (this.#trouble() === undefined && this.#options.acknowledges !== false) {
          this.#jobs = (this.#jobs + 1) % 32
          this.#report()
        }
      } else {
        for (const paper of this.#held) this.#print(paper)
      }
      this.#held = []
    }
  }

  #print(byte: number): void {
    if (byte === 0x18) this.#jobs = 0
    this.received.push(byte)
    this.#meetTrouble()
  }

  #trouble(): string | undefined {
    const { trouble } = this.#options
    return trouble !== undefined && this.received.length >= trouble.afterBytes ? trouble.kind : undefined
  }

  #report(): void {
    const trouble = this.#trouble()
    const status = (trouble === undefined ? 0 : 0x08) | (trouble === 'cover-open' ? 0x20 : 0)
    const paper = trouble === 'paper-out' ? 0x0c : this.#options.paperLow === true ? 0x04 : 0
    const counter = ((this.#jobs & 0x07) << 1) | ((this.#jobs & 0x18) << 2)
    this.#say(Uint8Array.of(0x23, 0x06, status, trouble === 'cutter' ? 0x08 : 0, 0, paper, 0, counter, 0))
  }

  #meetTrouble(): void {
    const kind = this.#trouble()
    if (this.#deaf || (kind !== 'close' && kind !== 'reset' && kind !== 'stall')) return
    this.#deaf = true
    this.#act(kind)
  }
}
