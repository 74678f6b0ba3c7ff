import { describe, expect, test } from 'vitest'
import { activateAccreditation, reprintBadge } from '../../src/desk/activate-accreditation.ts'
import { findAccreditations, openAccreditation } from '../../src/desk/find-accreditations.ts'
import { importAccreditations } from '../../src/desk/import-accreditations.ts'
import { nextQueuedJob } from '../../src/desk/print-jobs.ts'
import type { AccreditationId } from '../../src/domain/ids.ts'
import { done, faults, openBoxOffice } from './box-office.ts'
import { festivalLines, importLines, person, stored } from './festival-people.ts'
import { journalKinds } from './reservation-office.ts'
import { actAs } from './sold-sale.ts'

async function festival() {
  const office = await openBoxOffice({ rows: 2 })
  const desk = await office.desk()
  done(await importLines(desk))
  return { office, desk }
}

function changed(line: number, from: string, to: string): string[] {
  return festivalLines.map((each, index) => (index === line ? each.replace(from, to) : each))
}

describe('import', () => {
  test('T20 only Approved and Printed are taken; free or paid is active at once, payable and unpaid is new', async () => {
    const office = await openBoxOffice({ rows: 2 })
    const desk = await office.desk()
    expect(done(await importLines(desk))).toEqual({
      ...{ added: 4, changed: 0, unchanged: 0, withdrawn: 0, leftOut: 1, active: 3, toPay: 1, hasFees: true },
    })
    const statuses = [...(await stored(desk)).values()].map((each) => [each.personId, each.status])
    expect(statuses.toSorted()).toEqual([
      ['1', 'active'],
      ['2', 'active'],
      ['3', 'new'],
      ['4', 'active'],
    ])
    expect(await journalKinds(desk)).toContain('accreditations-imported')
    expect(faults(await office.diagnosis())).toEqual([])
  })

  test('T20 importing again updates and never duplicates, whatever changed', async () => {
    const { office, desk } = await festival()
    expect(done(await importLines(desk))).toMatchObject({ added: 0, changed: 0, unchanged: 4, withdrawn: 0 })
    // Another code, another category, and the fee was paid meanwhile.
    expect(done(await importLines(desk, changed(0, 'FREEBADGE001', 'FREEBADGE011')))).toMatchObject({ changed: 1 })
    expect(done(await importLines(desk, changed(0, 'Press', 'Jury')))).toMatchObject({ added: 0, changed: 1 })
    expect(done(await importLines(desk, changed(2, '250.00,no', '250.00,yes')))).toMatchObject({ added: 0, changed: 2 })
    const people = await stored(desk)
    expect(people.size).toBe(4)
    expect(people.get('1')).toMatchObject({ code: 'FREEBADGE001', category: 'Press' })
    expect(people.get('3')).toMatchObject({ status: 'active', isPaid: true })
    expect(faults(await office.diagnosis())).toEqual([])
  })

  test('T20 a person keeps several badges apart by their codes and kinds, and loses one that is gone', async () => {
    const { desk } = await festival()
    const badge = (type: string, barcode: string) => ({ type, barcode, status: 'Approved', fee: 0, paid: true })
    const json = (...badges: object[]) =>
      importAccreditations(desk, {
        bytes: Buffer.from(JSON.stringify([{ person_id: 1, name_first: 'Ana', name_last: 'Петров', badges }])),
        file: 'people.json',
      })
    const second = badge('Jury', 'JURYBADGE001')
    expect(done(await json(badge('Press', 'FREEBADGE001'), second))).toMatchObject({ added: 1, changed: 1 })
    expect(done(await json(second, badge('Press', 'FREEBADGE777')))).toMatchObject({
      added: 0,
      changed: 1,
      withdrawn: 0,
    })
    expect(done(await json(second))).toMatchObject({ added: 0, changed: 0, withdrawn: 1 })
    expect(await openAccreditation(desk, 'freebadge777')).toMatchObject({ status: 'withdrawn' })
    expect(await openAccreditation(desk, 'JURYBADGE001')).toMatchObject({ status: 'active' })
  })

  test('T20 fields the file does not have stay as they are; people it does not name as well', async () => {
    const { desk } = await festival()
    const bytes = Buffer.from('Номер;Фамилия;Баркод;Статус\n3;Muller;OPENBADGE003;Approved')
    expect(done(await importAccreditations(desk, { bytes, file: 'people.csv' }))).toMatchObject({
      ...{ changed: 1, toPay: 1, hasFees: false },
    })
    expect(await person(desk, '3')).toMatchObject({ lastName: 'Muller', organisation: 'Film AG', fee: 25_000 })
    expect(await person(desk, '1')).toMatchObject({ status: 'active' })
  })

  test('T20 what the source takes back is withdrawn, activates nothing, and comes back when it is approved again', async () => {
    const { office, desk } = await festival()
    expect(done(await importLines(desk, changed(0, 'Approved', 'Rejected')))).toMatchObject({
      withdrawn: 1,
      leftOut: 1,
    })
    const { id } = await person(desk, '1')
    expect(await activateAccreditation(desk, id)).toEqual({
      ...{ refused: 'accreditation-withdrawn', name: 'Ana Петров', status: 'Rejected' },
    })
    done(await importLines(desk))
    expect((await person(desk, '1')).status).toBe('active')
    expect(faults(await office.diagnosis())).toEqual([])
  })

  test('A9 a file with one fault stores nothing; a code of somebody else is one', async () => {
    const { desk } = await festival()
    const lines = [
      '9,New,Person,,,Guest,Approved,0.00,yes,NEWBADGE0009,,',
      '8,A,B,,,Guest,Approved,x,yes,NEWBADGE0008,,',
    ]
    expect(await importLines(desk, lines)).toMatchObject({
      ...{ refused: 'bad-accreditations', problems: [{ place: 'line 3, column "Fee"', problem: 'bad-value' }] },
    })
    expect(await importLines(desk, ['9,New,Person,,,Guest,Approved,0,yes,FREEBADGE001,,'])).toMatchObject({
      problems: [{ place: 'line 2, column "Badge barcode"', problem: 'duplicate-code', value: 'FREEBADGE001' }],
    })
    expect((await stored(desk)).size).toBe(4)
  })

  test('A9 twenty thousand people come in at once, and again', { timeout: 60_000 }, async () => {
    const desk = await (await openBoxOffice({ rows: 2 })).desk()
    const lines = Array.from(
      { length: 20_000 },
      (_, index) => `${index},Ana,Müller ${index},,,Guest,Approved,0.00,no,CODE${String(index).padStart(8, '0')},,`,
    )
    expect(done(await importLines(desk, lines))).toMatchObject({ added: 20_000 })
    expect(done(await importLines(desk, lines))).toMatchObject({ unchanged: 20_000 })
    expect(done(await findAccreditations(desk, { text: 'muller 19999' })).accreditations).toHaveLength(1)
  })

  test.each([-1, 0.5, 10_001])('F17 %d is no rate of tax on fees', async (taxRateBasisPoints) => {
    const desk = await (await openBoxOffice({ rows: 2 })).desk()
    const refusal = { refused: 'bad-input', field: 'tax' }
    expect(await importLines(desk, undefined, { taxRateBasisPoints })).toMatchObject(refusal)
    expect((await stored(desk)).size).toBe(0)
  })

  test('A1 cashiers and supervisors import nothing', async () => {
    const { desk } = await festival()
    for (const role of ['cashier', 'supervisor'] as const) {
      await actAs(desk, role)
      expect(await importLines(desk)).toEqual({ refused: 'not-permitted', permission: 'import-accreditations' })
    }
  })
})

