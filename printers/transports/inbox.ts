import type { PrintFailure } from '../printer.ts'

const mostBytes = 65_536

/** Bytes that a device sent, kept until they are read; the end of the link is read after the last of them. */
export class Inbox {
  #bytes: Uint8Array[] = []
  #kept = 0
  #end: PrintFailure | null = null
  #waiting: (() => void) | null = null

  /** A device that talks without end is cut short: nobody reads answers that long. */
  put(bytes: Uint8Array): void {
    if (this.#kept + bytes.length <= mostBytes) {
      this.#bytes.push(bytes)
      this.#kept += bytes.length
    }
    this.#waiting?.()
  }

  /** The first reason stays. */
  end(reason: PrintFailure): void {
    this.#end ??= reason
    this.#waiting?.()
  }

  get ended(): PrintFailure | null {
    return this.#end
  }

  async read(timeoutMs: number): Promise<Uint8Array | PrintFailure> {
    if (this.#bytes.length === 0 && this.#end === null) await this.#arrival(timeoutMs)
    if (this.#bytes.length > 0) {
      const bytes = Buffer.concat(this.#bytes)
      this.#bytes = []
      this.#kept = 0
      return bytes
    }
    return this.#end ?? { failed: 'no-answer', detail: `${Math.round(timeoutMs)} ms` }
  }

  #arrival(timeoutMs: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(() => this.#waiting?.(), Math.max(0, timeoutMs))
      this.#waiting = () => {
        clearTimeout(timer)
        this.#waiting = null
        resolve()
      }
    })
  }
}
