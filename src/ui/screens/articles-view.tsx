import { Box } from 'ink'
import type { Article } from '../../domain/article.ts'
import { textWidth } from '../../terminal/glyph.ts'
import { fitted, shortened } from '../fitted.ts'
import { bareMoney, money } from '../format.ts'
import { listWindow } from '../layout.ts'
import type { Model } from '../model.ts'
import { Frame } from '../parts/frame.tsx'
import { Entry, Pair } from '../parts/row.tsx'
import { Say } from '../parts/say.tsx'
import { useScreen } from '../parts/screen-context.tsx'
import type { ArticlesState } from '../screen-state.ts'
import { articleRows, articlesScreen, countInBasket, shownArticles } from './articles.ts'

const priceColumns = 12
const countColumns = 8

export function ArticlesView({ state }: { readonly state: ArticlesState }) {
  const { model } = useScreen()
  const { words, language, basket } = model
  const rect = articlesScreen.rect?.(state, model) ?? model.layout.body
  const columns = rect.columns - 4
  const { tabs, tab, listed } = shownArticles(state, model)
  const selected = Math.min(state.selected, listed.length - 1)
  const rows = articleRows(model)
  const { first, count } = listWindow(listed.length, selected, rows)
  return (
    <Frame rect={rect} title={words.screens.articles}>
      <Tabs names={tabs.map(({ type }) => type)} open={tab} columns={columns} />
      <Box height={1} />
      <Box flexDirection="column" height={rows}>
        {listed.slice(first, first + count).map((article, index) => (
          <Entry
            key={article.id}
            isChosen={first + index === selected}
            columns={columns}
            text={articleText(article, first + index, model, columns - 2)}
          />
        ))}
        {model.articles !== null && listed.length === 0 && <Say as="muted">{words.articles.none}</Say>}
      </Box>
      <Say as="border">{model.theme.glyphs.border.top.repeat(columns)}</Say>
      <Pair label={words.panel.total} value={money(basket?.total ?? 0, basket?.currency ?? '', language)} as="money" />
    </Frame>
  )
}

/** The open tab stands in brackets, so that colour is not the only sign; what has no room is left out on the far side. */
function Tabs({
  names,
  open,
  columns,
}: {
  readonly names: readonly string[]
  readonly open: number
  readonly columns: number
}) {
  const texts = names.map((name, index) => (index === open ? `[${name}]` : ` ${name} `))
  let first = 0
  const width = (from: number) => texts.slice(from, open + 1).reduce((sum, text) => sum + textWidth(text) + 1, 0)
  while (first < open && width(first) > columns) first += 1
  const before = texts
    .slice(first, open)
    .map((text) => `${text} `)
    .join('')
  const chosen = shortened(texts[open] ?? '', columns - textWidth(before))
  const after = texts
    .slice(open + 1)
    .map((text) => ` ${text}`)
    .join('')
  return (
    <Box height={1}>
      <Say as="muted">{before}</Say>
      <Say as="title">{chosen}</Say>
      <Say as="muted">{shortened(after, columns - textWidth(before) - textWidth(chosen))}</Say>
    </Box>
  )
}

/** Its digit, name and price, and how many of it are in the basket. */
function articleText(article: Article, index: number, model: Model, columns: number): string {
  const { language } = model
  const digit = index < 9 ? String(index + 1) : ' '
  const inBasket = countInBasket(article, model)
  const count = inBasket === 0 ? '' : `x${inBasket}`
  const name = fitted(article.name, columns - priceColumns - countColumns - 4)
  const price = fitted(bareMoney(article.price, article.currency, language), priceColumns, 'right')
  return `${digit} ${name} ${price} ${fitted(count, countColumns - 1, 'right')}`
}
