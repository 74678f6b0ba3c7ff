import { Box } from 'ink'
import { saleCodeText } from '../../domain/sale-code.ts'
import { fitted } from '../fitted.ts'
import { dateTime } from '../format.ts'
import { listWindow } from '../layout.ts'
import type { Model } from '../model.ts'
import { Frame } from '../parts/frame.tsx'
import { Entry } from '../parts/row.tsx'
import { Say } from '../parts/say.tsx'
import { useScreen } from '../parts/screen-context.tsx'
import type { PrintsState } from '../screen-state.ts'
import type { PrintJob } from '../till-desk.ts'
import { printProblem } from '../words.ts'
import { jobRows, listedJobs, printsScreen } from './prints.ts'

export function PrintsView({ state }: { readonly state: PrintsState }) {
  const { model } = useScreen()
  const { words } = model
  const rect = printsScreen.rect?.(state, model) ?? model.layout.body
  const jobs = listedJobs(model)
  const selected = Math.min(state.selected, jobs.length - 1)
  const { first, count } = listWindow(jobs.length, selected, jobRows(model))
  return (
    <Frame rect={rect} title={words.screens.prints}>
      {jobs.slice(first, first + count).map((job, index) => (
        <Entry
          key={job.id}
          isChosen={first + index === selected}
          columns={rect.columns - 4}
          text={jobText(job, model, rect.columns - 6)}
        />
      ))}
      {jobs.length === 0 && <Say as="muted">{words.prints.none}</Say>}
      <Box height={1} />
      {jobs.some((job) => job.state === 'unknown') && <Say as="muted">{words.prints.unknownHint}</Say>}
    </Frame>
  )
}

const aboutColumns = 16

function jobText(job: PrintJob, { words, language }: Model, columns: number): string {
  const time = dateTime(job.createdAt, 'time', language)
  const about = job.about || (job.saleCode === null ? '' : saleCodeText(job.saleCode))
  const which = `${fitted(words.prints.roles[job.role], 8)} ${fitted(words.prints.states[job.state], 10)}`
  const what = `${time} ${which} ${fitted(about, aboutColumns)}`
  if (job.problem === null) return fitted(what, columns)
  const { reason, detail } = printProblem(words, job.problem)
  return fitted(`${what} ${reason}${detail === '' ? '' : ` (${detail})`}`, columns)
}
