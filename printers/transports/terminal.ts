import type { TerminalAddress } from '../address.ts'
import type { PrintFailure, TerminalWriter, Transport } from '../printer.ts'
import { faultOf, within } from './fault.ts'

const printOn = Buffer.from('\u001b[5i', 'latin1')
const printOff = Buffer.from('\u001b[4i', 'latin1')

/**
 * The printer of the computer on which the till's terminal runs, reached through the terminal itself. One way, and the last
 * resort: nobody answers. The job goes out as one piece, so that nothing of the screen gets between.
 */
export function terminalTransport(address: TerminalAddress, write: TerminalWriter | undefined): Transport {
  return {
    async open() {
      if (write === undefined) return { failed: 'not-found', detail: 'terminal' }
      const pieces: Uint8Array[] = []
      return {
        async write(bytes) {
          pieces.push(bytes)
          return null
        },
        async finish(timeoutMs) {
          const job = Buffer.concat(pieces)
          // Such bytes in the middle would end the print, and the rest would be keys and colours on the screen.
          if (address.wrap === 'raw' && job.includes(printOff)) return { failed: 'printer-error', detail: 'ESC [ 4 i' }
          const late: PrintFailure = { failed: 'stalled', detail: 'terminal' }
          const written = async () => write(wrapForTerminal(job, address))
          return within(
            timeoutMs,
            written().then(
              () => null,
              (error: unknown) => faultOf(error),
            ),
            late,
          )
        },
        close: async () => undefined,
      }
    },
  }
}

/** The job between the marks that send it to the printer, and, inside tmux, handed on to the terminal outside. */
export function wrapForTerminal(job: Uint8Array, { wrap, tmux }: Pick<TerminalAddress, 'wrap' | 'tmux'>): Uint8Array {
  const body = wrap === 'base64' ? Buffer.from(Buffer.from(job).toString('base64'), 'latin1') : job
  const marked = Buffer.concat([printOn, body, printOff])
  if (!tmux) return marked
  // Within the pass-through every ESC is doubled.
  const doubled = Buffer.from(marked.toString('latin1').replaceAll('\u001b', '\u001b\u001b'), 'latin1')
  return Buffer.concat([Buffer.from('\u001bPtmux;', 'latin1'), doubled, Buffer.from('\u001b\\', 'latin1')])
}
