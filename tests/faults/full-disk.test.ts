import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { openTillOffice, soldSeats, type TillOffice } from './till-office.ts'

const mounted: string[] = []
afterAll(() => {
  for (const place of mounted) {
    execFileSync('umount', ['--lazy', place])
    rmSync(place, { recursive: true, force: true })
  }
})

/** A disk of a few megabytes, or null where this user may not mount one. */
function smallDisk(): string | null {
  const place = mkdtempSync(join(tmpdir(), 'guichet-disk-'))
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=10m,mode=0700', 'tmpfs', place], { stdio: 'ignore' })
  } catch {
    rmSync(place, { recursive: true, force: true })
    return null
  }
  mounted.push(place)
  return place
}

let ballast = 0
/** Leaves not one page of the disk free. */
function fill(disk: string): void {
  for (let file = 0; file < 1000; file += 1) {
    const { bavail, bsize } = statfsSync(disk)
    ballast += 1
    try {
      writeFileSync(join(disk, `ballast-${ballast}`), Buffer.alloc(Math.max(1, bavail) * bsize))
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'ENOSPC') return
      throw error
    }
  }
  throw new Error('the disk does not fill')
}

function empty(disk: string): void {
  for (const name of readdirSync(disk)) if (name.startsWith('ballast')) rmSync(join(disk, name))
}

const papersOf = (office: TillOffice) => {
  const folder = join(office.stateFolder, 'paper')
  return existsSync(folder) ? readdirSync(folder) : []
}

const disk = smallDisk()
const title = disk === null ? 'a full disk (skipped: mounting a tmpfs needs root)' : 'a full disk'

describe.skipIf(disk === null)(title, () => {
  test.each(['the database alone', 'the database and the till’s own files'])(
    'F7 under %s: the sale is refused, nothing is printed, and it is made once there is room',
    { timeout: 120_000 },
    async (what) => {
      const place = join(disk ?? '', what.length.toString())
      mkdirSync(place)
      const office = await (what === 'the database alone'
        ? openTillOffice({ database: join(place, 'office.db') })
        : openTillOffice({ folder: place }))
      const file = what === 'the database alone' ? join(place, 'office.db') : office.databaseFile
      const store = await office.store(file)
      const till = await office.tillAtHall()
      await till.press('2', 'f3')
      await till.waitForBasket(2)
      fill(disk ?? '')
      await till.press('f7')
      await till.waitFor('The disk is full. Nothing was sold or printed.')
      await till.waitForBasket(2)
      expect(await soldSeats(store)).toBe(0)
      const jobs = await store.db.selectFrom('print_job').select('id').execute()
      expect([jobs, papersOf(office)]).toEqual([[], []])
      // The shell says the same. A file that somebody lets go of makes room again: what is sold then is sold.
      let others = 0
      const sellOne = () => {
        fill(disk ?? '')
        const seats = ['--event', office.event, '--seats', `9-${others + 1}`]
        return office.run(['sell', ...seats, '--tender', 'cash', '--json'])
      }
      let shell = await sellOne()
      while (shell.code === 0 && others < 5) {
        others += 1
        shell = await sellOne()
      }
      expect([shell.code, JSON.parse(shell.stdout)]).toMatchObject([1, { refused: 'database-full' }])

      empty(disk ?? '')
      await till.press('f7')
      await till.waitFor('Sold 2 seats')
      expect(await soldSeats(store)).toBe(2 + others)
      await expect.poll(() => papersOf(office).some((name) => name.endsWith('.png')), { timeout: 20_000 }).toBe(true)
      expect(await office.faults()).toEqual([])
      await till.terminal.close()
      rmSync(place, { recursive: true, force: true })
    },
  )
})
