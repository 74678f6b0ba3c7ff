import { expect, test } from 'vitest'
import { approve } from '../../src/desk/approve.ts'
import { closeShift } from '../../src/desk/close-shift.ts'
import type { Desk } from '../../src/desk/desk.ts'
import { listShifts } from '../../src/desk/list-shifts.ts'
import { openShift } from '../../src/desk/open-shift.ts'
import { changeOutlet } from '../../src/desk/outlets.ts'
import { printShiftAgain } from '../../src/desk/print-shift-again.ts'
import { printXReport, shiftReport } from '../../src/desk/shift-report.ts'
import { unlock } from '../../src/desk/switch-user.ts'
import type { UserId } from '../../src/domain/ids.ts'
import { done, faults } from './box-office.ts'
import { staffedOffice } from './people.ts'
import { soldSale } from './sold-sale.ts'

async function papers(desk: Desk): Promise<string[]> {
  const rows = await desk.store.db
    .selectFrom('print_job')
    .select('document')
    .where('role', '=', 'report')
    .orderBy('created_at')
    .orderBy('id')
    .execute()
  return rows.map((row) => row.document)
}

const columns = (document: string, left: string): string[] =>
  (JSON.parse(document).blocks as { type: string; left?: string; right?: string }[])
    .filter((block) => block.left === left)
    .map((block) => block.right ?? '')

test('F06 old shifts are listed with their Z numbers and print again, marked as copies with the numbers they had', async () => {
  const { office, at } = await staffedOffice()
  const desk = await at('clara')
  await soldSale(desk, office.eventId, [0])
  const z = done(await closeShift(desk, { counts: [[10_000, 1]] }))
  office.time.now += 60_000
  const [first] = await papers(desk)
  const [listed] = done(await listShifts(desk))
  expect(listed).toMatchObject({ id: z.shiftId, zNumber: 1, turnover: 4000, difference: -4000, openedBy: 'clara' })
  const again = done(await printShiftAgain(desk, { shift: z.shiftId }))
  expect([again.zNumber, again.difference]).toEqual([1, -4000])
  const [, , zCopy = '', signedCopy = ''] = await papers(desk)
  for (const copy of [zCopy, signedCopy]) expect(copy.match(/"copy"/g)?.length).toBe(2)
  // The link of the journal that stood on the first paper stands on the copy.
  const link = /"(\d+ [\w-]{20,})"/.exec(first ?? '')?.[1] ?? 'none'
  expect(link).not.toBe('none')
  expect(zCopy).toContain(link)
  const entries = await desk.store.db
    .selectFrom('journal')
    .select('subject')
    .where('kind', '=', 'report-copy')
    .execute()
  expect(entries).toEqual([{ subject: z.shiftId }])
  expect(faults(await office.diagnosis())).toEqual([])
})

test('F06 an open shift is no copy, and another one is for who may see reports alone', async () => {
  const { at } = await staffedOffice()
  const desk = await at('anna')
  const { shiftId } = done(await shiftReport(desk))
  const mayNot = { refused: 'not-permitted', permission: 'see-reports' }
  expect(await listShifts(desk)).toEqual(mayNot)
  done(await closeShift(desk, { counts: [[10_000, 1]] }))
  expect(await printShiftAgain(desk, { shift: shiftId })).toEqual(mayNot)
  done(await approve(desk, { email: 'clara@example.org', secret: 'clara-secret', permission: 'see-reports' }))
  expect(done(await listShifts(desk))).toHaveLength(1)
  done(await printShiftAgain(desk, { shift: shiftId }))
  const entry = await desk.store.db
    .selectFrom('journal')
    .select(['user_id', 'body'])
    .where('kind', '=', 'report-copy')
    .executeTakeFirstOrThrow()
  expect([entry.user_id, JSON.parse(entry.body).approvedBy]).toEqual(['usr_anna', 'usr_clara'])
  expect(await printShiftAgain(desk, { shift: shiftId })).toEqual(mayNot)
  const open = done(await openShift(desk, { float: 0 }))
  const supervisor = await at('clara')
  expect(await printShiftAgain(supervisor, { shift: open.shift.id })).toEqual({ refused: 'shift-open' })
})

test('F45 P09 each who worked in a shift has a report of their own; together they are the whole', async () => {
  const { office, at } = await staffedOffice()
  const desk = await at('anna')
  await soldSale(desk, office.eventId, [0])
  done(await unlock(desk, { userId: 'usr_boris' as UserId, secret: 'boris-secret' }))
  await soldSale(desk, office.eventId, [1, 2], 'card')
  const whole = done(await shiftReport(desk)).figures
  expect(whole.operators.map(({ id, amount }) => [id, amount])).toEqual([
    ['usr_anna', 4000],
    ['usr_boris', 8000],
  ])
  const mine = done(await shiftReport(desk, { operator: 'anna@example.org' }))
  expect(mine.operator).toEqual({ id: 'usr_anna', name: 'anna' })
  expect(mine.figures).toMatchObject({
    turnover: 4000,
    tickets: 1,
    float: 0,
    tenders: [{ tender: 'cash', amount: 4000 }],
  })
  const his = done(await printXReport(desk, { operator: 'usr_boris' })).figures
  expect(his.turnover + mine.figures.turnover).toBe(whole.turnover)
  const [paper = ''] = await papers(desk)
  expect(paper).toContain('"boris"')
  expect(columns(paper, 'expected')).toEqual([])
  expect(await shiftReport(desk, { operator: 'nobody@example.org' })).toMatchObject({ refused: 'user-unknown' })
})

test('A6 F45 whose part of a shift a report is, and who is not known, is told clean', async () => {
  const { at } = await staffedOffice()
  const desk = await at('anna')
  const wild = `x\u001b]52;c;!\u0007\n\u202ey`
  const changed = await desk.store.commit([{ sql: 'UPDATE user SET name = ?', parameters: [wild] }])
  expect(changed.committed).toBe(true)
  const { operator } = done(await shiftReport(desk, { operator: ' Anna@Example.org ' }))
  expect(operator).toEqual({ id: 'usr_anna', name: 'x]52;c;! y' })
  expect(await shiftReport(desk, { operator: wild })).toEqual({ refused: 'user-unknown', user: 'x]52;c;! y' })
})

test('F05 at an outlet that counts blind a cashier reads on no paper what should be there; a supervisor does', async () => {
  const { office, admin, at } = await staffedOffice()
  done(await changeOutlet(admin, { outlet: 'Box office', isBlindCount: true }))
  const desk = await at('anna')
  done(await printXReport(desk))
  office.time.now += 1000
  const supervisor = await at('clara')
  done(await printXReport(supervisor))
  const [blind = '', seeing = ''] = await papers(desk)
  expect([columns(blind, 'expected').length, columns(seeing, 'expected').length]).toEqual([0, 1])
  office.time.now += 1000
  // After the count it stands on the closing's papers.
  done(await closeShift(await at('anna'), { counts: [[10_000, 1]] }))
  expect(columns((await papers(desk))[2] ?? '', 'expected')).toHaveLength(1)
})
