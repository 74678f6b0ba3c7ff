import type { VirtualDevice, VirtualPrinterOptions } from './virtual-printer.ts'

/** A BOCA printer: says one byte for each ticket it finished, one when something goes wrong, and answers `<S1>` when ready. */
export class VirtualBoca implements VirtualDevice {
  readonly received: number[] = []
  readonly questions: number[] = []
  #held = ''
  #deaf = false
  #complained = false
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
      const letter = String.fromCharCode(byte)
      if (letter === '<' || this.#held !== '') this.#held += letter
      else this.#print([byte])
      if (letter === '>') this.#obey()
    }
  }

  #obey(): void {
    const command = this.#held
    this.#held = ''
    if (command === '<S1>') {
      this.questions.push(1)
      if (this.#options.paperLow === true) this.#say(Uint8Array.of(15))
      if (this.#trouble() === undefined) this.#say(Uint8Array.of(17))
      return
    }
    this.#print(Buffer.from(command, 'latin1'))
    const isTicket = command === '<z>' || command === '<q>'
    if (isTicket && this.#trouble() === undefined && this.#options.acknowledges !== false) this.#say(Uint8Array.of(6))
  }

  #print(bytes: Iterable<number>): void {
    for (const byte of bytes) {
      if (this.#deaf) return
      this.received.push(byte)
      this.#meetTrouble()
    }
  }

  #trouble(): string | undefined {
    const { trouble } = this.#options
    return trouble !== undefined && this.received.length >= trouble.afterBytes ? trouble.kind : undefined
  }

  #meetTrouble(): void {
    const kind = this.#trouble()
    if (kind === undefined || this.#deaf) return
    if (kind === 'close' || kind === 'reset' || kind === 'stall') {
      this.#deaf = true
      this.#act(kind)
    } else if (!this.#complained && kind !== 'silent') {
      this.#complained = true
      this.#say(Uint8Array.of(kind === 'paper-out' ? 16 : 29))
    }
  }
}
