import { createServer, type Server, type Socket } from 'node:net'

export interface Trouble {
  /** Ends the paper, opens the cover … once so many bytes of documents have arrived; 0 is from the start. */
  readonly afterBytes: number
  readonly kind: 'paper-out' | 'cover-open' | 'offline' | 'cutter' | 'silent' | 'close' | 'reset' | 'stall'
}

export interface VirtualPrinterOptions {
  readonly trouble?: Trouble
  readonly paperLow?: boolean
  /** Whether it answers `GS ( H`. */
  readonly acknowledges?: boolean
}

/**
 * A receipt printer as ESC/POS describes it: answers `DLE EOT n` at once wherever it stands in the stream, keeps the rest as
 * paper, acknowledges a finished job. As strict as a real one: what it is asked outside its language is not answered.
 */
export class VirtualPrinter {
  /** Bytes of documents, questions taken out. */
  readonly received: number[] = []
  readonly questions: number[] = []
  stalled = false
  readonly #options: VirtualPrinterOptions
  readonly #say: (bytes: Uint8Array) => void
  readonly #act: (what: 'close' | 'reset' | 'stall') => void
  #held: number[] = []

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
      if (this.stalled) return
      this.#held.push(byte)
      this.#digest()
    }
  }

  #digest(): void {
    const [first, second, third] = this.#held
    if (first === 0x10 && (second === undefined || second === 0x04)) {
      if (third === undefined) return
      this.#held = []
      this.#answer(third)
    } else if (
      first === 0x1d &&
      (second === undefined || (second === 0x28 && (third === undefined || third === 0x48)))
    ) {
      if (this.#held.length < 11) return
      const id = this.#held.slice(7, 11)
      this.#held = []
      if (this.#options.acknowledges !== false && !this.#troubled()) this.#say(Uint8Array.of(0x37, 0x22, ...id, 0))
    } else {
      const [byte] = this.#held.splice(0, 1)
      if (byte !== undefined) this.received.push(byte)
      this.#meetTrouble()
      if (this.#held.length > 0) this.#digest()
    }
  }

  #answer(question: number): void {
    this.questions.push(question)
    const trouble = this.#troubled() ? this.#options.trouble?.kind : undefined
    if (trouble === 'silent') return
    const answers: Readonly<Record<number, number>> = {
      1: trouble === undefined ? 0 : 0x08,
      2: trouble === 'cover-open' ? 0x04 : trouble === 'paper-out' ? 0x20 : trouble === 'cutter' ? 0x40 : 0,
      3: trouble === 'cutter' ? 0x08 : 0,
      4: trouble === 'paper-out' ? 0x60 : this.#options.paperLow === true ? 0x0c : 0,
    }
    this.#say(Uint8Array.of((answers[question] ?? 0) | 0x12))
  }

  #troubled(): boolean {
    const { trouble } = this.#options
    return trouble !== undefined && this.received.length >= trouble.afterBytes
  }

  #meetTrouble(): void {
    const kind = this.#options.trouble?.kind
    if (!this.#troubled() || this.stalled || (kind !== 'close' && kind !== 'reset' && kind !== 'stall')) return
    this.stalled = true
    this.#act(kind)
  }
}

/** What all virtual printers have in common, whatever their language. */
export interface VirtualDevice {
  readonly received: readonly number[]
  readonly questions: readonly number[]
  hear(bytes: Uint8Array): void
}
export type VirtualDeviceClass = new (...args: ConstructorParameters<typeof VirtualPrinter>) => VirtualDevice

export interface TcpPrinter {
  readonly port: number
  /** One for each connection so far. */
  readonly jobs: readonly VirtualDevice[]
  close(): Promise<void>
}

/** A virtual printer on loopback; each connection is a new job on a printer in the same trouble. */
export async function startTcpPrinter(
  options: VirtualPrinterOptions = {},
  Kind: VirtualDeviceClass = VirtualPrinter,
): Promise<TcpPrinter> {
  const jobs: VirtualDevice[] = []
  const sockets = new Set<Socket>()
  const server: Server = createServer((socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
    socket.on('error', () => undefined)
    const act = (what: 'close' | 'reset' | 'stall') => {
      if (what === 'close') socket.end()
      else if (what === 'reset') socket.resetAndDestroy()
      else socket.pause()
    }
    const printer = new Kind(options, (bytes) => socket.write(bytes), act)
    jobs.push(printer)
    socket.on('data', (bytes) => printer.hear(bytes))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  return {
    port: address.port,
    jobs,
    close: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy()
        server.close(() => resolve())
      }),
  }
}