describe('finding', () => {
  test('T14 T19 by surname, first name, organisation, number and code, across alphabets', async () => {
    const { desk } = await festival()
    const names = async (text: string) =>
      done(await findAccreditations(desk, { text })).accreditations.map((each) => each.personId)
    expect(await names('petrov')).toEqual(['1'])
    expect(await names('muller luk')).toEqual(['3'])
    expect(await names('maria ivan')).toEqual(['4'])
    expect(await names('пловдив')).toEqual(['1'])
    expect(await names('obrien')).toEqual(['2'])
    expect(await names('3')).toEqual(['3'])
    expect(await names('paidbadge002')).toEqual(['2'])
    expect(await names('100%_')).toEqual([])
    expect(await names('')).toHaveLength(4)
  })

  test('T14 by status, with the number of each', async () => {
    const { desk } = await festival()
    done(await activateAccreditation(desk, (await person(desk, '1')).id))
    const found = done(await findAccreditations(desk, { text: '', status: 'handed-out' }))
    expect(found.accreditations.map((each) => each.personId)).toEqual(['1'])
    expect(found.counts).toEqual({ new: 1, active: 2, 'handed-out': 1, withdrawn: 0 })
    expect(done(await findAccreditations(desk, { text: 'petrov', status: 'new' })).accreditations).toEqual([])
  })
})

