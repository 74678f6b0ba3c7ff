import { expect, test } from 'vitest'
import { ShellOffice } from './shell-office.ts'

test('F39 entry judges each code, and says with its exit code whether all may come in', async () => {
  const office = new ShellOffice()
  const event = await office.openHouse({ rows: 2, seatsPerRow: 4 })
  // An hour from now: nothing is sold yet, so the start may still be another.
  const store = await office.store()
  const startsAt = Date.now() + 3_600_000
  const moved = await store.commit([{ sql: 'update event set starts_at = ?1', parameters: [startsAt] }])
  expect(moved.committed).toBe(true)
  const { tickets } = await office.sell(event, 'Stalls 1-1,1-2')
  const [one = '', two = ''] = tickets.map((ticket) => ticket.code)
  expect(await office.json('event', 'doors', '--event', event, '--before', '10', '--after', '60')).toEqual({
    before: 10,
    after: 60,
  })
  const early = await office.run(['entry', '--event', event, one, '--json'])
  expect(early.code).toBe(1)
  expect(JSON.parse(early.stdout)).toMatchObject({ code: one, verdict: 'too-early', event: 'Tosca', number: '1' })
  await office.json('event', 'doors', '--event', event, '--before', '120', '--after', '180')
  const first = await office.run(['entry', '--event', event, one, '--json'])
  expect([first.code, JSON.parse(first.stdout).verdict]).toEqual([0, 'valid'])
  const both = await office.run(['entry', '--event', event, one, two, 'rubbish', '--json'])
  expect(both.code).toBe(1)
  const verdicts = both.stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  expect(verdicts.map(({ verdict }) => verdict)).toEqual(['used', 'valid', 'unknown'])
  expect(verdicts[0].firstTill).toBe('shell')
  const said = await office.run(['entry', '--event', event, two])
  expect(said.stdout).toMatch(/^USED {2}Stalls 1-2 {2}Already let in: /)
  expect(await office.refusal('entry', '--event', 'evt_no', two)).toMatchObject({ code: 1, refused: 'event-unknown' })
  expect(await office.faults()).toEqual([])
})
