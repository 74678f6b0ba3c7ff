import { expect, test } from 'vitest'
import { preparePrinter } from '../../printers/print-document.ts'
import { isRefusal } from '../../src/domain/refusal.ts'
import { openDemoOffice } from './demo-office.ts'

/** The jobs between the marks for the terminal's printer. */
function jobsIn(bytes: Buffer): Buffer[] {
  const found = bytes.toString('latin1').matchAll(/\x1b\[5i([\s\S]*?)\x1b\[4i/g)
  return [...found].map(([, job = '']) => Buffer.from(job, 'latin1'))
}

test.each(['raw', 'base64'] as const)(
  'F43 a till over a line prints at the terminal, %s: every byte arrives as the printer needs it, and the screen stays whole',
  async (wrap) => {
    const office = await openDemoOffice()
    const store = await office.store()
    const address = `terminal:?wrap=${wrap}&model=epson-tm-t20`
    const change = store.db.updateTable('till').set({ ticket_printer: address, receipt_printer: address })
    expect(await store.commit([change.where('name', '=', 'Till 1')])).toMatchObject({ committed: true })
    let heard = Buffer.alloc(0)
    const onBytes = (bytes: Buffer) => {
      heard = Buffer.concat([heard, bytes])
    }
    const till = await office.atHall('Jazz', { onBytes })
    await till.press('f3')
    await till.waitForBasket(2)
    await till.press('f7')
    await till.waitFor('+ Sold 2 seats')
    await expect.poll(() => jobsIn(heard).length, { timeout: 20_000 }).toBe(4)
    const [drawer, ...jobs] = jobsIn(heard).map((job) =>
      wrap === 'raw' ? job : Buffer.from(job.toString('latin1'), 'base64'),
    )
    expect(drawer?.toString('hex')).toBe('1b700032fa')
    const papers = await store.db.selectFrom('print_job').select('document').orderBy('id').execute()
    const printer = await preparePrinter('file:/nowhere?model=epson-tm-t20', '/nowhere')
    if (isRefusal(printer)) throw new Error('refused')
    for (const [index, { document }] of papers.entries()) {
      const { bytes } = await printer.dialect.encode(JSON.parse(document), printer.model)
      expect(jobs[index]?.toString('hex')).toBe(Buffer.from(bytes).toString('hex'))
    }
    await till.press('right')
    await till.sees(() => expect(till.status).toContain('sold'))
  },
)
