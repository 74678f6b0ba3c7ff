import { describe, expect, test } from 'vitest'
import { setEventStatus } from '../../src/desk/set-event-status.ts'
import { canHold } from '../../src/domain/event-status.ts'
import { seatState } from '../../src/domain/seat-state.ts'
import { done, openDemoOffice } from './demo-office.ts'

describe('picking seats', () => {
  test('E05 E07 E09 every pick and release counts and sums at once, by the prices of the zones', async () => {
    const office = await openDemoOffice()
    const till = await office.atHall('Tosca')
    const desk = await office.desk()
    const hall = await office.hall(desk, 'Tosca')
    const free = [...hall.seats.keys()].filter((seat) => hall.map.states[seat] === seatState.free)
    const zones = new Map(free.map((seat) => [hall.seats[seat]?.zone ?? 0, seat]))
    expect(zones.size).toBeGreaterThanOrEqual(4)
    const amounts: number[] = []
    const sum = (): number => amounts.reduce((total, amount) => total + amount, 0)
    for (const [zone, seat] of zones) {
      const found = hall.seats[seat]
      if (found === undefined) throw new Error('no seat')
      await till.goTo(found)
      await till.press('space')
      amounts.push(hall.amountOf(zone, 0) ?? 0)
      await till.waitForBasket(amounts.length, sum())
    }
    await till.press('space')
    amounts.pop()
    await till.waitForBasket(amounts.length, sum())
  })

  test('T08 the tariff chosen first is the one the next seats get; E06 a seat picked already can change its own', async () => {
    const office = await openDemoOffice()
    const till = await office.atHall('Jazz')
    await till.press('f2')
    await till.waitFor('For the next seats')
    await till.press('3')
    await till.waitFor(/Tariff +child C/)
    await till.press('space')
    const child = await till.waitForBasket(1)
    expect(child.lines[0]?.text).toMatch(/^C /)
    await till.press('f2', '1')
    await till.waitFor(/Tariff +full F/)
    await till.press('right', 'space')
    const both = await till.waitForBasket(2)
    const [, full] = both.lines
    expect(full?.text).toMatch(/^F /)
    expect(both.total).toBe(child.total + (full?.amount ?? 0))
    expect(full?.amount).toBe(child.total * 2)
    await till.press('f4')
    await till.waitFor('For this seat')
    await till.press('2')
    await till.waitFor(/R reduced/)
    await till.escape()
    await till.waitForBasket(2, child.total + child.total * 1.5)
  })

  test('E06 a tariff is offered only where the event has a price for it', async () => {
    const office = await openDemoOffice()
    const till = await office.atHall('Tosca')
    const desk = await office.desk()
    const hall = await office.hall(desk, 'Tosca')
    const dearest = [...hall.seats.keys()].find(
      (seat) => hall.map.states[seat] === seatState.free && hall.amountOf(hall.seats[seat]?.zone ?? 0, 2) === null,
    )
    const seat = hall.seats[dearest ?? -1]
    if (seat === undefined) throw new Error('every zone has a child price')
    await till.goTo(seat)
    await till.press('space')
    const { total } = await till.waitForBasket(1)
    await till.press('f4')
    await till.waitFor('3 child -')
    await till.press('3')
    await till.waitFor('! This tariff has no price for that seat.')
    await till.escape()
    await till.waitForBasket(1, total)
    await till.press('f2', '3', 'right', 'space')
    await till.waitFor('! There is no price for')
    await till.waitForBasket(1, total)
  })

  test('T07 seats of several events are in one basket, sold at once, and each has its own ticket', async () => {
    const office = await openDemoOffice()
    const till = await office.atHall('Tosca')
    await till.press('space')
    const one = await till.waitForBasket(1)
    await till.backToProgramme()
    await till.waitFor('Basket: 1 seat')
    await till.openHall('Jazz')
    await till.press('f3')
    const three = await till.waitForBasket(3)
    expect(three.lines.filter((line) => line.text.includes('*'))).toHaveLength(1)
    expect(three.total).toBe(three.lines.reduce((sum, line) => sum + line.amount, 0))
    expect(three.total).toBeGreaterThan(one.total)
    await till.press('f5')
    await till.waitFor('To pay')
    await till.waitFor(/Jazz at Midnight, \w{3}, /)
    await till.waitFor(/Tosca, \w{3}, /)
    await till.press('enter')
    await till.waitFor('Paper 1 of 4')
    await till.press('enter')
    await till.waitForBasket(0, 0)
  })

  test('F20 the best seats together, again the next best, and none is left behind', async () => {
    const office = await openDemoOffice()
    const till = await office.atHall('Tosca')
    const desk = await office.desk()
    const seen = new Set<string>()
    await till.press('4')
    for (let best = 0; best < 4; best++) {
      await till.press('f3')
      await till.waitFor(() => {
        const { seats, lines } = till.panel
        return seats === 4 && lines.length === 4 && !seen.has(lines.map((line) => line.text).join())
      })
      const { lines, total } = till.panel
      seen.add(lines.map((line) => line.text).join())
      expect(total).toBe(lines.reduce((sum, line) => sum + line.amount, 0))
      const rows = new Set(lines.map((line) => line.text.replace(/-\S+$/, '')))
      expect(rows.size).toBe(1)
    }
    const held = await desk.store.db.selectFrom('seat_claim').select('seat_id').where('state', '=', 'hold').execute()
    expect(held).toHaveLength(4)
  })

  test('F20 the best seats come into sight wherever the cursor was', async () => {
    const office = await openDemoOffice()
    const till = await office.atHall('Tosca')
    await till.terminal.type('/gallery')
    await till.press('enter')
    await till.waitFor('Gallery Row ')
    await till.press('3', 'f3')
    await till.waitForBasket(3)
    await till.waitFor('Stalls Row ')
    await till.press('up')
    await till.waitFor(/@@/)
  })

  test('F23 a range is marked, moved and taken in one go, without the seats that are gone', async () => {
    const office = await openDemoOffice()
    const till = await office.atHall('Cherry')
    const desk = await office.desk()
    const hall = await office.hall(desk, 'The Cherry Orchard')
    const row = [...hall.seats.entries()].filter(([, seat]) => seat.section === 'Stalls' && seat.row === '8')
    const free = row.filter(([seat]) => hall.map.states[seat] === seatState.free)
    expect(free.length).toBeLessThan(row.length)
    await till.terminal.type('8')
    await till.press('enter')
    await till.waitFor('Stalls Row 8')
    await till.press('home', 'm', 'end')
    await till.waitFor(`Range: ${row.length} seats`)
    await till.press('space')
    await till.waitForBasket(free.length)
  })

  test('a seat is jumped to by typing it, and a wrong one is answered with what there is', async () => {
    const office = await openDemoOffice()
    const till = await office.atHall('Tosca')
    await till.terminal.type('12-5')
    await till.waitFor('> Stalls 12-5')
    await till.press('enter')
    await till.waitFor('Stalls Row 12 Seat 5,')
    await till.terminal.type('99-1')
    await till.press('enter')
    await till.waitFor(/! Stalls has no row 99/)
    await till.terminal.type('/gallery 2-3')
    await till.press('enter')
    await till.waitFor('Gallery Row 2 Seat 3,')
  })

  test('a click picks the seat under it, and releases it', async () => {
    const office = await openDemoOffice()
    const till = await office.atHall('Tosca')
    await till.goTo({ section: 'Stalls', row: '9', number: '4' })
    const there = await till.seatCursor()
    await till.press('home')
    till.terminal.click(there.column, there.row)
    await till.waitFor('Stalls Row 9 Seat 4,')
    const isFree = !till.status.includes('sold')
    await till.waitForBasket(isFree ? 1 : 0)
    till.terminal.click(there.column, there.row)
    await till.waitForBasket(0, 0)
  })

  test('a stadium opens as an overview; a section is entered by its name, by keys and by a click', async () => {
    const office = await openDemoOffice()
    const till = await office.atHall('Derby')
    await till.waitFor(/\d+ free of \d+/)
    const [, section = ''] = /^(.+): \d+ free of \d+$/.exec(till.status) ?? []
    await till.press('enter')
    await till.waitFor(new RegExp(`${section} Row \\S+ Seat `))
    await till.press('f8')
    await till.waitFor(/\d+ free of \d+/)
    await till.press('tab')
    await till.waitFor(() => /\d+ free of \d+/.test(till.status) && !till.status.startsWith(`${section}:`))
    const [, next = ''] = /^(.+): \d+ free of \d+$/.exec(till.status) ?? []
    const [, number = ''] = /(\d+)$/.exec(next) ?? []
    await till.terminal.type(number)
    await till.press('enter')
    await till.waitFor(`${next}:`)
    await till.press('enter')
    await till.waitFor(new RegExp(`${next} Row `))
    await till.press('f8')
    await till.waitFor(`${next}:`)
    // The first name of the first line; a number further on may be a count.
    const [, corner = ''] = /^(\d+) /.exec(till.terminal.line(1)) ?? []
    till.terminal.click(0, 1)
    await till.waitFor(`Block ${corner} Row `)
  })

  test('floors are levels to switch between', async () => {
    const office = await openDemoOffice()
    const till = await office.atHall('Ice')
    await till.waitFor('Ground ')
    const ground = till.status.split('  ')[0] ?? ''
    await till.press('f11')
    await till.waitFor(() => till.status !== '' && !till.status.startsWith(ground))
    await till.press('space')
    await till.waitForBasket(1)
    await till.press('f11')
    await till.waitFor(() => till.status.startsWith(ground))
    await till.waitForBasket(1)
  })
})

