import { fitted } from '../fitted.ts'
import { bareMoney } from '../format.ts'
import type { Model } from '../model.ts'
import { Frame } from '../parts/frame.tsx'
import { Entry } from '../parts/row.tsx'
import { Say } from '../parts/say.tsx'
import { useScreen } from '../parts/screen-context.tsx'
import type { TariffState } from '../screen-state.ts'
import { tariffScreen } from './tariff.ts'

export function TariffView({ state }: { readonly state: TariffState }) {
  const { model } = useScreen()
  const rect = tariffScreen.rect?.(state, model) ?? model.layout.body
  const columns = rect.columns - 4
  return (
    <Frame rect={rect} title={model.words.screens.tariff}>
      <Say as="muted">{model.words.tariff.forNext}</Say>
      <Say> </Say>
      {model.hall?.tariffs.map((tariff, index) => (
        <Entry
          key={tariff.id}
          isChosen={index === state.selected}
          columns={columns}
          text={`${index + 1} ${fitted(`${tariff.name} ${tariff.mark}`, columns - 24)} ${pricesText(model, index)}`}
        />
      ))}
    </Frame>
  )
}

/** What the tariff costs over the zones: from the cheapest to the dearest. */
function pricesText({ hall, language }: Model, tariff: number): string {
  if (hall === null) return ''
  const amounts = hall.zones.map((_, zone) => hall.amountOf(zone, tariff)).filter((amount) => amount !== null)
  if (amounts.length === 0) return fitted('-', 19, 'right')
  const { currency } = hall.event
  const [low, high] = [Math.min(...amounts), Math.max(...amounts)]
  const text = bareMoney(low, currency, language)
  return fitted(low === high ? text : `${text} - ${bareMoney(high, currency, language)}`, 19, 'right')
}
