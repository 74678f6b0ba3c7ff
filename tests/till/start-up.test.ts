import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Cashier } from './cashier.ts'
import { anna, openDemoOffice } from './demo-office.ts'

/** The packages whose native modules the till's process has in its memory. */
function nativePackages({ terminal }: Cashier): readonly string[] {
  const maps = readFileSync(`/proc/${terminal.pid}/maps`, 'utf8')
  const names = maps.matchAll(/.*node_modules\/((?:@[^/\n]+\/)?[^/\n]+)\/.*\.node$/gm)
  return [...new Set([...names].map(([, name = '']) => name))].toSorted()
}

const database = expect.stringMatching(/^@libsql\//)

describe.skipIf(!existsSync('/proc/self/maps'))('the native modules of a till (needs /proc)', () => {
  test('without devices, only the database’s own is loaded: at the sign-in, at the hall and after a sale', async () => {
    const office = await openDemoOffice()
    const till = office.till()
    await till.waitFor(() => till.footer.includes(till.words.commands['sign-in']))
    expect(nativePackages(till).filter((name) => !name.startsWith('@libsql/'))).toEqual([])
    await till.signIn(anna)
    await till.openHall('Jazz')
    await till.press('f3', 'f7')
    await till.waitFor('Sold 2 seats')
    await expect.poll(() => existsSync(office.paperFolder), { timeout: 10_000 }).toBe(true)
    expect(nativePackages(till)).toEqual([database])
  })

  test('with a serial scanner, the library of serial lines is loaded beside it and no other', async () => {
    const office = await openDemoOffice()
    await office.setScanner('serial:/nowhere/scanner')
    const till = await office.signedIn()
    await expect.poll(() => nativePackages(till), { timeout: 10_000 }).toEqual([database, '@serialport/bindings-cpp'])
  })
})
