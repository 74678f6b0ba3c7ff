/** One process that sends a recorded till's statements to the bare driver: same settings, prepared once, `BEGIN IMMEDIATE`. */
import { readFileSync } from 'node:fs'
import Database from 'libsql'
import { answerOrders, epochMs, type Report } from './crew.ts'
import { restored, type Step } from './recording.ts'

export interface ReplayTask {
  readonly database: string
  readonly recording: string
}

type RestoredStep =
  | Exclude<Step, { sql: string }>
  | { readonly do: 'read' | 'write'; readonly sql: string; readonly values: (bigint | string | null)[] }

const task = JSON.parse(process.argv[2] ?? '') as ReplayTask
const steps = JSON.parse(readFileSync(task.recording, 'utf8')) as Step[]
const database = new Database(task.database, { timeout: 10_000 })
database.exec(
  ['journal_mode=WAL', 'synchronous=FULL', 'foreign_keys=ON', 'recursive_triggers=ON', 'trusted_schema=OFF']
    .concat('wal_autocheckpoint=0', 'journal_size_limit=16777216')
    .map((setting) => `PRAGMA ${setting};`)
    .join(''),
)
const statements = new Map<string, ReturnType<typeof database.prepare>>()
// Values are turned before the clock runs: the driver alone is measured.
const prepared = steps.map((step) => ('sql' in step ? { ...step, values: step.values.map(restored) } : step)).values()
runRound()

answerOrders({
  async go(): Promise<Report> {
    const startedAtMs = epochMs()
    runRound()
    return { startedAtMs, endedAtMs: epochMs(), codes: [] }
  },
  async end() {
    database.close()
    return null
  },
})

/** Runs what was recorded up to the next word to go. */
function runRound(): void {
  for (;;) {
    const { value: step } = prepared.next()
    if (step === undefined || step.do === 'go') return
    run(step)
  }
}

function run(step: RestoredStep): void {
  switch (step.do) {
    case 'begin':
      database.exec('BEGIN IMMEDIATE')
      break
    case 'commit':
      database.exec('COMMIT')
      break
    case 'rollback':
      database.exec('ROLLBACK')
      break
    case 'read':
      statement(step.sql).all(step.values)
      break
    case 'write': {
      const writing = statement(step.sql)
      if (writing.reader) writing.all(step.values)
      else writing.run(step.values)
    }
  }
}

function statement(sql: string): ReturnType<typeof database.prepare> {
  const known = statements.get(sql)
  if (known !== undefined) return known
  const made = database.prepare(sql)
  statements.set(sql, made)
  return made
}
