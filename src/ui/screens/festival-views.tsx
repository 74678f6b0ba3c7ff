/** The views of accreditations and passes. */
import type { FestivalState } from '../festival-states.ts'
import { AccreditationCardView } from './accreditation-card-view.tsx'
import { AccreditationsView } from './accreditations-view.tsx'
import { PassCardView } from './pass-card-view.tsx'
import { PassFormView, PassGridView } from './pass-grid-view.tsx'
import { PassesView } from './passes-view.tsx'

export function FestivalView({ state }: { readonly state: FestivalState }) {
  switch (state.id) {
    case 'accreditations':
      return <AccreditationsView state={state} />
    case 'accreditation':
      return <AccreditationCardView state={state} />
    case 'passes':
      return <PassesView state={state} />
    case 'pass-grid':
      return <PassGridView state={state} />
    case 'pass-form':
      return <PassFormView state={state} />
    case 'pass':
      return <PassCardView state={state} />
  }
}
