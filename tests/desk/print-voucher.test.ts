import { expect, test } from 'vitest'
import { addVoucher } from '../../src/desk/add-voucher.ts'
import { printVoucher } from '../../src/desk/print-voucher.ts'
import { done, openBoxOffice } from './box-office.ts'
import { plainVoucher } from './voucher-input.ts'

test('E26 a voucher prints by its code in whatever case: what it is worth and for what, everything clean (A6)', async () => {
  const office = await openBoxOffice({ rows: 2 })
  const desk = await office.desk()
  const voucher = { ...plainVoucher, code: 'Spring-24', events: [office.eventId], zones: ['A'] }
  done(await addVoucher(desk, voucher))
  const sql = 'UPDATE event SET title = ?'
  const renamed = await desk.store.commit([{ sql, parameters: [`To\u001b]52;c;!\u0007sca\u202e`] }])
  expect(renamed.committed).toBe(true)
  expect(done(await printVoucher(desk, ' spring-24 ')).code).toBe('Spring-24')
  const { document } = await desk.store.db.selectFrom('print_job').select('document').executeTakeFirstOrThrow()
  expect(document).toContain('Spring-24')
  expect(document).toContain('To]52;c;!sca, A')
  expect(document).not.toMatch(/\\u001b|\\u0007|\u202e/)
})

test('E26 of a code that no voucher has, or could have, nothing prints', async () => {
  const desk = await (await openBoxOffice({ rows: 2 })).desk()
  for (const code of ['nobody', '', '=1+1', 'two words'])
    expect(await printVoucher(desk, code)).toEqual({ refused: 'voucher-unknown', code })
  expect(await desk.store.db.selectFrom('print_job').selectAll().execute()).toEqual([])
})
