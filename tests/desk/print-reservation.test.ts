import { expect, test } from 'vitest'
import { addCustomer } from '../../src/desk/add-customer.ts'
import { changePickUp } from '../../src/desk/change-reservation.ts'
import type { Desk } from '../../src/desk/desk.ts'
import { eraseCustomer } from '../../src/desk/erase-customer.ts'
import { annulReservation } from '../../src/desk/free-reserved.ts'
import { printEveningList } from '../../src/desk/print-evening-list.ts'
import { nextQueuedJob } from '../../src/desk/print-jobs.ts'
import { printReservation } from '../../src/desk/print-reservation.ts'
import { signOut } from '../../src/desk/sign-out.ts'
import type { PaperDocument } from '../../src/domain/document.ts'
import type { PrintJobId } from '../../src/domain/ids.ts'
import { instantOfLocal } from '../../src/domain/time-zone.ts'
import { done, faults, openBoxOffice } from './box-office.ts'
import { journalKinds, reserving, withClass } from './reservation-office.ts'

const paris = (text: string) => instantOfLocal(text, 'Europe/Paris') ?? Number.NaN

/** A paper as the printer gets it, a line each. */
function linesOf({ blocks }: PaperDocument): string[] {
  return blocks.flatMap((block) => {
    if (block.type === 'text') return block.text
    if (block.type === 'columns') return `${block.left} | ${block.right}`
    return block.type === 'qr' ? `qr ${block.data}` : []
  })
}

async function paperOf(desk: Desk, job: PrintJobId | undefined): Promise<string[]> {
  const queued = await nextQueuedJob(desk, job)
  if (queued === null) throw new Error('nothing is queued')
  return linesOf(queued.document)
}

async function bookable() {
  const office = await openBoxOffice()
  const desk = await office.desk()
  await withClass(desk)
  return { office, desk }
}

test('E20 the slip of a reservation says who, what, until when and how much; it is journaled and printed again on request', async () => {
  const { office, desk } = await bookable()
  const { reservation } = done(await reserving(desk, office.eventId, [0, 100], { note: 'aisle' }))
  const { job } = done(await printReservation(desk, reservation.id))
  expect(await paperOf(desk, job)).toEqual(
    expect.arrayContaining([
      reservation.id,
      `qr ${reservation.id}`,
      'customer | Ж Ivanova',
      'payBy | 08/03/2027, 23:59',
      'Tosca',
      'Stalls 1-1 full | €40.00',
      'Stalls 6-1 full | €25.00',
      'toPay | €65.00',
      'aisle',
    ]),
  )
  const again = done(await printReservation(desk, reservation.id))
  expect(again.job).not.toBe(job)
  expect((await journalKinds(desk)).filter((kind) => kind === 'reservation-printed')).toHaveLength(2)
  expect(desk.state.basket.lines).toEqual([])
  expect(faults(await office.diagnosis())).toEqual([])
})

test('E20 without somebody who sells, without its seats and without a printer there is no slip', async () => {
  const { office, desk } = await bookable()
  const { reservation } = done(await reserving(desk, office.eventId, [0]))
  const { id } = reservation
  const { session } = desk.state
  if (session === null) throw new Error('nobody is signed in')
  desk.state.session = { ...session, till: { ...session.till, receiptPrinter: '' } }
  expect(await printReservation(desk, id)).toEqual({ refused: 'no-receipt-printer' })
  desk.state.session = session
  done(await annulReservation(desk, { id }))
  expect(await printReservation(desk, id)).toMatchObject({ refused: 'reservation-ended' })
  await signOut(desk)
  expect(await printReservation(desk, id)).toMatchObject({ refused: 'not-signed-in' })
  expect(await nextQueuedJob(desk)).toBeNull()
})

test('A19 the name of a customer who was erased is on no paper of a reservation any more', async () => {
  const { office, desk } = await bookable()
  const customer = done(await addCustomer(desk, { name: 'Petrova', phone: '+359 888 123', email: '' }))
  const input = { name: 'Petrova', customerId: customer.id }
  const { reservation } = done(await reserving(desk, office.eventId, [0], input))
  const { job } = done(await printReservation(desk, reservation.id))
  expect((await paperOf(desk, job)).join('\n')).toMatch(/Petrova[\s\S]+888 123/)
  done(await eraseCustomer(desk, customer.id))
  expect((await paperOf(desk, job)).join('\n')).not.toMatch(/Petrova|888/)
  const stored = await desk.store.db.selectFrom('print_job').select('document').where('id', '=', job).execute()
  expect(JSON.stringify(stored)).not.toMatch(/Petrova|888/)
})

test('O11 the evening list on paper has what waits unpaid for tonight, by name, a paper for each event', async () => {
  const { office, desk } = await bookable()
  const later = await office.addEvent({ title: 'Aida', starts: '2027-03-20T22:00' })
  for (const [eventId, seat, name] of [
    [office.eventId, 5, 'Petrov'],
    [office.eventId, 0, 'Ivanova'],
    [later, 0, 'Maier'],
  ] as const) {
    const { reservation } = done(await reserving(desk, eventId, [seat], { name }))
    done(await changePickUp(desk, { id: reservation.id, pickUp: 'evening' }))
  }
  expect(done(await printEveningList(desk))).toEqual({ jobs: [], reservations: 0 })
  office.time.now = paris('2027-03-20T17:00')
  const { jobs, reservations } = done(await printEveningList(desk))
  expect(reservations).toBe(3)
  expect(jobs).toHaveLength(2)
  const tosca = await paperOf(desk, jobs[0])
  expect(tosca).toContain('Tosca')
  expect(tosca.filter((line) => /Ivanova|Petrov/.test(line)).map((line) => line.split(' | ')[0])).toEqual([
    'Ж Ivanova',
    'Ж Petrov',
  ])
  expect(tosca).toContain('reservation 2 | €80.00')
  expect((await paperOf(desk, jobs[1])).join('\n')).toMatch(/Aida[\s\S]+Maier/)
  expect((await journalKinds(desk)).filter((kind) => kind === 'evening-list-printed')).toHaveLength(1)
  expect(faults(await office.diagnosis())).toEqual([])
})
