import { expect, test } from 'vitest'
import type { PrintJobId } from '../../src/domain/ids.ts'
import type { PrintJob } from '../../src/domain/print-job.ts'
import { openTestHall } from './test-till.ts'

function job(change: Partial<PrintJob>): PrintJob {
  const fresh = { id: 'job_1' as PrintJobId, role: 'ticket', problem: null, saleCode: 'KX4F2M9T', about: '' } as const
  return { ...fresh, state: 'queued', attempts: 1, createdAt: 0, ...change }
}

const stuck = [
  job({ id: 'job_3' as PrintJobId, state: 'unknown', problem: 'link-lost: ECONNRESET', about: 'Stalls 5-12' }),
  job({ id: 'job_2' as PrintJobId, state: 'failed', problem: 'paper-out: 0x72', about: 'Stalls 5-13' }),
  job({ id: 'job_1' as PrintJobId, state: 'failed', problem: 'paper-out: 0x72', role: 'receipt' }),
]

async function openPrints(jobs: PrintJob[]) {
  const { till, desk } = await openTestHall()
  desk.jobs = jobs
  desk.changePrints()
  await till.settle()
  await till.press('f12')
  return { till, desk }
}

test('F43 the queue says which tickets are stuck and why', async () => {
  const { till } = await openPrints(stuck)
  expect(till.text()).toMatch(/ticket +unclear +Stalls 5-12 +connection lost/)
  expect(till.text()).toMatch(/ticket +failed +Stalls 5-13 +paper is out/)
  till.close()
})

test('F34 what may be on paper and keeps its code, as a pass does, prints again with a word about the first paper', async () => {
  const { till, desk } = await openPrints([job({ id: 'job_3' as PrintJobId, state: 'unknown', role: 'badge' })])
  Object.assign(desk, { retryPrint: async (id: PrintJobId) => ({ id, jobs: [id], renewed: [] }) })
  await till.press('enter')
  expect(till.row(22)).toContain('same code: if a first paper came out, destroy it')
  till.close()
})

test('F34 what may be on paper prints with a new code, and the cashier is told', async () => {
  const { till, desk } = await openPrints(stuck)
  await till.press('enter')
  expect(desk.calls).toContain('retryPrint "job_3"')
  expect(till.text()).toContain('the earlier ones are void: Stalls 1-1')
  till.close()
})

test('F43 all that surely failed repeats with one key, the oldest first, and the unclear one waits for its own', async () => {
  const { till, desk } = await openPrints(stuck)
  await till.press('f7')
  expect(desk.calls.filter((call) => call.startsWith('retryPrint'))).toEqual([
    'retryPrint "job_1"',
    'retryPrint "job_2"',
  ])
  till.close()
})

test('F43 an unclear paper that lies there is settled; of a failed one that cannot be said', async () => {
  const { till, desk } = await openPrints(stuck)
  await till.press('down', 'f6')
  expect(till.text()).toContain('Only of an unclear paper')
  await till.press('up', 'f6')
  expect(desk.calls).toContain('settlePrint {"jobs":["job_3"],"as":"printed"}')
  await till.press('delete')
  expect(desk.calls).toContain('settlePrint {"jobs":["job_2"],"as":"dropped"}')
  till.close()
})

test('letters that are not on paper as they should be are told at once and stay in the list', async () => {
  const waiting = job({ state: 'sent' })
  const { till, desk } = await openPrints([waiting])
  await till.press('escape')
  desk.jobs = [{ ...waiting, state: 'printed', problem: 'unmappable: ѝ > ?' }]
  await till.press('f12')
  expect(till.text()).toContain('not every letter: ѝ > ?')
  expect(till.text()).toMatch(/printed +\S+ \S* *letters replaced \(ѝ > \?\)/)
  till.close()
})

test('A15 the drawer opens without a sale only after a reason, and for a cashier only when a second person lets it (F41)', async () => {
  const { till, desk } = await openPrints([])
  await till.press('escape', 'ctrl-o', 'enter')
  expect(till.text()).toContain('Open the drawer')
  desk.refuseNext('openDrawer', { refused: 'not-permitted', permission: 'open-drawer' })
  await till.press('change', 'enter')
  expect(till.text()).toContain('Anna may not do this: open the drawer')
  await till.press('clara@example.org', 'tab', 'clara', 'enter')
  expect(till.app.top.id).not.toBe('override')
  expect(desk.calls.filter((call) => call === 'openDrawer {"reason":"change"}')).toHaveLength(2)
  till.close()
})
