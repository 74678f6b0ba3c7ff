/** Обмен билетов, по-русски. */
import type { ExchangeWords } from './en-exchange.ts'
import { plural } from './plural.ts'

export const ruExchange: ExchangeWords = {
  screens: { exchange: 'Обмен' },
  commands: { exchange: 'Обмен', 'confirm-exchange': 'Обменять', 'stop-exchange': 'Отказ' },
  help: {
    exchange: 'Обменять отмеченное на другие места: взять их, потом оплатить',
    'confirm-exchange': 'Обменять: старые билеты недействительны, новые печатаются, рассчитывается только разница',
    'stop-exchange': 'Отказаться от обмена; старые билеты остаются в силе',
  },
  exchange: {
    old: 'Старые билеты',
    new: 'Новые билеты',
    due: 'К оплате',
    back: 'К возврату',
    even: 'Цена та же: платить нечего.',
    value: 'Обмен',
    reason: 'обмен',
    none: 'Обмен не начат.',
    cardFirst: 'Сначала проведите разницу через карточный терминал.',
    pick: 'Выберите новые места вместо {seats}, потом F5 или F6. Del отменяет.',
    stopped: 'Обмен отменён; старые билеты в силе.',
    open: 'Обмен начат: F5 или F6 завершает его, Del отменяет.',
    done: plural({
      one: '{count} билет обменян. Код {code}.',
      few: '{count} билета обменяны. Код {code}.',
      many: '{count} билетов обменяно. Код {code}.',
      other: '{count} билета обменяно. Код {code}.',
    }),
  },
}