describe('activation', () => {
  test('T19 the badge prints on the role of badges with name, category and code; the stored paper has no name', async () => {
    const { office, desk } = await festival()
    const { id } = await person(desk, '1')
    const { job, accreditation } = done(await activateAccreditation(desk, id))
    expect(accreditation).toMatchObject({ status: 'handed-out', handedOut: { till: 'Till 1', at: office.time.now } })
    const queued = await nextQueuedJob(desk, job)
    expect(queued?.role).toBe('badge')
    const paper = JSON.stringify(queued?.document)
    for (const told of ['Ana Петров', 'Radio Plovdiv', 'Press', 'FREEBADGE001', '01/03/2027', '12/03/2027'])
      expect(paper).toContain(told)
    const row = await desk.store.db.selectFrom('print_job').select('document').where('id', '=', job).executeTakeFirst()
    expect(row?.document).not.toContain('Петров')
    expect(await journalKinds(desk)).toContain('accreditation-activated')
    expect(faults(await office.diagnosis())).toEqual([])
  })

  test('T20 payable and unpaid is not activated', async () => {
    const { desk } = await festival()
    const { id } = await person(desk, '3')
    expect(await activateAccreditation(desk, id)).toEqual({
      ...{ refused: 'accreditation-unpaid', name: 'Łukasz Müller', fee: 25_000, currency: 'EUR' },
    })
    expect(await desk.store.db.selectFrom('print_job').select('id').execute()).toEqual([])
  })

  test('T19 two tills at once: one hands the badge out, the other is told when and where', async () => {
    const { office, desk } = await festival()
    const other = await office.desk('Till 2')
    const { id } = await person(desk, '2')
    const answers = await Promise.all([activateAccreditation(desk, id), activateAccreditation(other, id)])
    const refused = answers.filter((answer) => 'refused' in answer)
    expect(refused).toHaveLength(1)
    const { handedOut } = await person(desk, '2')
    expect(refused[0]).toEqual({
      ...{ refused: 'badge-handed-out', name: 'Noël O’Brien', at: office.time.now, till: handedOut?.till },
    })
    expect(await desk.store.db.selectFrom('print_job').select('id').execute()).toHaveLength(1)
    expect(faults(await office.diagnosis())).toEqual([])
  })

  test('F34 the badge prints again with the same code and a reason, only after it was handed out', async () => {
    const { desk } = await festival()
    const { id } = await person(desk, '1')
    expect(await reprintBadge(desk, { id, reason: 'lost' })).toEqual({ refused: 'badge-waiting', name: 'Ana Петров' })
    done(await activateAccreditation(desk, id))
    expect(await reprintBadge(desk, { id, reason: ' ' })).toMatchObject({ refused: 'bad-input', field: 'reason' })
    const again = done(await reprintBadge(desk, { id, reason: 'lost' }))
    expect(JSON.stringify((await nextQueuedJob(desk, again.job))?.document)).toContain('FREEBADGE001')
    const entry = await desk.store.db
      .selectFrom('journal')
      .select(['subject', 'body'])
      .where('kind', '=', 'badge-reprinted')
      .executeTakeFirstOrThrow()
    expect(entry.subject).toBe(id)
    expect(JSON.parse(entry.body)).toMatchObject({ reason: 'lost' })
  })

  test('A1 a badge prints again only for who may still hand badges out, also past the program', async () => {
    const { desk } = await festival()
    const { id } = await person(desk, '1')
    done(await activateAccreditation(desk, id))
    const sql = "delete from role_permission where permission = 'activate-accreditations'"
    expect(await desk.store.commit([{ sql, parameters: [] }])).toMatchObject({ committed: true })
    const refusal = { refused: 'not-permitted', permission: 'activate-accreditations' }
    expect(await reprintBadge(desk, { id, reason: 'lost' })).toEqual(refusal)
    expect(await desk.store.db.selectFrom('print_job').select('id').execute()).toHaveLength(1)
  })

  test('T19 nobody unknown is activated, and nobody without the permission activates', async () => {
    const { desk } = await festival()
    const unknown = 'acc_unknown' as AccreditationId
    expect(await activateAccreditation(desk, unknown)).toMatchObject({ refused: 'accreditation-unknown' })
    expect(await openAccreditation(desk, 'NOBODY12345')).toMatchObject({ refused: 'accreditation-unknown' })
    const { id } = await person(desk, '1')
    const permission = 'activate-accreditations'
    await desk.store.commit([{ sql: 'DELETE FROM role_permission WHERE permission = ?', parameters: [permission] }])
    expect(await activateAccreditation(desk, id)).toEqual({ refused: 'not-permitted', permission })
    desk.state.session = null
    expect(await activateAccreditation(desk, id)).toEqual({ refused: 'not-signed-in' })
  })
})
