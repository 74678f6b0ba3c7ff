import type { PrintJob, TillDesk } from '../../src/ui/till-desk.ts'
import type { Answer } from './fake-answer.ts'

type PrintVerbs = Pick<TillDesk, 'listPrintJobs' | 'retryPrint' | 'settlePrint' | 'openDrawer' | 'previewSale'>

/** A queue in which nothing prints by itself, with the jobs a test puts there. */
export function fakePrints(answer: Answer): PrintVerbs & { jobs: PrintJob[] } {
  return {
    jobs: [],
    listPrintJobs() {
      return Promise.resolve(this.jobs)
    },
    retryPrint(jobId) {
      return answer('retryPrint', jobId, () => {
        const isUnknown = this.jobs.some((job) => job.id === jobId && job.state === 'unknown')
        this.jobs = this.jobs.map((job) => (job.id === jobId ? { ...job, state: 'queued' } : job))
        return { id: jobId, jobs: [jobId], renewed: isUnknown ? ['Stalls 1-1'] : [] }
      })
    },
    settlePrint(input) {
      return answer('settlePrint', input, () => {
        this.jobs = this.jobs.map((job) => (input.jobs.includes(job.id) ? { ...job, state: input.as } : job))
        return { jobs: input.jobs }
      })
    },
    openDrawer: (input) => answer('openDrawer', input, () => ({ opened: true })),
    previewSale: (sale, columns) =>
      Promise.resolve(
        sale.tickets.map((ticket) => [
          '-'.repeat(columns),
          ticket.eventTitle,
          `${ticket.section} Row ${ticket.row} Seat ${ticket.number}`,
          ticket.code,
          '-'.repeat(columns),
        ]),
      ),
  }
}
