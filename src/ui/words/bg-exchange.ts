/** Замяна на билети, на български. */
import type { ExchangeWords } from './en-exchange.ts'
import { plural } from './plural.ts'

export const bgExchange: ExchangeWords = {
  screens: { exchange: 'Замяна' },
  commands: { exchange: 'Замяна', 'confirm-exchange': 'Замени', 'stop-exchange': 'Откажи' },
  help: {
    exchange: 'Замени избраното с други места: вземи ги, после плати',
    'confirm-exchange': 'Замени: старите билети са невалидни, новите се печатат, урежда се само разликата',
    'stop-exchange': 'Откажи замяната; старите билети остават валидни',
  },
  exchange: {
    old: 'Стари билети',
    new: 'Нови билети',
    due: 'За плащане',
    back: 'За връщане',
    even: 'Същата цена: няма какво да се плаща.',
    value: 'Замяна',
    reason: 'заменен',
    none: 'Няма започната замяна.',
    cardFirst: 'Първо уредете разликата през картовия терминал.',
    pick: 'Изберете новите места за {seats}, после F5 или F6. Del отказва.',
    stopped: 'Замяната е отказана; старите билети са валидни.',
    open: 'Има започната замяна: F5 или F6 я приключва, Del я отказва.',
    done: plural({ one: '{count} билет е заменен. Код {code}.', other: '{count} билета са заменени. Код {code}.' }),
  },
}
