import { existsSync } from 'node:fs'
import { expect, onTestFinished, test } from 'vitest'
import { startTcpPrinter, type VirtualPrinterOptions } from '../printers/virtual-printer.ts'
import { ShellOffice } from './shell-office.ts'

async function printerAt(options: VirtualPrinterOptions = {}) {
  const printer = await startTcpPrinter(options)
  onTestFinished(() => printer.close())
  return { printer, address: `tcp://127.0.0.1:${printer.port}?model=epson-tm-t20` }
}

test('devices prints a test page, and says whether the printer confirmed it; no database is made for it', async () => {
  const office = new ShellOffice()
  const { printer, address } = await printerAt()
  expect(await office.json('devices', '--test', address)).toEqual({ printer: address, acknowledged: true, problems: 0 })
  expect(printer.jobs[0]?.received.length).toBeGreaterThan(200)
  expect(existsSync(office.databaseFile)).toBe(false)
})

test('F43 devices reads the status of a printer, and tells what is wrong', async () => {
  const office = new ShellOffice()
  const low = await printerAt({ paperLow: true })
  expect(await office.json('devices', '--status', low.address)).toMatchObject({ status: 'ready', paperLow: true })
  const out = await printerAt({ trouble: { kind: 'paper-out', afterBytes: 0 } })
  const told = await office.run(['devices', '--status', out.address])
  expect(told).toMatchObject({ code: 1, stdout: expect.stringContaining('paper is out') })
})

test('devices lists what is plugged in, and fails at nothing that is missing', async () => {
  const office = new ShellOffice()
  const told = await office.run(['devices'])
  expect(told.code).toBe(0)
  expect(told.stdout).not.toBe('')
})

test('A15 the drawer opens from the shell with a reason, and the journal says who and why', async () => {
  const office = new ShellOffice()
  const { printer, address } = await printerAt()
  expect(await office.json('drawer', '--printer', address, '--reason', 'technician')).toEqual({
    printer: address,
    opened: true,
  })
  expect(Buffer.from(printer.jobs[0]?.received ?? []).toString('hex')).toBe('1b700032fa')
  const none = await office.run(['drawer', '--printer', 'preview', '--reason', 'technician'])
  expect(none).toMatchObject({ code: 1, stdout: expect.stringContaining('no cash drawer') })
})

test('A15 devices opens the drawer at an address, and only with a reason, which stands in the journal', async () => {
  const office = new ShellOffice()
  const { printer, address } = await printerAt()
  expect(await office.run(['devices', '--drawer', address])).toMatchObject({ code: 2 })
  expect(printer.jobs).toHaveLength(0)
  expect(await office.json('devices', '--drawer', address, '--reason', 'new till')).toEqual({
    printer: address,
    opened: true,
  })
  expect(printer.jobs.map(({ received }) => Buffer.from(received).toString('hex'))).toEqual(['1b700032fa'])
  const store = await office.store()
  const said = await store.db.selectFrom('journal').select('body').where('kind', '=', 'drawer-opened').execute()
  expect(said.map(({ body }) => JSON.parse(body))).toEqual([{ reason: 'new till' }])
})

test('E18 a sale in the shell prints when it is asked to, and else leaves no paper waiting for nobody', async () => {
  const office = new ShellOffice()
  const event = await office.openHouse()
  const { printer, address } = await printerAt()
  const sale = await office.sell(event, '5-12,5-13', '--printer', address)
  expect(sale).toMatchObject({ papers: { printed: 3, problems: [] } })
  expect(printer.jobs.filter((job) => job.received.length > 200)).toHaveLength(3)
  await office.sell(event, '6-1')
  const out = await printerAt({ trouble: { kind: 'paper-out', afterBytes: 0 } })
  const stuck = await office.sell(event, '6-2', '--printer', out.address)
  expect(stuck).toMatchObject({
    papers: { printed: 0, problems: [expect.stringMatching(/^paper-out/), expect.anything()] },
  })
  const store = await office.store()
  const jobs = await store.db.selectFrom('print_job').select('state').orderBy('created_at').orderBy('id').execute()
  const states = jobs.map((job) => job.state)
  expect(states).toEqual([...Array(3).fill('printed'), ...Array(2).fill('dropped'), ...Array(2).fill('failed')])
  expect(await office.faults()).toEqual([])
})
