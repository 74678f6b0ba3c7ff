import { describe, expect, test } from 'vitest'
import { preparePrinter, printDocument } from '../../../printers/print-document.ts'
import { wrapForTerminal } from '../../../printers/transports/terminal.ts'
import { isRefusal } from '../../../src/domain/refusal.ts'
import { paper, sentences, shortTicket } from '../sample-paper.ts'

/** What a terminal hands to its printer; everything else would be on its screen. Inside tmux the outer terminal hears. */
function throughTerminal(bytes: Uint8Array, tmux: boolean): { printed: string[]; shown: string } {
  let stream = Buffer.from(bytes).toString('latin1')
  if (tmux) {
    stream = stream.replace(/\x1bPtmux;((?:\x1b\x1b|[^\x1b])*)\x1b\\/g, (_, inner: string) =>
      inner.replaceAll('\x1b\x1b', '\x1b'),
    )
  }
  const printed: string[] = []
  const shown = stream.replace(/\x1b\[5i([\s\S]*?)\x1b\[4i/g, (_, job: string) => {
    printed.push(job)
    return ''
  })
  return { printed, shown }
}
async function print(setting: string, document = shortTicket) {
  const writes: Uint8Array[] = []
  const printer = await preparePrinter(setting, '/nowhere', (bytes) => void writes.push(bytes))
  if (isRefusal(printer)) throw new Error(JSON.stringify(printer))
  const outcome = await printDocument(printer, document, { jobName: 'job', timeouts: { writeMs: 100 } })
  return { outcome, writes, bytes: (await printer.dialect.encode(document, printer.model)).bytes }
}
const allLetters = paper(...Object.values(sentences).map((text) => ({ type: 'text' as const, text })))

describe('a job through the terminal comes out byte for byte', () => {
  test.each([
    ['raw', '0'],
    ['raw', '1'],
    ['base64', '0'],
    ['base64', '1'],
  ])('wrapped %s, tmux %s', async (wrap, tmux) => {
    for (const document of [shortTicket, allLetters]) {
      const { outcome, writes, bytes } = await print(`terminal:?wrap=${wrap}&tmux=${tmux}&model=epson-tm-t20`, document)
      expect(outcome).toMatchObject({ sent: true, acknowledged: false })
      expect(writes).toHaveLength(1)
      const { printed, shown } = throughTerminal(writes[0] ?? new Uint8Array(), tmux === '1')
      expect(shown).toBe('')
      const got = Buffer.from(printed.join(''), wrap === 'base64' ? 'base64' : 'latin1')
      expect(got.toString('hex')).toBe(Buffer.from(bytes).toString('hex'))
    }
  })

  test('base64 holds nothing that a terminal or a line discipline would change', async () => {
    const { writes } = await print('terminal:?model=epson-tm-t20', allLetters)
    expect(Buffer.from(writes[0] ?? []).toString('latin1')).toMatch(/^\x1b\[5i[A-Za-z0-9+/=]+\x1b\[4i$/)
  })

  test('exact bytes inside tmux', () => {
    const wrapped = wrapForTerminal(Buffer.from('A\u001b@', 'latin1'), { wrap: 'base64', tmux: true })
    expect(Buffer.from(wrapped).toString('latin1')).toBe('\x1bPtmux;\x1b\x1b[5iQRtA\x1b\x1b[4i\x1b\\')
  })
})

describe('a terminal that cannot print', () => {
  test('is not there', async () => {
    const printer = await preparePrinter('terminal:', '/nowhere')
    if (isRefusal(printer)) throw new Error('refused')
    expect(await printDocument(printer, shortTicket, { jobName: 'job' })).toMatchObject({
      failed: 'not-found',
      bytesSent: 0,
    })
  })

  test('never takes the job', async () => {
    const printer = await preparePrinter('terminal:', '/nowhere', () => new Promise<void>(() => undefined))
    if (isRefusal(printer)) throw new Error('refused')
    const outcome = await printDocument(printer, shortTicket, { jobName: 'job', timeouts: { writeMs: 50 } })
    expect(outcome).toMatchObject({ failed: 'stalled' })
    expect('bytesSent' in outcome && outcome.bytesSent).toBeGreaterThan(0)
  })

  test('a raw job that would end the print in its middle is not begun', async () => {
    const printer = await preparePrinter('terminal:?wrap=raw', '/nowhere', () => {
      throw new Error('must not be written')
    })
    if (isRefusal(printer)) throw new Error('refused')
    const encode = async () => ({ bytes: Buffer.from('a\u001b[4ib', 'latin1'), problems: [] })
    const outcome = await printDocument({ ...printer, dialect: { ...printer.dialect, encode } }, shortTicket, {
      jobName: 'job',
    })
    expect(outcome).toMatchObject({ failed: 'printer-error' })
  })
})
