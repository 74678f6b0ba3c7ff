import { describe, expect, test } from 'vitest'
import { seatState } from '../../src/domain/seat-state.ts'
import { fakeDesk } from './fake-desk.ts'
import { openTestHall, openTestTill } from './test-till.ts'

describe('seats', () => {
  test('F20 pressed again, best available gives the next best and frees the ones before', async () => {
    const { till, desk } = await openTestHall()
    await till.press('2', 'f3')
    const first = till.app.model.basket?.lines.map((line) => line.seatIndex)
    await till.press('f3')
    const second = till.app.model.basket?.lines.map((line) => line.seatIndex)
    expect(second).toHaveLength(2)
    expect(second).not.toEqual(first)
    for (const seat of first ?? []) expect(desk.openedHall().map.states[seat]).toBe(seatState.free)
    till.close()
  })

  test('a number typed anew takes further seats and keeps the basket', async () => {
    const { till } = await openTestHall()
    await till.press('2', 'f3', '3', 'f3')
    expect(till.app.model.basket?.lines).toHaveLength(5)
    till.close()
  })

  test('a seat of the basket is released by the key that picked it', async () => {
    const { till } = await openTestHall()
    await till.press(' ', ' ')
    expect(till.app.model.basket?.lines).toEqual([])
    till.close()
  })

  test('F23 a marked range is taken as a whole, without the seats that are gone', async () => {
    const { till, desk } = await openTestHall()
    desk.takeElsewhere([8])
    await till.press('m', 'right', 'right', 'right', ' ')
    expect(till.app.model.basket?.lines.map((line) => line.number)).toEqual(['8', '10', '11'])
    till.close()
  })

  test('seats that another till was faster with are named, the others are kept', async () => {
    const { till, desk } = await openTestHall()
    await till.press('m', 'right', 'right')
    const hall = desk.openedHall()
    const real = desk.holdSeats
    desk.holdSeats = (input) => {
      hall.map.states[8] = seatState.sold
      return real(input)
    }
    await till.press(' ')
    expect(till.row(22)).toContain('Already taken elsewhere: Stalls 1-9')
    expect(till.app.model.basket?.lines.map((line) => line.number)).toEqual(['8', '10'])
    till.close()
  })

  test('a sold seat under the cursor says so instead of being picked', async () => {
    const { till, desk } = await openTestHall()
    desk.takeElsewhere([7])
    await till.press(' ')
    expect(till.row(22)).toContain('sold')
    expect(desk.calls.some((call) => call.startsWith('holdSeats'))).toBe(false)
    till.close()
  })

  test('what other tills do is on the screen at once', async () => {
    const { till, desk } = await openTestHall()
    desk.takeElsewhere([0, 1])
    await till.settle()
    expect(till.text()).toContain('# # . .')
    till.close()
  })

  test('a seat is jumped to by typing its row and number, a section after a slash', async () => {
    const { till } = await openTestHall()
    await till.press('5-3')
    expect(till.row(22)).toContain('> Stalls 5-3')
    await till.press('enter')
    expect(till.row(22)).toContain('Stalls Row 5 Seat 3')
    await till.press('/balc', 'enter')
    expect(till.row(22)).toContain('Balcony Row 1')
    await till.press('/nowhere', 'enter')
    expect(till.row(22)).toContain('No section "nowhere". There are: Stalls, Balcony')
    till.close()
  })

  test('T08 the tariff chosen first is the one the next seats get', async () => {
    const { till } = await openTestHall()
    await till.press('f2', '2', ' ')
    expect(till.app.model.basket?.lines[0]).toMatchObject({ tariffName: 'Child', amount: 1200 })
    till.close()
  })

  test('E06 a tariff that a zone is not sold at is refused with the reason', async () => {
    const { till } = await openTestHall()
    await till.press('/balcony', 'enter', ' ', 'f4', '2')
    expect(till.row(22)).toContain('This tariff has no price for that seat')
    expect(till.app.model.basket?.total).toBe(1600)
    till.close()
  })

  test('T07 seats of several events share a basket', async () => {
    const { till, desk } = await openTestHall()
    await till.press(' ', 'escape', 'down', 'enter', ' ')
    expect(till.text()).toContain('2 seats')
    expect(till.text()).toContain('*Stalls')
    await till.press('f7')
    expect(desk.sales[0]?.tickets.map((ticket) => ticket.eventTitle)).toEqual(['Swan Lake', 'Bar quartet'])
    till.close()
  })

  test('E23 a line of the basket is removed, or all of them', async () => {
    const { till } = await openTestHall()
    await till.press('3', 'f3', 'f4', 'delete')
    expect(till.app.model.basket?.lines).toHaveLength(2)
    await till.press('f8')
    expect(till.app.model.basket?.lines).toEqual([])
    expect(till.app.top.id).toBe('hall')
    till.close()
  })

  test('E02 a disabled key answers with its reason', async () => {
    const till = await openTestTill({ desk: fakeDesk() })
    await till.press('anna@example.org', 'tab', 'secret', 'enter', 'down', 'down', 'down', 'enter', ' ')
    expect(till.row(22)).toContain('No seats can be picked: the event is cancelled.')
    await till.press('f5')
    expect(till.row(22)).toContain('The basket is empty')
    till.close()
  })

  test('a click picks the seat under it', async () => {
    const { till } = await openTestHall()
    const row = [...Array(24).keys()].find((at) => till.row(at).includes(' 1  . .')) ?? 0
    const column = till.row(row).indexOf('.')
    await till.send({ type: 'mouse', action: 'press', column, row, button: 0 })
    expect(till.app.model.basket?.lines[0]).toMatchObject({ row: '1', number: '1' })
    till.close()
  })
})
