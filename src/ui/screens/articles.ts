/** T11: a tab for each type of article; each key puts one more into the basket, beside seats or alone. */
import { type Article, articlesByType } from '../../domain/article.ts'
import type { Intent } from '../intent.ts'
import { centred } from '../layout.ts'
import type { Model } from '../model.ts'
import { asking, closing, moveInList, type Screen, type Step } from '../screen.ts'
import type { ArticlesState } from '../screen-state.ts'
import { basketStart } from './basket.ts'
import { customersIntents } from './customers.ts'

/** Frame, tabs, the space below them, the line above the total, and the total. */
const linesAround = 6

export const articlesStart: ArticlesState = { id: 'articles', tab: 0, selected: 0 }

export const openingArticles: readonly Intent[] = [{ do: 'open', screen: articlesStart }, { do: 'load-articles' }]

export const articlesScreen: Screen<ArticlesState> = {
  id: 'articles',
  onCommand(state, command, model, key) {
    const { tab, listed } = shownArticles(state, model)
    const moved = moveInList(command, state.selected, listed.length, articleRows(model))
    if (moved !== undefined) return { state: { ...state, selected: moved } }
    const selected = Math.min(state.selected, listed.length - 1)
    switch (command) {
      case 'close':
        return closing(state)
      case 'next-tab':
        return turning(state, model, tab + 1)
      case 'previous-tab':
        return turning(state, model, tab - 1)
      case 'take-article':
        return taking(state, listed, selected)
      case 'take-nth':
        return taking(state, listed, Number(key) - 1)
      case 'drop-article':
        return dropping(state, model, listed[selected])
      case 'basket':
        return asking(state, { do: 'open', screen: basketStart(model) })
      case 'customer':
        return asking(state, ...customersIntents)
      case 'cash':
      case 'card':
        return asking(state, { do: 'close' }, { do: 'begin-payment', tender: command })
      case 'quick':
        return asking(state, { do: 'close' }, { do: 'quick-sale' })
      default:
        return { state }
    }
  },
  rect: (_state, model) =>
    centred(model.layout.body, { columns: 66, rows: linesAround + Math.max(5, longestTab(model)) }),
}

/** The tabs, and what the one that is open lists. */
export function shownArticles({ tab: wanted }: ArticlesState, { articles }: Pick<Model, 'articles'>) {
  const tabs = articlesByType(articles ?? [])
  const tab = Math.max(0, Math.min(wanted, tabs.length - 1))
  return { tabs, tab, listed: tabs[tab]?.articles ?? [] }
}

export function articleRows(model: Model): number {
  return Math.max(1, Math.min(Math.max(5, longestTab(model)), model.layout.body.rows - linesAround))
}

function longestTab({ articles }: Model): number {
  return articlesByType(articles ?? []).reduce((most, tab) => Math.max(most, tab.articles.length), 0)
}

/** How many of it are in the basket. */
export function countInBasket({ id }: Article, { basket }: Pick<Model, 'basket'>): number {
  return basket?.items.find((item) => item.key === id)?.count ?? 0
}

/** Past the last tab comes the first. */
function turning(state: ArticlesState, model: Model, to: number): Step<ArticlesState> {
  const { length } = shownArticles(state, model).tabs
  return { state: length === 0 ? state : { ...state, tab: (to + length) % length, selected: 0 } }
}

function taking(state: ArticlesState, listed: readonly Article[], at: number): Step<ArticlesState> {
  const article = listed[at]
  if (article === undefined) return { state }
  return asking({ ...state, selected: at }, { do: 'take-article', articleId: article.id })
}

function dropping(state: ArticlesState, model: Model, article: Article | undefined): Step<ArticlesState> {
  const count = article === undefined ? 0 : countInBasket(article, model)
  if (article === undefined || count === 0) return { state }
  return asking(state, { do: 'change-item', key: article.id, count: count - 1 })
}
