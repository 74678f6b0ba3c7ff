import { expect, test } from 'vitest'
import { putAccreditations } from '../../db/accreditations.ts'
import { checkInvariants } from '../../db/invariants.ts'
import type { SqlStatement, Store } from '../../db/store.ts'
import type { AccreditationId, UserId } from '../../src/domain/ids.ts'
import { type BoxOffice, boxOffice, done, guardOf, insert, now, sqlOf } from './box-office.ts'
import { describeStores } from './kinds-of-store.ts'
import { chainHead, entry } from './sale-batch.ts'

let serial = 0

/** An accreditation that an administrator imported. */
function put(place: BoxOffice, facts: { fee?: number; status?: string; by?: UserId } = {}) {
  serial += 1
  const id = `acc_${place.tag}_${serial}` as AccreditationId
  const row = {
    ...{ id, personId: String(serial), code: `BADGE${place.tag}${serial}`.toUpperCase().padEnd(12, '0') },
    ...{ firstName: 'Ana', lastName: 'Petrova', organisation: '', category: 'Press', email: '' },
    ...{ sourceStatus: facts.status ?? 'Approved', fee: facts.fee ?? 0, currency: 'EUR', taxRateBasisPoints: 0 },
    ...({ isPaidAtSource: false, validFrom: '', validTo: '' } as const),
  }
  const statements = (changes: Partial<typeof row> = {}) =>
    putAccreditations([{ ...row, ...changes }], place.organiser, facts.by ?? place.admin)
  return { id, statements }
}

/** The statements that hand its badge out. */
async function handOut(
  store: Store,
  place: BoxOffice,
  id: AccreditationId,
  { user = place.cashier, kind = 'accreditation-activated', subject = id as string } = {},
): Promise<SqlStatement[]> {
  const head = await chainHead(store, place.till)
  const seq = head.seq + 1
  return [
    entry(place.till, seq, head.hash, user, kind, subject),
    insert('accreditation_badge', { accreditation_id: id, user_id: user, till_id: place.till, seq, at: now }),
  ]
}

describeStores('accreditations and their guards', (store) => {
  test('T19 E_HANDED_OUT a badge is handed out once, and nobody takes that back', async () => {
    const place = await boxOffice(store())
    const { id, statements } = put(place)
    await done(store(), statements())
    await done(store(), await handOut(store(), place, id))
    expect(await guardOf(store(), await handOut(store(), place, id))).toBe('E_HANDED_OUT')
    expect(await guardOf(store(), [sqlOf('DELETE FROM accreditation_badge')])).toBe('E_APPEND_ONLY')
    expect(await guardOf(store(), [sqlOf('UPDATE accreditation_badge SET at = 1')])).toBe('E_APPEND_ONLY')
    expect(await guardOf(store(), [sqlOf('DELETE FROM accreditation')])).toBe('E_APPEND_ONLY')
    expect((await checkInvariants(store())).filter(({ ok }) => !ok)).toEqual([])
  })

  test('T20 E_UNPAID E_WITHDRAWN nothing is handed out that is to be paid, or was taken back', async () => {
    const place = await boxOffice(store())
    const payable = put(place, { fee: 5000 })
    const gone = put(place)
    await done(store(), [...payable.statements(), ...gone.statements()])
    await done(store(), gone.statements({ sourceStatus: 'Rejected' }))
    expect(await guardOf(store(), await handOut(store(), place, payable.id))).toBe('E_UNPAID')
    expect(await guardOf(store(), await handOut(store(), place, gone.id))).toBe('E_WITHDRAWN')
    await done(store(), payable.statements({ fee: 0 }))
    await done(store(), await handOut(store(), place, payable.id))
  })

  test('T20 E_SOURCE_STATUS only Approved and Printed come in', async () => {
    const place = await boxOffice(store())
    expect(await guardOf(store(), put(place, { status: 'Rejected' }).statements())).toBe('E_SOURCE_STATUS')
    await done(store(), put(place, { status: 'Printed' }).statements())
  })

  test('A1 E_FORBIDDEN cashiers and supervisors import nothing; F11 E_NO_JOURNAL nothing is handed out without its entry', async () => {
    const place = await boxOffice(store())
    for (const by of [place.cashier, place.supervisor])
      expect(await guardOf(store(), put(place, { by }).statements())).toBe('E_FORBIDDEN')
    const { id, statements } = put(place)
    await done(store(), statements())
    for (const wrong of [{ kind: 'badge-reprinted' }, { subject: 'acc_other' }])
      expect(await guardOf(store(), await handOut(store(), place, id, wrong))).toBe('E_NO_JOURNAL')
  })
})
