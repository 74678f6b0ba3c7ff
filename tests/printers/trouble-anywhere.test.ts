/** F43: whatever a printer on the network does, and after whichever byte of a ticket, is told as what it is. */
import { describe, expect, onTestFinished, test } from 'vitest'
import { type PrintTimeouts, preparePrinter, printDocument } from '../../printers/print-document.ts'
import { isPrintFailure, type PrintFailureCode } from '../../printers/printer.ts'
import { isRefusal } from '../../src/domain/refusal.ts'
import { eachByte, paper, shortTicket } from './sample-paper.ts'
import { VirtualBoca } from './virtual-boca.ts'
import { startTcpPrinter, type Trouble, VirtualPrinter } from './virtual-printer.ts'
import { VirtualStar } from './virtual-star.ts'

/** Silence is waited for to its end, so these waits are short; everything else must come before them. */
const impatient: PrintTimeouts = { openMs: 2000, answerMs: 400, writeMs: 500, receiptMs: 500 }
const patient: PrintTimeouts = { openMs: 2000, answerMs: 1500, writeMs: 1500, receiptMs: 1500 }

/** Each language with a paper short enough to be tried again and again. A BOCA printer has no word for its cover alone. */
const kinds = [
  { model: 'epson-tm-t20', Kind: VirtualPrinter, ticket: shortTicket, cover: 'cover-open' },
  { model: 'generic-80mm', Kind: VirtualPrinter, ticket: shortTicket, cover: 'cover-open' },
  { model: 'star-tsp100', Kind: VirtualStar, ticket: shortTicket, cover: 'cover-open' },
  { model: 'star-tsp650', Kind: VirtualStar, ticket: shortTicket, cover: 'cover-open' },
  { model: 'boca-lemur', Kind: VirtualBoca, ticket: paper({ type: 'text', text: '-' }), cover: 'printer-error' },
] as const

describe.each(kinds)('$model', ({ model, Kind, ticket, cover }) => {
  test.each<[Trouble['kind'], readonly PrintFailureCode[]]>([
    ['paper-out', ['paper-out']],
    ['cover-open', [cover]],
    ['cutter', ['printer-error']],
    ['silent', ['no-answer']],
    ['stall', ['no-answer', 'stalled']],
    ['close', ['link-lost']],
    ['reset', ['link-lost']],
  ])(
    'F43 %s after every single byte: the outcome is unknown and says why',
    async (kind, failures) => {
      const isQuiet = kind === 'silent' || kind === 'stall'
      const printer = await preparePrinter(`tcp://127.0.0.1:1?model=${model}`, '/nowhere')
      if (isRefusal(printer)) throw new Error(JSON.stringify(printer))
      const { bytes } = await printer.dialect.encode(ticket, printer.model)
      const tried: number[] = []
      await eachByte(bytes.length, async (afterBytes) => {
        const virtual = await startTcpPrinter({ trouble: { kind, afterBytes } }, Kind)
        onTestFinished(() => virtual.close())
        const address = { transport: 'tcp', model, host: '127.0.0.1', port: virtual.port } as const
        let sending = 0
        const outcome = await printDocument({ ...printer, address }, ticket, {
          jobName: 'job',
          onSending: () => void sending++,
          timeouts: isQuiet ? impatient : patient,
        })
        expect(isPrintFailure(outcome) ? outcome.failed : outcome, `after ${afterBytes}`).toBeOneOf([...failures])
        expect(isPrintFailure(outcome) && outcome.bytesSent).toBeGreaterThan(0)
        expect(sending).toBe(1)
        // Nothing of the document came twice, and nothing after the printer stopped taking it.
        const received = Buffer.from(virtual.jobs.flatMap((job) => [...job.received]))
        expect(Buffer.from(bytes).subarray(0, received.length).equals(received), `after ${afterBytes}`).toBe(true)
        tried.push(afterBytes)
      })
      expect(tried).toHaveLength(bytes.length)
    },
    60_000,
  )
})
