import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { done, linesOf, type SeatFacts, ShellOffice, type SoldFacts } from './shell-office.ts'

test('F9 a backup made while selling is whole: every sale told before it began is in it, and its doctor is content', {
  timeout: 120_000,
}, async () => {
  const office = new ShellOffice()
  const event = await office.openHouse()
  const told: SoldFacts[] = []
  const sellRow = async (row: number) => {
    for (let seat = 1; seat <= 4; seat += 1) told.push(await office.sell(event, `${row}-${seat}`))
  }
  const backups: { file: string; before: number }[] = []
  const backUp = async () => {
    for (const name of ['one.db', 'two.db']) {
      const before = told.length
      const made = await office.json<{ file: string; bytes: number }>('backup', name)
      expect(made).toEqual({ file: join(office.folder, name), bytes: statSync(made.file).size })
      expect(statSync(made.file).mode & 0o777).toBe(0o600)
      backups.push({ file: made.file, before })
    }
  }
  await Promise.all([sellRow(1), sellRow(2), backUp()])
  expect(told).toHaveLength(8)
  for (const { file, before } of backups) {
    const env = { GUICHET_DB: file }
    done(await office.run(['doctor'], { env }))
    const seats = linesOf(done(await office.run(['seats', '--event', event, '--json'], { env })).stdout)
    const sold = seats.map((line) => JSON.parse(line) as SeatFacts).filter((seat) => seat.state === 'sold')
    const places = new Set(sold.map(({ row, number }) => `${row}-${number}`))
    for (const { tickets } of told.slice(0, before)) {
      for (const { row, number } of tickets) expect(places).toContain(`${row}-${number}`)
    }
  }
  expect(await office.faults()).toEqual([])
})

test('F9 a backup never overwrites, and leaves nothing behind where it cannot be written', async () => {
  const office = new ShellOffice()
  const taken = office.file('taken.db', 'something dear')
  expect(await office.refusal('backup', taken)).toEqual({ code: 1, refused: 'file-exists', file: taken })
  expect(statSync(taken).size).toBe('something dear'.length)
  const nowhere = join(office.folder, 'missing', 'copy.db')
  expect(await office.refusal('backup', nowhere)).toEqual({
    code: 1,
    refused: 'file-unwritable',
    file: nowhere,
    reason: 'ENOENT',
  })
  expect(existsSync(nowhere)).toBe(false)
  expect(readdirSync(office.folder).filter((name) => name.includes('unfinished'))).toEqual([])
  const { stdout } = done(await office.run(['backup', 'copy.db']))
  expect(stdout).toMatch(/^Copied to .*copy\.db \(\d+ bytes\)\n$/)
})
