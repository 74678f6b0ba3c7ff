import { Box } from 'ink'
import SelectInput, { type IndicatorProps, type ItemProps } from 'ink-select-input'
import { isEmptyBasket } from '../../domain/basket.ts'
import { saleCodeText } from '../../domain/sale-code.ts'
import { basketCounts } from '../basket-counts.ts'
import { dateTime, money } from '../format.ts'
import type { Model } from '../model.ts'
import { Frame } from '../parts/frame.tsx'
import { Say } from '../parts/say.tsx'
import { useScreen } from '../parts/screen-context.tsx'
import type { LanguageState, QuitState, RecoveredState } from '../screen-state.ts'
import type { RecoveredSale } from '../till-desk.ts'
import { counted, fill, languages, wordsFor } from '../words.ts'
import { languageScreen, quitScreen, recoveredScreen } from './small-dialogs.ts'

export function QuitView({ state }: { readonly state: QuitState }) {
  const { model } = useScreen()
  const { words } = model
  const count = model.basket?.lines.length ?? 0
  const { basket } = model
  const goods =
    basket === null || isEmptyBasket(basket)
      ? ''
      : `! ${words.screens.basket}: ${basketCounts(basket.lines.length, basket.items, words)}`
  return (
    <Frame rect={quitScreen.rect?.(state, model) ?? model.layout.body} title={words.screens.quit}>
      <Box height={1} />
      <Say as={count > 0 || goods !== '' ? 'notice.error' : 'text'}>
        {count > 0 ? `! ${counted(words, words.quit.basket, count)}` : goods || words.quit.sure}
      </Say>
      <Box height={1} />
      <Say>{`Enter ${words.commands.yes}   Esc ${words.commands.close}`}</Say>
    </Frame>
  )
}

export function LanguageView({ state }: { readonly state: LanguageState }) {
  const { model, onInput, hasFocus } = useScreen()
  const items = languages.map((language, index) => ({
    label: `${index + 1} ${wordsFor(language).languageName}`,
    value: language,
  }))
  return (
    <Frame rect={languageScreen.rect?.(state, model) ?? model.layout.body} title={model.words.screens.language}>
      <Box height={1} />
      <SelectInput
        items={items}
        initialIndex={languages.indexOf(model.language)}
        isFocused={hasFocus}
        indicatorComponent={Pointer}
        itemComponent={LanguageItem}
        onSelect={(item) => onInput('language', item.value)}
      />
    </Frame>
  )
}

function Pointer({ isSelected = false }: IndicatorProps) {
  const { model } = useScreen()
  return <Say as="key">{isSelected ? `${model.theme.glyphs.pointer} ` : '  '}</Say>
}

function LanguageItem({ isSelected = false, label }: ItemProps) {
  return <Say as={isSelected ? 'chosen' : 'text'}>{label}</Say>
}

export function RecoveredView({ state }: { readonly state: RecoveredState }) {
  const { model } = useScreen()
  const { words, language, recovered } = model
  return (
    <Frame rect={recoveredScreen.rect?.(state, model) ?? model.layout.body} title={words.screens.recovered}>
      <Box height={1} />
      <Say>{words.recovered.intro}</Say>
      <Box height={1} />
      {recovered.map((found) => (
        <Say key={found.key} as={found.outcome === 'sold' ? 'notice.good' : 'text'}>
          {`${dateTime(found.begunAt, 'day-time', language)}  ${outcomeText(found, model)}`}
        </Say>
      ))}
    </Frame>
  )
}

function outcomeText(found: RecoveredSale, { words, language }: Model): string {
  if (found.outcome === 'not-sold') return `- ${words.recovered.notSold}`
  const { code, total, currency } = found.sale
  return `+ ${fill(words.recovered.sold, { code: saleCodeText(code), total: money(total, currency, language) })}`
}
