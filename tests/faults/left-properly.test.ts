import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { openTillOffice } from './till-office.ts'

test('F13 a till that was left after a sale has nothing to tell at its next start', async () => {
  const office = await openTillOffice()
  const till = await office.tillAtHall()
  await till.press('1', 'f3')
  await till.waitForBasket(1)
  await till.press('f7')
  await till.waitFor('Sold 1 seat')
  await till.press('f10')
  expect(await till.terminal.exited).toEqual({ code: 0, signal: 0 })
  expect(readdirSync(office.pendingFolder)).toEqual([])
  const next = office.till()
  await office.signIn(next)
  await next.waitFor(/> .*Tosca/)
  await next.terminal.quiet()
  expect(next.screen).not.toContain('Payments that were left open')
})

test('F16 seats of a till that is left with a basket are free at once', async () => {
  const office = await openTillOffice()
  const till = await office.tillAtHall()
  await till.press('3', 'f3')
  await till.waitForBasket(3)
  expect(await office.counts()).toEqual({ free: 197, held: 3 })
  await till.press('f10')
  await till.waitFor('3 seats are in the basket and will be freed.')
  await till.press('enter')
  expect(await till.terminal.exited).toEqual({ code: 0, signal: 0 })
  expect(await office.counts()).toEqual({ free: 200 })
})
