import { describe, expect, test } from 'vitest'
import { languages } from '../../src/ui/words.ts'
import { ivanov, muller } from './fake-customers.ts'
import { fakeDesk } from './fake-desk.ts'
import { openTestHall } from './test-till.ts'

describe('E13 a customer for the sale', () => {
  test('is found while typing and taken with Enter; the panel shows it, and the next sale starts without (E18)', async () => {
    const { till, desk } = await openTestHall()
    expect(till.text()).toMatch(/Customer +walk-in/)
    await till.press('2', 'f3', 'u')
    expect(till.app.top.id).toBe('customers')
    await till.press('ivan')
    expect(till.text()).toMatch(/> Иван Иванов +\+359 888 123 456/)
    await till.press('enter')
    expect(till.app.top.id).toBe('hall')
    expect(till.text()).toMatch(/Customer +Иван Иванов/)
    await till.press('f7')
    expect(desk.sales[0]).toMatchObject({ customerId: ivanov.id, total: 4800 })
    expect(till.text()).toMatch(/Customer +walk-in/)
    await till.press('2', 'f3', 'f7')
    expect(desk.sales[1]).toMatchObject({ customerId: null })
    till.close()
  })

  test('is chosen from the payment by one key that its footer shows, and goes with the sale and its card', async () => {
    const { till, desk } = await openTestHall()
    await till.press('2', 'f3', 'f5')
    expect(till.row(23)).toContain('F4 Customer')
    expect(till.text()).toMatch(/Customer +walk-in \(F4\)/)
    await till.press('f4', 'mueller', 'enter')
    expect(till.app.top.id).toBe('pay')
    expect(till.text()).toContain('Eva Müller, eva@example.org')
    await till.press('100', 'enter')
    expect(desk.sales[0]).toMatchObject({ customerId: muller.id, given: 10_000 })
    expect(till.text()).toContain('Eva Müller')
    await till.press('enter')
    expect(till.text()).toMatch(/Customer +walk-in/)
    till.close()
  })

  test('is offered and never forced: a sale needs none (E19)', async () => {
    const { till, desk } = await openTestHall()
    await till.press('2', 'f3', 'f5', 'enter')
    expect(desk.sales).toHaveLength(1)
    expect(desk.calls.some((call) => call.startsWith('findCustomers'))).toBe(false)
    till.close()
  })

  test('can be taken away again', async () => {
    const { till } = await openTestHall()
    await till.press('u', 'f8')
    expect(till.row(22)).toContain('No customer is chosen')
    await till.press('ivan', 'enter', 'u', 'f8')
    expect(till.app.top.id).toBe('hall')
    expect(till.text()).toMatch(/Customer +walk-in/)
    till.close()
  })

  test('opens from the programme and the basket too, and under a Russian keyboard', async () => {
    const { till } = await openTestHall({ language: 'ru' })
    await till.press('г')
    expect(till.app.top.id).toBe('customers')
    await till.press('escape', '2', 'f3', 'f4', 'ctrl-u')
    expect(till.app.top.id).toBe('customers')
    await till.press('escape', 'escape', 'escape', 'ctrl-u')
    expect(till.app.top.id).toBe('customers')
    till.close()
  })
})

