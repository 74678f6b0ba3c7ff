import { expect, test } from 'vitest'
import { ShellOffice } from './shell-office.ts'

const set = ['printer', 'set', '--till', 'shell'] as const

test('printer set stores the addresses of a till, and leaves alone what is not given', async () => {
  const office = new ShellOffice()
  const tickets = 'tcp://127.0.0.1:9100?model=epson-tm-t20'
  const first = await office.json(...set, '--tickets', tickets)
  expect(first).toEqual({ till: 'shell', tickets, receipts: expect.any(String) })
  expect(await office.json(...set, '--receipts', '')).toEqual({ till: 'shell', tickets, receipts: '' })
})

test.each([
  [['--tickets', 'pigeon:/roof'], {}],
  [['--tickets', 'tcp://127.0.0.1:9100?model=quill'], {}],
  [['--till', 'Nobody', '--tickets', 'preview'], { field: 'till', value: 'Nobody', expected: 'shell' }],
])('printer set with %j is refused with what is wrong', async (change, facts) => {
  const office = new ShellOffice()
  expect(await office.refusal(...set, ...change)).toMatchObject({ code: 2, refused: 'bad-input', ...facts })
})
