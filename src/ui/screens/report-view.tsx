import { fitted } from '../fitted.ts'
import { Frame } from '../parts/frame.tsx'
import { Pair } from '../parts/row.tsx'
import { useScreen } from '../parts/screen-context.tsx'
import type { ReportState } from '../people-states.ts'
import { reportLines, reportRows, reportScreen, reportTitle } from './report.ts'

const valueColumns = 22

export function ReportView({ state }: { readonly state: ReportState }) {
  const { model } = useScreen()
  const rect = reportScreen.rect?.(state, model) ?? model.layout.body
  const shown = reportLines(state, model).slice(state.top, state.top + reportRows(model))
  return (
    <Frame rect={rect} title={`${reportTitle(state, model)}, ${state.report.tillName}`}>
      {shown.map(({ label, value, isStrong = false }) => (
        <Pair
          key={`${label} ${value}`}
          label={value.length > valueColumns ? label : fitted(label, rect.columns - 5 - valueColumns)}
          value={value}
          as={isStrong ? 'money' : 'text'}
        />
      ))}
    </Frame>
  )
}
