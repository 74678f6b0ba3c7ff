import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { setScanners } from '../../src/desk/set-scanners.ts'
import { hasSocat, openCable, openPort } from '../serial-cable.ts'
import { type DemoOffice, done, openDemoOffice } from './demo-office.ts'

/** A serial line between the till and a scanner; pulling it out takes both ends away. */
async function plugIn(office: DemoOffice) {
  const [till, scanner] = [join(office.folder, 'line-till'), join(office.folder, 'line-scanner')]
  const { pull } = await openCable(till, scanner)
  const port = await openPort(scanner)
  return {
    address: `serial:${till}`,
    scan: (code: string) => void port.write(Buffer.from(`]Q1${code}\r\n`)),
    pull,
  }
}

async function newestTicket(office: DemoOffice): Promise<string> {
  const store = await office.store()
  const sale = store.db
    .selectFrom('ticket as t')
    .innerJoin('orders as o', 'o.id', 't.order_id')
    .select('t.code')
    .orderBy('o.created_at', 'desc')
  return (await sale.executeTakeFirstOrThrow()).code
}

describe.skipIf(!hasSocat)('a serial scanner at the till (needs socat)', () => {
  test('a ticket just sold is scanned and its sale stands there, over the hall and from a typing cashier alike', async () => {
    const office = await openDemoOffice()
    const line = await plugIn(office)
    await office.setScanner(line.address)
    const till = await office.atHall('Jazz')
    await till.press('f3', 'f7')
    await till.waitFor('Sold 2 seats')
    const code = await newestTicket(office)
    line.scan(code)
    await till.waitFor('─ Sale ')
    await till.press('escape')
    await till.terminal.waitUntilGone('─ Sale ')
    till.terminal.scan(code)
    await till.waitFor('─ Sale ')
    await till.press('escape')
    await till.terminal.waitUntilGone('─ Sale ')
    line.scan('00000000000000000000')
    await till.waitFor('There is no such ticket: 0000 0000 0000 0000 0000')
  })

  test('pulled out it is told and stays told; plugged in again it works, and the till never stops', async () => {
    const office = await openDemoOffice()
    const line = await plugIn(office)
    await office.setScanner(line.address)
    const till = await office.atHall('Jazz')
    await line.pull()
    await till.waitFor('Scanner: unplugged')
    await till.press('f3')
    await till.waitForBasket(2)
    expect(till.terminal.screen()).toContain('Scanner: unplugged')
    const again = await plugIn(office)
    await till.waitFor('The scanner works again.')
    again.scan('4006381333931')
    await till.waitFor('Unknown article. Administrator: guichet article add --ean 4006381333931')
    await till.press('f10', 'enter')
    expect(await till.terminal.exited).toMatchObject({ code: 0 })
  })
})

test('a scanner that types under a Czech layout is understood once the till has learned its layout from one barcode', async () => {
  const office = await openDemoOffice()
  const czech = 'é+ěščřžýáíABCDEFGHIJKLMNOPQRSTUVWXZY=)%."-'
  done(await setScanners(await office.desk(), { till: 'Till 1', calibration: czech }))
  const till = await office.atHall('Jazz')
  await till.press('f3', 'f7')
  await till.waitFor('Sold 2 seats')
  const code = await newestTicket(office)
  till.terminal.scan([...code].map((figure) => [...czech][Number(figure)] ?? '').join(''))
  await till.waitFor('─ Sale ')
})
