/** F43: prints that wait, failed, or nobody knows of; each can be repeated. */
import { centred } from '../layout.ts'
import { failedJobs, type Model } from '../model.ts'
import { asking, closing, moveInList, type Screen } from '../screen.ts'
import type { PrintsState } from '../screen-state.ts'
import type { PrintJob } from '../till-desk.ts'

const linesAround = 6

export const printsStart: PrintsState = { id: 'prints', selected: 0 }

export const printsScreen: Screen<PrintsState> = {
  id: 'prints',
  onCommand(state, command, model) {
    const jobs = listedJobs(model)
    const selected = moveInList(command, state.selected, jobs.length, jobRows(model))
    if (selected !== undefined) return { state: { ...state, selected } }
    if (command === 'close') return closing(state)
    const job = jobs[Math.min(state.selected, jobs.length - 1)]
    if (command === 'retry' && job !== undefined) return asking(state, { do: 'retry-print', jobId: job.id })
    return { state }
  },
  rect: (_state, model) =>
    centred(model.layout.body, { columns: 74, rows: Math.max(8, listedJobs(model).length + linesAround) }),
}

/** Those somebody must look at first, then what still waits. */
export function listedJobs(model: Model): readonly PrintJob[] {
  const waiting = model.jobs.filter((job) => job.state === 'queued' || job.state === 'sent')
  return [...failedJobs(model), ...waiting]
}

export function jobRows(model: Model): number {
  return Math.max(1, model.layout.body.rows - linesAround)
}
