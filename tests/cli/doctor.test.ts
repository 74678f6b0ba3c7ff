import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'libsql'
import { beforeAll, expect, test } from 'vitest'
import { done, folderOfFile, ShellOffice } from './shell-office.ts'

interface Check {
  readonly id: string
  readonly ok: boolean
  readonly rows: readonly Record<string, unknown>[]
}

/** Changes a database past all guards, and leaves its schema as it was: as somebody would who knows it well. */
function tamper(file: string, statement: string): void {
  const database = new Database(file)
  const triggers = database.prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'").all() as {
    name: string
    sql: string
  }[]
  database.exec('PRAGMA foreign_keys=OFF')
  for (const { name } of triggers) database.exec(`DROP TRIGGER "${name}"`)
  expect(database.prepare(statement).run([]).changes).toBe(1)
  for (const { sql } of triggers) database.exec(sql)
  database.exec('PRAGMA wal_checkpoint(TRUNCATE)')
  database.close()
}

const folder = folderOfFile()
const office = new ShellOffice({ folder })
const backup = join(folder, 'backup.db')
const sales: { seq: number; till_id: string }[] = []

beforeAll(async () => {
  const event = await office.openHouse({ rows: 2, seatsPerRow: 5 })
  for (const seat of ['1-1', '1-2', '1-3']) await office.sell(event, seat)
  await office.json('backup', backup)
  const database = new Database(backup)
  sales.push(...(database.prepare("SELECT seq, till_id FROM journal WHERE kind = 'sale'").all() as typeof sales))
  database.close()
})

let copies = 0

/** A database with three sales, to tamper with; the journal's key is the office's. */
function copyOfDatabase() {
  copies += 1
  const file = join(folder, `copy-${copies}.db`)
  copyFileSync(backup, file)
  const [first, second] = sales
  if (first === undefined || second === undefined) throw new Error('sales without journal entries')
  const doctor = (...args: string[]) => office.run(['doctor', ...args], { env: { GUICHET_DB: file } })
  const failed = async (): Promise<readonly Check[]> => {
    const { code, stdout } = await doctor('--json')
    const { ok, checks } = JSON.parse(stdout) as { ok: boolean; checks: Check[] }
    expect([code, ok]).toEqual(checks.every((check) => check.ok) ? [0, true] : [1, false])
    return checks.filter((check) => !check.ok)
  }
  return { file, first, second, doctor, failed }
}

test('F12 a healthy database is told so, with every check', async () => {
  const { doctor, failed } = copyOfDatabase()
  expect(await failed()).toEqual([])
  const { code, stdout } = await doctor()
  expect(code).toBe(0)
  expect(stdout).toMatch(/^ok {4}integrity\n/)
  expect(stdout).toMatch(/\nok {4}journal-chain\n/)
  expect(stdout).toMatch(/\nEverything is in order\n$/)
})

test('F12 an entry of the journal that was changed is found, and said which', async () => {
  const { file, first, doctor, failed } = copyOfDatabase()
  tamper(file, `UPDATE journal SET body = replace(body, '"total":4000', '"total":400') WHERE seq = ${first.seq}`)
  const [chain, ...others] = await failed()
  expect(others).toEqual([])
  expect(chain).toMatchObject({
    id: 'journal-chain',
    rows: [{ till_id: first.till_id, seq: String(first.seq), fault: 'wrong-hash' }],
  })
  const { code, stdout } = await doctor()
  expect(code).toBe(1)
  expect(stdout).toContain(
    `FAIL  journal-chain  1\n      till_id=${first.till_id}  seq=${first.seq}  fault=wrong-hash\n`,
  )
  expect(stdout).toMatch(/\n1 checks failed\n$/)
})

test('F12 an entry that was taken out is found, and said where', async () => {
  const { file, second, failed } = copyOfDatabase()
  tamper(file, `DELETE FROM journal WHERE seq = ${second.seq}`)
  const checks = new Map((await failed()).map((check) => [check.id, check]))
  const next = String(second.seq + 1)
  expect(checks.get('journal-chain')?.rows).toContainEqual({ till_id: second.till_id, seq: next, fault: 'gap' })
  expect([...checks.keys()]).toEqual(expect.arrayContaining(['journal-without-gaps', 'seal-points-at-its-entry']))
})

test('a guard that is missing is found by its name', async () => {
  const { file, failed } = copyOfDatabase()
  const database = new Database(file)
  const trigger = database.prepare("SELECT name FROM sqlite_schema WHERE type = 'trigger' LIMIT 1").get([]) as {
    name: string
  }
  database.exec(`DROP TRIGGER "${trigger.name}"`)
  database.exec('PRAGMA wal_checkpoint(TRUNCATE)')
  database.close()
  expect(await failed()).toMatchObject([{ id: 'schema', rows: [{ name: trigger.name, problem: 'missing' }] }])
})

test('A5 whoever has the database without its key cannot make a chain that passes', async () => {
  const { file } = copyOfDatabase()
  const stranger = new ShellOffice({ database: file })
  const mallory = ['user', 'add', '--email', 'mallory@example.org', '--password', 'let me in now']
  done(await stranger.run(mallory))
  const { stdout } = await office.run(['doctor', '--json'], { env: { GUICHET_DB: file } })
  const { checks } = JSON.parse(stdout) as { checks: Check[] }
  const chain = checks.find((check) => check.id === 'journal-chain')
  expect(chain?.ok).toBe(false)
  expect(chain?.rows.every((row) => row.fault === 'wrong-hash')).toBe(true)
})