describe('what the status of an event allows', () => {
  test('E01 E02 an upcoming event is held and released, not sold', async () => {
    const office = await openDemoOffice()
    const till = await office.atHall('Cup Final')
    await till.press('f3')
    const { total } = await till.waitForBasket(2)
    await till.press('f7')
    await till.waitFor('! Not on sale: the event is upcoming.')
    await till.press('f5')
    await till.waitFor('! Not on sale: the event is upcoming.')
    await till.waitForBasket(2, total)
    await till.press('f4', 'f8')
    await till.waitForBasket(0, 0)
  })

  test('E01 in closed sale the desk still sells', async () => {
    const office = await openDemoOffice()
    const till = await office.atHall('Swan')
    await till.press('f3', 'f7')
    await till.waitFor('+ Sold 2 seats')
  })

  test('E24 a cancelled event neither holds nor sells, and says why', async () => {
    const office = await openDemoOffice()
    const till = await office.atHall('Peter')
    await till.press('space')
    await till.waitFor('No seats can be picked: the event is cancelled.')
    await till.press('f3')
    await till.waitFor('No seats can be picked: the event is cancelled.')
    await till.sees(() => expect(till.footer).not.toContain('Best'))
    await till.waitForBasket(0, 0)
  })

  test('E01 a sale that is stopped on another till is refused here at once, and the keys follow', async () => {
    const office = await openDemoOffice()
    const till = await office.atHall('Tosca')
    await till.press('f3')
    await till.waitForBasket(2)
    const desk = await office.desk()
    const { event } = await office.hall(desk, 'Tosca')
    for (const status of ['closed-sale', 'cancelled'] as const) {
      done(await setEventStatus(desk, { eventId: event.id, status }))
    }
    expect(canHold('cancelled')).toBe(false)
    await till.waitFor(() => !till.footer.includes('Best'))
    await till.press('f7')
    await till.waitFor('! Not on sale: the event is cancelled.')
  })
})
