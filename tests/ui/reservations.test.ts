import { describe, expect, test } from 'vitest'
import { changePickUp } from '../../src/desk/change-reservation.ts'
import { listPrintJobs } from '../../src/desk/list-print-jobs.ts'
import { listReservations } from '../../src/desk/list-reservations.ts'
import { assignSalesClass } from '../../src/desk/sales-classes.ts'
import { takeUpReservation } from '../../src/desk/take-up-reservation.ts'
import { administratorEmail } from '../../src/domain/permission.ts'
import { instantOfLocal } from '../../src/domain/time-zone.ts'
import { languages, wordsFor } from '../../src/ui/words.ts'
import { done } from '../desk/box-office.ts'
import { reserving } from '../desk/reservation-office.ts'
import type { RealTill } from './real-till.ts'
import { openReservationTill } from './reservation-till.ts'

const paris = (text: string) => instantOfLocal(text, 'Europe/Paris') ?? Number.NaN

/** The cell of a seat, as the map of this till says it is drawn. */
function symbolsOf({ desk, office }: RealTill): string[] {
  return [...(desk.state.halls.get(office.eventId)?.map.symbols.values() ?? [])]
}

/** Reserves the best four seats for Ivanova, drawn as Ж. */
async function reserveFour({ till }: RealTill): Promise<void> {
  await till.press('4', 'f3', 'r', 'Ivanova', 'tab', 'Ж', 'enter')
}

describe('reserving', () => {
  test('E20 four seats under a name with a symbol: six keys and the name, from the hall', async () => {
    const at = await openReservationTill()
    const keys = ['4', 'f3', 'r', 'tab', 'Ж', 'enter']
    expect(keys).toHaveLength(6)
    await at.till.press(...keys.slice(0, 3), 'Ivanova', ...keys.slice(3))
    expect(at.till.app.top.id).toBe('hall')
    expect(at.till.row(22)).toContain('Ivanova: 4 seats reserved until Mon 08/03')
    expect(symbolsOf(at)).toEqual(['Ж', 'Ж', 'Ж', 'Ж'])
    expect(at.till.text()).toMatch(/Ж ?Ж ?Ж ?Ж/)
    expect(at.till.text()).toContain('0 seats')
    expect(done(await listReservations(at.desk))).toMatchObject([{ name: 'Ivanova', symbol: 'Ж', pickUp: 'desk' }])
    at.till.close()
  })

  test('E21 a sign that is too wide is refused while it is typed, and the one before stays', async () => {
    const at = await openReservationTill()
    await at.till.press('2', 'f3', 'r', 'Ivanova', 'tab', 'A', '席')
    expect(at.till.row(22)).toContain('"席" does not fit a seat')
    await at.till.press('B', 'enter')
    expect(symbolsOf(at)).toEqual(['B', 'B'])
    at.till.close()
  })

  test('O09 the proposed option date stands in the form, is changed there, and O08 not beyond the cap', async () => {
    const at = await openReservationTill()
    await at.till.press('2', 'f3', 'r')
    expect(at.till.text()).toMatch(/Keep until +2027-03-08/)
    expect(at.till.text()).toContain('2027-03-01 to 2027-03-20, class House')
    const erase = Array.from({ length: 10 }, () => 'backspace')
    await at.till.press('Ivanova', 'shift-tab', ...erase, '2027-03-21', 'enter')
    expect(at.till.row(22)).toContain('2027-03-01 to 2027-03-20')
    await at.till.press('backspace', 'backspace', '19', 'enter')
    expect(at.till.row(22)).toContain('reserved until Fri 19/03')
    at.till.close()
  })

  test('O10 the pick-up is changed by one key where more than one is open', async () => {
    const at = await openReservationTill()
    await at.till.press('2', 'f3', 'r', 'Ivanova', 'f2')
    expect(at.till.text()).toMatch(/Pick-up +evening box office/)
    expect(at.till.text()).not.toContain('2027-03-08')
    await at.till.press('enter')
    expect(at.till.row(22)).toContain('reserved until Sat 20/03, 19:00')
    at.till.close()
  })

  test('O02 a cashier without a sales class hears that he cannot book', async () => {
    const at = await openReservationTill('cashier', { withClass: false })
    await at.till.press('2', 'f3', 'r')
    expect(at.till.app.top.id).toBe('hall')
    expect(at.till.row(22)).toContain('Anna has no sales class and cannot book')
    at.till.close()
  })

  test('O12 O13 when it is too late to reserve, the key says that it has to be paid at once', async () => {
    const at = await openReservationTill()
    at.office.time.now = paris('2027-03-20T19:30')
    await at.till.press('2', 'f3', 'r')
    expect(at.till.row(22)).toContain('too late to reserve for Tosca')
    at.till.close()
  })

  test('without a name nothing is saved, and the key is dead while nothing is picked', async () => {
    const at = await openReservationTill()
    await at.till.press('r')
    expect(at.till.row(22)).toContain('The basket is empty')
    await at.till.press('2', 'f3', 'r', 'enter')
    expect(at.till.app.top.id).toBe('reserve')
    expect(at.till.row(22)).toContain('Name')
    await at.till.press('escape')
    expect(done(await listReservations(at.desk))).toEqual([])
    at.till.close()
  })
})

