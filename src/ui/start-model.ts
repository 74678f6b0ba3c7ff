import { plainPricing } from '../domain/price-basket.ts'
import { layOutScreen, type Size } from './layout.ts'
import { type Model, noSearch, noTypedLines } from './model.ts'
import type { Theme } from './theme.ts'
import { type Language, wordsFor } from './words.ts'

export interface StartOptions {
  readonly language: Language
  readonly theme: Theme
  readonly size: Size
}

/** The model before the database is open: enough for the first frame. */
export function startModel({ language, theme, size }: StartOptions): Model {
  return {
    language,
    words: wordsFor(language),
    theme,
    layout: layOutScreen(size),
    demo: null,
    isOpen: false,
    openProblem: null,
    isBusy: false,
    place: null,
    session: null,
    events: [],
    eventsAt: null,
    hall: null,
    halls: new Map(),
    basket: null,
    pricing: plainPricing,
    customer: null,
    customerSearch: noSearch,
    customerHistory: null,
    typedLines: noTypedLines,
    exchange: null,
    tariff: 0,
    best: null,
    jobs: [],
    drawerProblem: null,
    sale: null,
    preview: [],
    sales: null,
    saleCard: null,
    articles: null,
    recovered: [],
    scannerTroubles: [],
    reservations: null,
    reservation: null,
  }
}
