import { describe, expect, test } from 'vitest'
import { fakeDesk } from './fake-desk.ts'
import { openTestHall, openTestTill } from './test-till.ts'

async function atOpening() {
  const desk = fakeDesk({ hasShift: false, role: 'supervisor' })
  const till = await openTestTill({ desk })
  await till.press('anna@example.org', 'tab', 'secret', 'enter')
  return { desk, till }
}

describe('a shift at the till', () => {
  test('F01 a till without a shift asks for the float after sign-in; the usual one is one Enter', async () => {
    const { till, desk } = await atOpening()
    expect(till.text()).toContain('Float in the drawer')
    await till.press('enter')
    expect(desk.calls).toContain('openShift 10000')
    expect(till.row(22)).toContain('Shift open. Float 100.00 EUR.')
    till.close()
  })

  test('F01 another float is typed; what is no amount is told', async () => {
    const { till, desk } = await atOpening()
    await till.press('82,50x', 'enter')
    expect(till.row(22)).toContain('Not an amount')
    await till.press('backspace', 'enter')
    expect(desk.calls).toContain('openShift 8250')
    till.close()
  })

  test('F06 the menu shows the X report, and prints it', async () => {
    const { till, desk } = await openTestHall()
    await till.press('ctrl-g', '1')
    expect(till.text()).toContain('X report')
    expect(till.text()).toContain('Cash expected')
    await till.press('enter')
    expect(desk.calls).toContain('printXReport {}')
    till.close()
  })

  test('F03 coins and notes are counted one after another; F5 closes for good, what differs when it is pressed again', async () => {
    const { till, desk } = await openTestHall()
    await till.press('ctrl-g', '3', '2', 'enter', 'down', '1', 'f5')
    expect(till.row(22)).toContain('The count differs. F5 again closes the shift for good.')
    await till.press('down', '1', 'f5')
    expect(desk.calls.some((call) => call.startsWith('closeShift'))).toBe(false)
    await till.press('backspace', 'f5', 'f5')
    expect(desk.calls).toContain('closeShift {"counts":[[10000,1],[50000,2]]}')
    expect(till.text()).toContain('Z report 4')
    expect(till.row(22)).toContain('Shift closed. Z 4')
    till.close()
  })

  test('F02 F41 cash in by a cashier is let through by a second person', async () => {
    const { till, desk } = await openTestHall()
    await till.press('ctrl-g', '2', 'f2', '50', 'tab', 'change', 'enter')
    expect(till.text()).toContain('Anna may not do this: move cash')
    await till.press('enter')
    expect(till.row(22)).toContain('A second person signs with PIN or password.')
    await till.press('shift-tab')
    await till.press('clara@example.org', 'tab', 'clara', 'enter')
    expect(desk.people.cash).toMatchObject([{ kind: 'credit', amount: 5000, comment: 'change', approvedBy: 'Clara' }])
    expect(till.text()).toContain('allowed by Clara')
    till.close()
  })
})

describe('who works at the till', () => {
  test('F09 the lock covers everything; another user takes over, and is told whose seats are kept', async () => {
    const { till, desk } = await openTestHall()
    await till.press('2', 'f3', 'ctrl-k')
    expect(till.text()).toContain('Till is locked')
    expect(till.text()).not.toContain('Total')
    await till.press('escape', 'f5')
    expect(till.text()).toContain('Till is locked')
    await till.press('enter')
    expect(till.row(22)).toContain('Choose your name, type PIN or password.')
    await till.press('down', '1111', 'enter')
    expect(till.row(22)).toContain('PIN or password is wrong.')
    await till.press('2580', 'enter')
    expect(desk.calls.at(-1)).toContain('usr_2')
    expect(till.row(22)).toContain('Seats of Anna are kept: 2.')
    expect(till.row(0)).toContain('Boris')
    till.close()
  })

  test('P07 P09 a supervisor adds a user by e-mail, and changes the role', async () => {
    const { till, desk } = await openTestHall({ desk: fakeDesk({ role: 'supervisor' }) })
    await till.press('ctrl-g', '0', '1', 'f2', 'new@example.org', 'tab', 'New', 'enter')
    expect(desk.people.users).toMatchObject([{ email: 'new@example.org', name: 'New', role: 'cashier' }])
    await till.press('f3')
    expect(desk.people.users).toMatchObject([{ role: 'supervisor' }])
    expect(till.row(22)).toContain('New: supervisor.')
    till.close()
  })

  test('P08 a cashier finds no users in the menu', async () => {
    const { till } = await openTestHall()
    await till.press('ctrl-g')
    expect(till.text()).not.toContain('Users')
    till.close()
  })

  test('F09 a PIN is typed twice, and asks for the password first', async () => {
    const { till, desk } = await openTestHall()
    await till.press('ctrl-g', '5', 'secret', 'enter', '2580', 'enter', '2581', 'enter')
    expect(till.row(22)).toContain('The two are not the same.')
    await till.press('backspace', '0', 'enter')
    expect(desk.calls).toContain('setPin {"password":"secret","pin":"2580"}')
    till.close()
  })

  test('F10 training is marked at the top of every screen until one signs out', async () => {
    const { till, desk } = await openTestHall()
    await till.press('ctrl-g', '7')
    expect(till.row(0)).toContain('*** TRAINING ***')
    await till.press('ctrl-g', '5')
    expect(desk.calls).toContain('signOut')
    expect(till.row(0)).not.toContain('TRAINING')
    expect(till.text()).toContain('Password')
    till.close()
  })
})
