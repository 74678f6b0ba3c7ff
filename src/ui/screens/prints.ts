/** F43: prints that wait, failed, or nobody knows of; the cashier decides about each. */
import { centred } from '../layout.ts'
import { failedJobs, type Model } from '../model.ts'
import { asking, closing, moveInList, noticing, type Screen } from '../screen.ts'
import type { PrintsState } from '../screen-state.ts'
import type { PrintJob } from '../till-desk.ts'

const linesAround = 6
const widest = 110
/** What was printed with letters replaced stays in the list for so long. */
const toldForMs = 15 * 60_000

export const printsStart: PrintsState = { id: 'prints', selected: 0 }

export const printsScreen: Screen<PrintsState> = {
  id: 'prints',
  onCommand(state, command, model) {
    const jobs = listedJobs(model)
    const selected = moveInList(command, state.selected, jobs.length, jobRows(model))
    if (selected !== undefined) return { state: { ...state, selected } }
    if (command === 'close') return closing(state)
    if (command === 'print-all') return asking(state, { do: 'retry-failed' })
    const job = jobs[Math.min(state.selected, jobs.length - 1)]
    if (job === undefined || job.state === 'printed') return { state }
    switch (command) {
      case 'retry':
        return asking(state, { do: 'retry-print', jobId: job.id })
      case 'print-seen':
        if (job.state !== 'unknown') return noticing(state, 'error', model.words.reasons.notUnclear)
        return asking(state, { do: 'settle-print', jobId: job.id, as: 'printed' })
      case 'print-drop':
        return asking(state, { do: 'settle-print', jobId: job.id, as: 'dropped' })
      default:
        return { state }
    }
  },
  rect: (_state, model) =>
    centred(model.layout.body, {
      columns: Math.max(74, Math.min(widest, model.layout.body.columns - 6)),
      rows: Math.max(8, listedJobs(model).length + linesAround),
    }),
}

/** Those somebody must look at first, then what still waits, then what came out with letters replaced. */
export function listedJobs(model: Model): readonly PrintJob[] {
  const waiting = model.jobs.filter((job) => job.state === 'queued' || job.state === 'sent')
  return [...failedJobs(model), ...waiting, ...reportedJobs(model.jobs)]
}

/** Papers that came out with something else in the place of a letter or a code. */
export function reportedJobs(jobs: readonly PrintJob[]): readonly PrintJob[] {
  const newest = Math.max(0, ...jobs.map((job) => job.createdAt))
  return jobs.filter((job) => job.state === 'printed' && isReport(job.problem) && newest - job.createdAt < toldForMs)
}

function isReport(problem: string | null): boolean {
  return problem !== null && !problem.startsWith('paper-low')
}

export function jobRows(model: Model): number {
  return Math.max(1, model.layout.body.rows - linesAround)
}