describe('the search', () => {
  test('says so when nobody is found, and Enter then does nothing', async () => {
    const { till } = await openTestHall()
    await till.press('u')
    expect(till.text()).toContain('Name, phone or e-mail')
    await till.press('nobody')
    expect(till.text()).toContain('Nobody is found. F2 adds a customer.')
    await till.press('enter')
    expect(till.app.top.id).toBe('customers')
    till.close()
  })

  test('a name typed ahead of slow answers asks only for what is wanted last, and Enter waits for it', async () => {
    const { till, desk } = await openTestHall()
    await till.press('u')
    desk.holdBack()
    till.hit('muller', 'enter')
    desk.letGo()
    await till.settle()
    expect(till.app.model.customer).toEqual(muller)
    const asked = desk.calls.filter((call) => call.startsWith('findCustomers'))
    expect(asked.at(-1)).toBe('findCustomers "muller"')
    expect(asked.length).toBeLessThan(5)
    till.close()
  })

  test('a long list shows the part around the chosen one, and that there is more', async () => {
    const desk = fakeDesk()
    for (let index = 0; index < 80; index += 1) desk.customers.put({ name: `Guest ${index + 10}` }, null)
    const { till } = await openTestHall({ desk })
    await till.press('u', 'guest')
    expect(till.text()).toContain('There are more: type on.')
    expect(till.text()).toContain('> Guest 10')
    expect(till.text()).not.toContain('Guest 40')
    await till.press('pagedown', 'pagedown', 'down')
    expect(till.text()).toContain('> Guest 39')
    await till.press('end', 'enter')
    expect(till.app.model.customer?.name).toBe('Guest 59')
    till.close()
  })

  test('a scanned or pasted text is cleaned and searched for', async () => {
    const { till } = await openTestHall()
    await till.press('u')
    await till.send({ type: 'paste', truncated: false, text: `iv\u0000\u001b[31man${'x'.repeat(10_000)}` })
    expect(till.app.top).toMatchObject({ text: expect.stringMatching(/^iv\[31manx{71,80}$/) })
    expect(till.text()).toContain('Nobody is found')
    till.close()
  })
})

describe('adding in place', () => {
  test('what was typed to find is already in its field; the new customer is taken at once', async () => {
    const { till, desk } = await openTestHall()
    await till.press('u', 'Zoe', 'f2')
    expect(till.app.top).toMatchObject({ id: 'customer-form', name: 'Zoe', field: 'phone' })
    await till.press('0888 999 111', 'tab', 'zoe@example.org', 'enter')
    expect(till.app.top.id).toBe('hall')
    expect(till.row(22)).toContain('Customer: Zoe')
    expect(till.text()).toMatch(/Customer +Zoe/)
    expect(desk.customers.all.at(-1)).toMatchObject({ name: 'Zoe', phone: '0888 999 111', email: 'zoe@example.org' })
    till.close()
  })

  test.each([
    ['new@example.org', { email: 'new@example.org', field: 'name' }],
    ['0888 55', { phone: '0888 55', field: 'name' }],
  ])('%s goes into its own field', async (typed, form) => {
    const { till } = await openTestHall()
    await till.press('u', typed, 'f2')
    expect(till.app.top).toMatchObject({ id: 'customer-form', ...form })
    till.close()
  })

  test('who has the same phone is offered: Enter takes that one', async () => {
    const { till, desk } = await openTestHall()
    await till.press('u', 'Ivan Junior', 'f2', '0888 123 456', 'enter')
    expect(till.row(22)).toContain('There is already somebody with this phone or e-mail: Иван Иванов')
    expect(till.text()).toContain('The same phone or e-mail')
    await till.press('enter')
    expect(till.app.model.customer).toEqual(ivanov)
    expect(desk.customers.all).toHaveLength(2)
    till.close()
  })

  test('or F2 adds another person with the same phone', async () => {
    const { till, desk } = await openTestHall()
    await till.press('u', 'Ivan Junior', 'f2', '0888 123 456', 'enter', 'f2')
    expect(till.app.top).toMatchObject({ id: 'customer-form', name: 'Ivan Junior', phone: '0888 123 456' })
    expect(till.text()).toContain('Enter adds another person')
    await till.press('enter')
    expect(till.app.model.customer?.name).toBe('Ivan Junior')
    expect(desk.customers.all).toHaveLength(3)
    till.close()
  })

  test('bad input: what cannot be a phone or an e-mail is refused by the name of its field, and nothing typed is lost', async () => {
    const { till, desk } = await openTestHall({ language: 'de' })
    await till.press('u', 'Zoe', 'f2', 'call me', 'enter')
    expect(till.row(22)).toContain('Telefon: "call me"')
    expect(till.app.top).toMatchObject({ id: 'customer-form', name: 'Zoe', phone: 'call me' })
    await till.send({ type: 'paste', truncated: false, text: 'x'.repeat(10_000) })
    expect(
      till
        .text()
        .split('\n')
        .every((line) => line.length <= 80),
    ).toBe(true)
    expect(desk.customers.all).toHaveLength(2)
    till.close()
  })

  test('a customer is corrected from the list', async () => {
    const { till, desk } = await openTestHall()
    await till.press('u', 'ivan', 'f3', 'tab', 'tab', 'ivan@example.org', 'enter')
    expect(desk.customers.all[0]).toEqual({ ...ivanov, email: 'ivan@example.org' })
    expect(till.app.model.customer?.id).toBe(ivanov.id)
    till.close()
  })
})

test('the history of a customer is one key away', async () => {
  const { till } = await openTestHall()
  await till.press('u', 'ivan', 'f4')
  expect(till.text()).toContain('+359 888 123 456')
  expect(till.text()).toMatch(/02\/01\/2027 +sale ABCD-2345 +1 seat, Swan Lake +24.00 EUR/)
  await till.press('escape', 'end')
  expect(till.app.top.id).toBe('customers')
  await till.press('backspace', 'backspace', 'backspace', 'backspace', 'eva', 'f4')
  expect(till.text()).toContain('Nothing bought or reserved yet.')
  till.close()
})

test('P05 an outlet that needs the e-mail says so and opens the search', async () => {
  const { till, desk } = await openTestHall()
  desk.refuseNext('beginPayment', { refused: 'email-required', outlet: 'Web desk' })
  await till.press('2', 'f3', 'f5')
  expect(till.app.top.id).toBe('customers')
  expect(till.row(22)).toContain('Web desk sends tickets by e-mail')
  await till.press('eva', 'enter', 'f5')
  expect(desk.calls.at(-1)).toBe(`beginPayment {"customerId":"${muller.id}"}`)
  expect(till.app.top.id).toBe('pay')
  till.close()
})

test('a customer erased elsewhere leaves the payment, which stays open', async () => {
  const { till, desk } = await openTestHall()
  await till.press('2', 'f3', 'u', 'eva', 'enter', 'f5')
  desk.refuseNext('sell', { refused: 'customer-unknown', customer: muller.id })
  await till.press('enter')
  expect(till.app.top.id).toBe('pay')
  expect(till.app.model.customer).toBeNull()
  await till.press('enter')
  expect(desk.sales[0]).toMatchObject({ customerId: null })
  till.close()
})

test.each(languages)('its dialogs fit on 80 columns in %s', async (language) => {
  const { till } = await openTestHall({ language })
  await till.press('2', 'f3', 'ctrl-u')
  const isWhole = () =>
    till
      .text()
      .split('\n')
      .slice(1, 22)
      .every((line) => !/\w\.\.(\s|$)/.test(line.slice(0, 76)))
  expect(isWhole(), till.text()).toBe(true)
  await till.press('nobody')
  expect(isWhole(), till.text()).toBe(true)
  await till.press('f2', '0888 123 456', 'enter')
  expect(till.app.top.id).toBe('customers')
  expect(isWhole(), till.text()).toBe(true)
  await till.press('f2')
  expect(isWhole(), till.text()).toBe(true)
  till.close()
})
