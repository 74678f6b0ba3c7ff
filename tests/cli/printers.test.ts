import { expect, test } from 'vitest'
import { done, ShellOffice } from './shell-office.ts'

test('printer set gives a till its printers, and leaves the one that is not named', async () => {
  const office = new ShellOffice()
  const set = ['printer', 'set', '--till', 'shell'] as const
  expect(await office.json(...set, '--tickets', 'tcp://127.0.0.1:9100?model=epson-tm-t20')).toEqual({
    till: 'shell',
    tickets: 'tcp://127.0.0.1:9100?model=epson-tm-t20',
    receipts: 'preview',
  })
  done(await office.run([...set, '--receipts', '']))
  const store = await office.store()
  const till = await store.db.selectFrom('till').selectAll().where('name', '=', 'shell').executeTakeFirstOrThrow()
  expect(till).toMatchObject({ ticket_printer: 'tcp://127.0.0.1:9100?model=epson-tm-t20', receipt_printer: '' })
})

test('printer set refuses an address that is none, and a till nobody knows', async () => {
  const office = new ShellOffice()
  expect(await office.refusal('printer', 'set', '--till', 'shell', '--tickets', 'pigeon:coop')).toMatchObject({
    code: 2,
    refused: 'bad-input',
  })
  expect(await office.refusal('printer', 'set', '--till', 'nobody', '--tickets', 'preview')).toMatchObject({
    code: 2,
    refused: 'bad-input',
    field: 'till',
  })
})
