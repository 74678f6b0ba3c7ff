import { copyFileSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { expect, test } from 'vitest'
import { openTillOffice, soldSeats } from './till-office.ts'

const notice = 'The database file was replaced. Restart the till.'

test.each(['replaced', 'deleted'] as const)(
  'F8 a database file that is %s under a till: nothing more is picked or sold there, and the screen asks for a restart',
  { timeout: 120_000 },
  async (what) => {
    const office = await openTillOffice()
    const till = await office.tillAtHall()
    await till.press('1', 'f3')
    await till.waitForBasket(1)
    const file = office.databaseFile
    if (what === 'replaced') {
      await office.json('backup', 'restored.db')
      copyFileSync(`${office.folder}/restored.db`, `${file}.new`)
    }
    for (const ending of ['', '-wal', '-shm']) rmSync(`${file}${ending}`, { force: true })
    if (what === 'replaced') renameSync(`${file}.new`, file)

    await till.press('f7')
    await till.waitFor(notice)
    await till.waitForBasket(1)
    await till.press('right', 'space')
    await till.waitFor(notice)
    await till.waitForBasket(1)
    // Nothing was printed, and nothing is thought to be sold.
    expect(readdirSync(office.stateFolder)).not.toContain('paper')

    await till.press('f10')
    await till.waitFor('Leave the till?')
    await till.press('enter')
    expect(await till.terminal.exited).toMatchObject({ code: 0 })
    if (what === 'deleted') return
    const again = office.till()
    await office.signIn(again)
    // The payment that was refused is looked up in the database that is there now.
    await again.waitFor('not sold, nothing was taken')
    await again.press('enter')
    await again.terminal.waitUntilGone('not sold, nothing was taken')
    await again.openHall('Tosca')
    const store = await office.store()
    expect(await soldSeats(store)).toBe(0)
    // The one that was in the basket when the copy was made is still held there.
    await again.press('1', 'f3')
    await again.waitForBasket(1)
    await again.press('f7')
    await again.waitFor('Sold 1 seat')
    expect(await soldSeats(store)).toBe(1)
    expect(await office.faults()).toEqual([])
  },
)
