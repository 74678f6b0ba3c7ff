import { expect, onTestFinished, test } from 'vitest'
import { openStore } from '../../db/open-store.ts'
import { entryCommand } from '../../src/cli/entry.ts'
import { readSettings } from '../../src/cli/settings.ts'
import { shellWordsFor } from '../../src/cli/words/words.ts'
import { signInAsAdministrator } from '../../src/desk/sign-in.ts'
import { ticketCodeText } from '../../src/domain/ticket-code.ts'
import { instantOfLocal } from '../../src/domain/time-zone.ts'
import { wordsFor } from '../../src/ui/words.ts'
import { deskOn, openBoxOffice, done as told } from '../desk/box-office.ts'
import { soldSale } from '../desk/sold-sale.ts'
import { storeBeforeCommit } from '../desk/store-before-commit.ts'
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

test('F39 a code that is refused does not take away what was said of those before it', async () => {
  const office = await openBoxOffice()
  const desk = await office.desk()
  const { tickets } = await soldSale(desk, office.eventId, [0, 1, 2])
  office.time.now = instantOfLocal('2027-03-20T19:00', 'Europe/Paris') ?? Number.NaN
  const inner = told(await openStore({ url: office.url }))
  onTestFinished(() => inner.close())
  let isDoorOpen = false
  // The outlet loses the event while the first one goes in.
  const store = storeBeforeCommit(inner, async () => {
    if (isDoorOpen) await inner.commit([{ sql: 'delete from outlet_event', parameters: [] }])
  })
  const door = await deskOn(store, office.folder, 'Door', () => office.time.now)
  told(await signInAsAdministrator(door))
  isDoorOpen = true
  const operands = tickets.map(({ code }) => code)
  const context = {
    ...{ desk: door, words: wordsFor('en'), shellWords: shellWordsFor('en') },
    settings: told(readSettings({ HOME: office.folder })),
  }
  const given = { operands, option: () => office.eventId, isSet: () => false, optionList: () => [] }
  const [one = '', two = ''] = operands
  expect(await entryCommand.run(context, given)).toMatchObject({
    isFailure: true,
    list: [
      { code: one, verdict: 'valid' },
      { code: two, refused: 'event-not-linked' },
    ],
    lines: [expect.stringMatching(/^VALID/), expect.stringContaining(ticketCodeText(two))],
  })
  expect(await entryCommand.run(context, given)).toMatchObject({ refused: 'event-not-linked' })
})