describe('a reservation in the hall', () => {
  test('E08 E20 under the cursor it tells its name and option date, and Enter opens it', async () => {
    const at = await openReservationTill()
    await reserveFour(at)
    await at.till.press('1', '-', '1', '0', 'enter')
    expect(at.till.row(22)).toContain('reserved: Ivanova, until Mon 08/03 Ж')
    await at.till.press('enter')
    expect(at.till.app.top.id).toBe('reservation')
    expect(at.till.text()).toMatch(/Name +Ж {2}Ivanova/)
    expect(at.till.text()).toMatch(/Keep until +Mon 08\/03/)
    at.till.close()
  })

  test('Y17 F3 extends it to the option date proposed now', async () => {
    const at = await openReservationTill()
    await reserveFour(at)
    at.office.time.now = paris('2027-03-05T12:00')
    await at.till.press('w', 'enter', 'f3')
    expect(at.till.row(22)).toContain('Ivanova: kept until Fri 12/03')
    expect(at.till.text()).toMatch(/Keep until +Fri 12\/03/)
    at.till.close()
  })

  test('E20 F7 prints its slip, and again when it is asked to', async () => {
    const at = await openReservationTill()
    await reserveFour(at)
    await at.till.press('w', 'enter', 'f7')
    expect(at.till.row(22)).toContain('Printing.')
    expect(at.till.app.top.id).toBe('reservation')
    await at.till.press('f7')
    expect(done(await listPrintJobs(at.desk)).map(({ role, state }) => [role, state])).toEqual([
      ['receipt', 'queued'],
      ['receipt', 'queued'],
    ])
    at.till.close()
  })

  test('F4 changes its name, symbol and note', async () => {
    const at = await openReservationTill()
    await reserveFour(at)
    await at.till.press('w', 'enter', 'f4', ' P', 'tab', 'Ω', 'tab', 'aisle', 'enter')
    expect(at.till.app.top.id).toBe('reservation')
    expect(at.till.text()).toMatch(/Name +Ω {2}Ivanova P/)
    expect(at.till.text()).toMatch(/Note +aisle/)
    await at.till.press('escape', 'escape')
    expect(symbolsOf(at)).toEqual(['Ω', 'Ω', 'Ω', 'Ω'])
    at.till.close()
  })

  test('E23 marked seats are freed, the rest stays; Y18 F8 twice annuls it', async () => {
    const at = await openReservationTill()
    await reserveFour(at)
    await at.till.press('w', 'enter', ' ', ' ', 'delete')
    expect(at.till.row(22)).toContain('Ivanova: seats freed')
    expect(done(await listReservations(at.desk))[0]?.seats).toHaveLength(2)
    await at.till.press('f8')
    expect(at.till.row(22)).toContain('F8 again annuls it')
    expect(done(await listReservations(at.desk))).toHaveLength(1)
    await at.till.press('f8')
    expect(at.till.row(22)).toContain('Ivanova: annulled, the seats are free')
    expect(done(await listReservations(at.desk))).toEqual([])
    expect(at.till.app.top.id).toBe('reservations')
    at.till.close()
  })
})

