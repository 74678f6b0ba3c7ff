import type { Intent } from './intent.ts'
import type { Model } from './model.ts'

/** Intents that are answered by the model alone, without the desk. */
export type Choice = Extract<Intent, { do: 'choose-tariff' | 'choose-customer' | 'want-customers' }>

export function chosen(intent: Choice, model: Model): Partial<Model> {
  switch (intent.do) {
    case 'choose-tariff':
      return { tariff: intent.tariff }
    case 'choose-customer':
      return { customer: intent.customer }
    case 'want-customers':
      return { customerSearch: { ...model.customerSearch, wanted: intent.text, draft: null } }
  }
}
