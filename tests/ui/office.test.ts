import { describe, expect, test } from 'vitest'
import type { ShiftId } from '../../src/domain/ids.ts'
import type { Role } from '../../src/domain/permission.ts'
import { fakeDesk } from './fake-desk.ts'
import { openTestHall } from './test-till.ts'

async function behindTheCounter(role: Role = 'admin') {
  const desk = fakeDesk({ role })
  const { till } = await openTestHall({ desk })
  await till.press('escape')
  desk.calls.length = 0
  return { till, desk }
}

const oldShift = {
  ...{ id: 'shf_old' as ShiftId, tillName: 'till 1', openedAt: 0, openedBy: 'Anna', zNumber: 3, closedAt: 1 },
  ...{ turnover: 4800, difference: -100, currency: 'EUR' },
}

describe('old shifts', () => {
  test('F06 the closed shifts are listed with Z number and difference; one opens and prints again as a copy', async () => {
    const { till, desk } = await behindTheCounter('supervisor')
    desk.office.shifts.push(oldShift)
    await till.press('f11', '9')
    expect(till.text()).toMatch(/> +3 .*Anna +48\.00 +-1\.00/)
    await till.press('enter')
    expect(till.text()).toContain('Z report 3, till 1')
    await till.press('f5')
    expect(desk.calls.at(-1)).toBe('printShiftAgain {"shift":"shf_old"}')
    expect(till.row(22)).toContain('The copies go to the printer.')
    till.close()
  })

  test('F06 F41 a cashier sees them once a second person has let it through', async () => {
    const { till, desk } = await behindTheCounter('cashier')
    desk.refuseNext('listShifts', { refused: 'not-permitted', permission: 'see-reports' })
    await till.press('f11', '9')
    expect(till.text()).toContain('Anna may not do this: reports of other shifts')
    await till.press('clara@example.org', 'tab', 'clara', 'enter')
    expect(till.app.top.id).toBe('shifts')
    till.close()
  })

  test('F45 P09 the report of one who worked in the shift, then of all again; it prints as it is shown', async () => {
    const { till, desk } = await behindTheCounter()
    await till.press('f11', '1', 'f2')
    expect(till.text()).toMatch(/By operator +Anna/)
    expect(till.text()).not.toContain('Cash expected')
    await till.press('enter')
    expect(desk.calls.at(-1)).toBe('printXReport {"operator":"usr_1"}')
    await till.press('f11', '1', 'f2', 'f2')
    expect(till.text()).toContain('Cash expected')
    till.close()
  })
})

describe('the sale of an event', () => {
  test('Y11 Y21 it is started and stopped from the programme, and the list shows it at once', async () => {
    const { till, desk } = await behindTheCounter()
    await till.press('down', 'down', 'ctrl-w')
    expect(till.text()).toContain('Now: upcoming.')
    await till.press('1')
    expect(desk.calls).toContain('setEventStatus {"eventId":"evt_2","status":"on-sale"}')
    expect(till.row(22)).toContain('Open rehearsal: on sale.')
    expect(till.text()).toMatch(/Open rehearsal.*on sale/)
    await till.press('ctrl-w', 'enter')
    expect(till.text()).toMatch(/Open rehearsal.*closed/)
    till.close()
  })

  test('E24 cancelled is offered in closed sale alone, and nothing follows it', async () => {
    const { till } = await behindTheCounter()
    await till.press('ctrl-w')
    expect(till.text()).not.toContain('Cancel the event')
    await till.press('escape', 'down', 'ctrl-w')
    expect(till.text()).toContain('2 Cancel the event for good')
    await till.press('escape', 'down', 'down', 'ctrl-w')
    expect(till.text()).toContain('Nothing can follow')
    till.close()
  })

  test('Y21 F41 a cashier stops the sale when an administrator lets it through', async () => {
    const { till, desk } = await behindTheCounter('cashier')
    desk.refuseNext('setEventStatus', { refused: 'not-permitted', permission: 'manage-events' })
    await till.press('ctrl-w', '1')
    expect(till.text()).toContain('Anna may not do this: start or stop the sale')
    await till.press('dora@example.org', 'tab', 'clara', 'enter')
    expect(till.app.top.id).toBe('programme')
    expect(till.row(22)).toContain('Swan Lake: closed.')
    till.close()
  })
})

describe('sales classes', () => {
  test('O01 O19 a class is made and edited in a form; what is no number is told by its name', async () => {
    const { till, desk } = await behindTheCounter()
    await till.press('f11', '0', '2', 'f2', 'House', 'tab', 'backspace', '-5', 'tab', 'backspace', '2', 'enter')
    expect(desk.calls).toContain('saveSalesClass {"name":"House","optionDays":-5,"reservationDays":2,"eveningDays":0}')
    expect(till.text()).toMatch(/> House +-5 +2 +0/)
    await till.press('enter', 'backspace', 'backspace', '9', 'enter')
    expect(till.text()).toMatch(/> House +9 +2 +0/)
    desk.refuseNext('saveSalesClass', { refused: 'bad-input', field: 'optionDays', value: 'NaN', expected: '-999–999' })
    await till.press('enter', 'x', 'enter')
    expect(till.row(22)).toContain('Option')
    expect(till.app.top.id).toBe('office-form')
    till.close()
  })

  test('O02 a class is given to a user by one key, and after the last one taken away', async () => {
    const { till, desk } = await behindTheCounter()
    await till.press('f11', '0', '2', 'f2', 'House', 'enter', 'escape')
    await till.press('f11', '0', '1', 'f2', 'new@example.org', 'tab', 'New', 'enter', 'f5')
    expect(till.row(22)).toContain('new@example.org: House.')
    await till.press('f5')
    expect(desk.calls.at(-1)).toBe('assignSalesClass {"email":"new@example.org","salesClass":null}')
    expect(till.row(22)).toContain('no class')
    till.close()
  })
})