describe('selling a reservation', () => {
  test('F5 puts its seats into the basket, and it is paid like any other sale', async () => {
    const at = await openReservationTill()
    await reserveFour(at)
    await at.till.press('w', 'f5')
    expect(at.till.app.top.id).toBe('hall')
    expect(at.till.text()).toContain('4 seats')
    await at.till.press('f7')
    expect(at.till.row(22)).toContain('Sold 4 seats, 160.00 EUR')
    expect(done(await listReservations(at.desk))).toEqual([])
    at.till.close()
  })

  test('E23 of marked seats alone; given up, they are reserved again as before', async () => {
    const at = await openReservationTill()
    await reserveFour(at)
    await at.till.press('w', 'enter', ' ', 'f5')
    expect(at.till.text()).toContain('1 seat')
    await at.till.press('f4', 'f8')
    expect(symbolsOf(at)).toEqual(['Ж', 'Ж', 'Ж', 'Ж'])
    expect(done(await listReservations(at.desk))[0]?.seats).toHaveLength(4)
    at.till.close()
  })

  test('the other till that has it is named; one that ended leaves the list', async () => {
    const at = await openReservationTill()
    await reserveFour(at)
    await at.till.press('w')
    const [reservation] = done(await listReservations(at.other))
    if (reservation === undefined) throw new Error('nothing is reserved')
    done(await takeUpReservation(at.other, { id: reservation.id }))
    await at.till.press('f5')
    expect(at.till.row(22)).toContain('The seats of Ivanova are just being sold at Other')
    await at.till.press('enter')
    expect(at.till.text()).toContain('being sold at Other')
    at.till.close()
  })
})

describe('the list of reservations', () => {
  test('Y12 is searched while typing, across alphabets, and sorted by one key', async () => {
    const at = await openReservationTill()
    done(await assignSalesClass(at.other, { email: administratorEmail, salesClass: 'House' }))
    done(await reserving(at.other, at.office.eventId, [0], { name: 'Иванова', optionDate: '2027-03-20' }))
    done(await reserving(at.other, at.office.eventId, [1], { name: 'Müller' }))
    await at.till.press('w')
    expect(at.till.text()).toContain('2 reservations, by event')
    await at.till.press('ivan')
    expect(at.till.text()).toContain('1 reservation, by event')
    expect(at.till.text()).toContain('> Ж Иванова')
    await at.till.press('backspace', 'backspace', 'backspace', 'backspace', 'f2', 'f2')
    expect(at.till.text()).toContain('2 reservations, by option date')
    const rows = at.till.text().split('\n')
    expect(rows.findIndex((row) => row.includes('Müller'))).toBeLessThan(
      rows.findIndex((row) => row.includes('Иванова')),
    )
    await at.till.press('xyz')
    expect(at.till.text()).toContain('No reservation matches')
    at.till.close()
  })

  test('O11 the evening list has what waits unpaid for tonight; F7 prints it, F8 annuls at once, F6 takes the seats for somebody else', async () => {
    const at = await openReservationTill()
    await reserveFour(at)
    await at.till.press('e')
    expect(at.till.text()).toContain('Nothing waits unpaid tonight')
    await at.till.press('escape')
    const [reservation] = done(await listReservations(at.other))
    if (reservation === undefined) throw new Error('nothing is reserved')
    done(await assignSalesClass(at.other, { email: administratorEmail, salesClass: 'House' }))
    done(await changePickUp(at.other, { id: reservation.id, pickUp: 'evening' }))
    at.office.time.now = paris('2027-03-20T18:00')
    await at.till.press('e')
    expect(at.till.text()).toContain('Ivanova')
    await at.till.press('f7')
    expect(at.till.row(22)).toContain('Printing.')
    expect(done(await listPrintJobs(at.desk))).toMatchObject([{ role: 'report', state: 'queued' }])
    await at.till.press('f6')
    expect(at.till.row(22)).toContain('Ivanova: annulled, the seats are in the basket')
    expect(at.till.text()).toContain('4 seats')
    await at.till.press('f4', 'f8')
    expect(symbolsOf(at)).toEqual([])
    at.till.close()
  })

  test.each(languages)('its headings are whole in %s', async (language) => {
    const { till } = await openReservationTill('cashier', { language })
    await till.press('ctrl-r')
    const { option, pickUp } = wordsFor(language).reservations
    expect(till.text()).toMatch(new RegExp(` ${option} +${pickUp} `))
    till.close()
  })
})
