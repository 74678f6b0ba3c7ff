/** What a till prints goes to the printer of its role, on its template, with its logo. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PNG } from 'pngjs'
import { expect, onTestFinished, test } from 'vitest'
import { loadModel } from '../../printers/models.ts'
import { activateAccreditation } from '../../src/desk/activate-accreditation.ts'
import { beginPayment } from '../../src/desk/begin-payment.ts'
import type { Desk } from '../../src/desk/desk.ts'
import { holdSeats } from '../../src/desk/hold-seats.ts'
import { listPrintJobs } from '../../src/desk/list-print-jobs.ts'
import { startPrintQueue } from '../../src/desk/print-queue.ts'
import { sell } from '../../src/desk/sell.ts'
import { setPrinters } from '../../src/desk/set-printers.ts'
import { printXReport } from '../../src/desk/shift-report.ts'
import { printerRoles } from '../../src/domain/printer-role.ts'
import { decodeEscpos, picturesOf } from '../printers/escpos-decoder.ts'
import { type BoxOffice, done, hallAt, openBoxOffice } from './box-office.ts'
import { importLines, person } from './festival-people.ts'

async function sellSeat(desk: Desk, { eventId }: BoxOffice, seat: number) {
  done(await holdSeats(desk, { hall: await hallAt(desk, eventId), seats: [seat] }))
  const { key } = done(await beginPayment(desk))
  return done(await sell(desk, { key, payments: [{ tender: 'card' }] }))
}

/** Runs the till's queue until nothing waits. */
async function printAll(desk: Desk) {
  const queue = startPrintQueue(desk, { onChange: () => undefined })
  onTestFinished(() => queue.stop())
  const states = async () => done(await listPrintJobs(desk)).map(({ state }) => state)
  await expect.poll(states, { timeout: 20_000 }).toSatisfy((all: string[]) => all.every((state) => state === 'printed'))
  await queue.stop()
  return done(await listPrintJobs(desk))
}

test('tickets, receipts, badges and reports each come out of the printer of their role', async () => {
  const office = await openBoxOffice({ rows: 2 })
  const admin = await office.desk()
  const folderOf = (role: string) => join(office.folder, role)
  const printers = Object.fromEntries(printerRoles.map((role) => [role, `file:${folderOf(role)}?model=text`]))
  await office.desk('Till 1')
  done(await setPrinters(admin, { till: 'Till 1', printers, templates: {} }))
  done(await importLines(admin))
  const desk = await office.desk('Till 1')
  const sale = await sellSeat(desk, office, 0)
  const badge = done(await activateAccreditation(desk, (await person(desk, '1')).id))
  done(await printXReport(desk))
  const jobs = await printAll(desk)
  const papersIn = (role: string) => readdirSync(folderOf(role)).map((name) => name.replace(/\.txt$/, ''))
  const fileOf = (id: string) => id.replace('_', '-')
  expect(papersIn('ticket')).toEqual([fileOf(sale.jobs[0] ?? '')])
  expect(papersIn('receipt')).toEqual([fileOf(sale.jobs[1] ?? '')])
  expect(papersIn('badge')).toEqual([fileOf(badge.job)])
  const report = jobs.find(({ role }) => role === 'report')
  expect(papersIn('report')).toEqual([fileOf(report?.id ?? '')])
})

test('a sale’s ticket comes with the organiser’s logo; without its file it comes all the same, and the queue says so', async () => {
  const office = await openBoxOffice({ rows: 2 })
  const templateFolder = join(office.folder, 'templates')
  mkdirSync(templateFolder)
  writeFileSync(join(templateFolder, 'opera.ticket'), 'template ticket\nlogo opera.png\nrule\n')
  const png = new PNG({ width: 24, height: 24 })
  for (let at = 0; at < png.data.length; at++) png.data[at] = at % 4 === 3 ? 255 : 0
  writeFileSync(join(templateFolder, 'opera.png'), PNG.sync.write(png))
  const paper = join(office.folder, 'printed')
  const printers = { ticket: `file:${paper}?model=epson-tm-t20`, receipt: '' }
  const admin = { ...(await office.desk()), templateFolder }
  await office.desk('Till 1')
  done(await setPrinters(admin, { till: 'Till 1', printers, templates: { ticket: 'opera' } }))
  const desk = { ...(await office.desk('Till 1')), templateFolder }
  await sellSeat(desk, office, 0)
  expect(await printAll(desk)).toMatchObject([{ state: 'printed', problem: null }])
  const [file = ''] = readdirSync(paper)
  const model = await loadModel('epson-tm-t20')
  const rows = picturesOf(decodeEscpos(readFileSync(join(paper, file)), model?.codePages ?? {}))
  expect(rows).toEqual(Array(24).fill('#'.repeat(24)))
  writeFileSync(join(templateFolder, 'opera.png'), 'no picture')
  office.time.now += 1000
  await sellSeat(desk, office, 1)
  expect(await printAll(desk)).toMatchObject([
    { state: 'printed', problem: 'logo-missing: opera.png' },
    { problem: null },
  ])
})