describe('outlets', () => {
  test('P01 P02 a new outlet, and the events it sells are ticked', async () => {
    const { till, desk } = await behindTheCounter()
    await till.press('f11', '0', '3', 'f2', 'Bookshop', 'enter')
    expect(till.row(22)).toContain('Bookshop saved.')
    await till.press('enter')
    expect(till.text()).toMatch(/> \[x] .*Swan Lake/)
    await till.press('down', ' ')
    expect(desk.calls).toContain('changeOutlet {"outlet":"out_1","link":["evt_1"]}')
    expect(till.text()).toMatch(/> \[x] .*Bar quartet/)
    await till.press(' ')
    expect(till.text()).toMatch(/> \[ ] .*Bar quartet/)
    till.close()
  })

  test('P05 P06 delivery changes by one key; print without a printer warns', async () => {
    const { till, desk } = await behindTheCounter()
    await till.press('f11', '0', '3', 'f3')
    expect(desk.calls).toContain('changeOutlet {"outlet":"out_1","delivery":"email"}')
    expect(till.text()).toMatch(/> Foyer +e-mail/)
    desk.office.outlets = desk.office.outlets.map((outlet) => ({ ...outlet, lacksPrinter: true }))
    await till.press('f3')
    expect(till.row(22)).toContain('Foyer prints, but a till there has no printer.')
    till.close()
  })

  test('F05 T21 how an outlet closes and whether it counts blind', async () => {
    const { till } = await behindTheCounter()
    await till.press('f11', '0', '3', 'f4', 'f5')
    expect(till.text()).toMatch(/> Foyer +print +calculated +yes/)
    till.close()
  })

  test('P08 P09 a supervisor sets up people and classes, a cashier nothing', async () => {
    const { till } = await behindTheCounter('supervisor')
    await till.press('f11', '0')
    expect(till.text()).toContain('1 Users')
    expect(till.text()).not.toContain('Outlets')
    till.close()
    const plain = await behindTheCounter('cashier')
    await plain.till.press('f11')
    expect(plain.till.text()).not.toContain('Set-up')
    plain.till.close()
  })
})

describe("a customer's data", () => {
  test('E25 the group is shown and changed', async () => {
    const { till, desk } = await behindTheCounter()
    await till.press('ctrl-u', 'iva', 'f6', 'friends', 'enter')
    expect(desk.calls.find((call) => call.startsWith('setCustomerGroup'))).toContain('"group":"friends"')
    expect(till.row(22)).toContain('group friends.')
    await till.press('f6')
    expect(till.text()).toMatch(/Group +friends/)
    till.close()
  })

  test('E13 a marked duplicate is merged into the one that stays', async () => {
    const { till, desk } = await behindTheCounter()
    const [gone, kept] = desk.customers.all.map((each) => each.id)
    await till.press('ctrl-u', 'iva', 'f6', 'f5')
    expect(till.row(22)).toContain('mark the duplicate in the list first')
    await till.press('escape', 'f7', 'backspace', 'backspace', 'backspace', 'mul', 'f6')
    expect(till.text()).toContain('F5 merges into it')
    await till.press('f5')
    expect(desk.calls).toContain(`mergeCustomers {"kept":"${kept}","gone":"${gone}"}`)
    expect(till.row(22)).toContain('is one customer now')
    till.close()
  })

  test('A19 erasing is asked for twice, and who is erased is on no sale any more; data is given out as a file', async () => {
    const { till, desk } = await behindTheCounter()
    await till.press('ctrl-u', 'iva', 'enter', 'ctrl-u', 'iva', 'f6', 'f6')
    expect(till.row(22)).toContain('Written to /paper/')
    await till.press('f8')
    expect(till.row(22)).toContain('F8 once more')
    expect(desk.calls.some((call) => call.startsWith('eraseCustomer'))).toBe(false)
    await till.press('f8')
    expect(till.row(22)).toContain('The data is erased.')
    expect(till.app.model.customer).toBeNull()
    till.close()
  })

  test('P08 F41 a cashier erases nobody without a second person', async () => {
    const { till, desk } = await behindTheCounter('cashier')
    desk.refuseNext('eraseCustomer', { refused: 'not-permitted', permission: 'manage-customers' })
    await till.press('ctrl-u', 'iva', 'f6', 'f8', 'f8')
    expect(till.text()).toContain("Anna may not do this: customers' data")
    till.close()
  })
})
