/** F43: what the cashier decides about papers, and what the queue tells. */
import type { PrintJobId } from '../../domain/ids.ts'
import { isRefusal } from '../../domain/refusal.ts'
import { reportedJobs } from '../screens/prints.ts'
import { fill, printProblem } from '../words.ts'
import type { Effects, Till } from './till.ts'

type PrintIntent = 'load-jobs' | 'retry-print' | 'retry-failed' | 'settle-print' | 'open-drawer'

export const printEffects: Effects<PrintIntent> = {
  async 'load-jobs'(till) {
    await loadJobs(till)
  },

  async 'retry-print'(till, { jobId }) {
    if (await retry(till, jobId)) await loadJobs(till)
  },

  async 'retry-failed'(till) {
    const failed = till.model.jobs.filter((job) => job.state === 'failed')
    // Oldest first, as they were to be printed.
    for (const job of failed.toReversed()) if (!(await retry(till, job.id))) break
    await loadJobs(till)
  },

  async 'open-drawer'(till, { reason }) {
    const opened = await till.desk.openDrawer({ reason })
    if (isRefusal(opened)) till.refuse(opened)
    else till.notice('good', till.model.words.notices.drawerOpened)
  },

  async 'settle-print'(till, { jobId, as }) {
    const { words } = till.model
    const settled = await till.desk.settlePrint({ jobs: [jobId], as })
    if (isRefusal(settled)) till.refuse(settled)
    else till.notice('good', as === 'printed' ? words.notices.printSeen : words.notices.printDropped)
    await loadJobs(till)
  },
}

async function retry(till: Till, jobId: PrintJobId): Promise<boolean> {
  const { words, jobs } = till.model
  const job = jobs.find(({ id }) => id === jobId)
  const answer = await till.desk.retryPrint(jobId)
  if (isRefusal(answer)) till.refuse(answer)
  else if (answer.renewed.length === 0) {
    // Only tickets get new codes: of a badge, a pass or a voucher there may be two papers now.
    const hasTwin =
      job?.state === 'unknown' && answer.jobs.includes(jobId) && (job.role === 'badge' || job.role === 'ticket')
    till.notice(hasTwin ? 'info' : 'good', hasTwin ? words.notices.printTwin : words.notices.printAgain)
  } else till.notice('good', fill(words.notices.printRenewed, { seats: answer.renewed.join(', ') }))
  if (isRefusal(answer)) await loadJobs(till)
  return !isRefusal(answer)
}

export async function loadJobs(till: Till): Promise<void> {
  const before = new Set(till.model.jobs.map((job) => `${job.id} ${job.state}`))
  const wasEmpty = till.model.jobs.length === 0
  const jobs = await till.desk.listPrintJobs()
  if (isRefusal(jobs)) {
    till.refuse(jobs)
    return
  }
  till.update({ jobs })
  const [news] = reportedJobs(jobs).filter((job) => !before.has(`${job.id} ${job.state}`))
  // What an earlier session was told of is not told again.
  if (news === undefined || wasEmpty) return
  const { reason, detail } = printProblem(till.model.words, news.problem ?? '')
  till.notice('error', fill(till.model.words.notices.printReplaced, { letters: detail || reason }))
}

/** The till prints from now on; @returns how to end it. */
export function startPrinting(
  till: Till,
  onChange: () => void,
  terminal: (bytes: Uint8Array) => Promise<void>,
): () => Promise<void> {
  const onDrawer = (drawerProblem: string | null) => till.update({ drawerProblem })
  return till.desk.startPrintQueue({ onChange, onDrawer, terminal }).stop
}
