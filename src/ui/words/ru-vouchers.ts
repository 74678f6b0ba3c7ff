/** Vouchers and gift cards, in Russian. */
import type { VoucherWords } from './en-vouchers.ts'

export const ruVouchers: VoucherWords = {
  screens: { vouchers: 'Промокоды' },
  commands: {
    voucher: 'Промокод',
    'apply-voucher': 'Применить',
    'remove-voucher': 'Убрать',
  },
  help: {
    voucher: 'Применить промокод к корзине или убрать его',
    'apply-voucher': 'Применить набранный или считанный промокод',
    'remove-voucher': 'Убрать выбранный промокод из корзины',
  },
  label: 'Промокод',
  code: 'Код',
  hint: 'Наберите или считайте код, затем Enter.',
  noneApplied: 'Промокодов нет.',
  applied: 'Промокод {code}: скидка {off}, к оплате {total}.',
  removed: 'Промокод {code} убран.',
  refusals: {
    'gift-card-unknown': 'Подарочной карты {code} нет.',
    'gift-card-short': 'На подарочной карте {code} только {balance}.',
    'bad-vouchers':
      'Промокоды нельзя использовать. Ничего не сохранено; исправьте эти места и загрузите файл снова. {problems}',
    'voucher-unknown': 'Промокода "{code}" нет.',
    'voucher-refused': 'Промокод {code}: {reason}',
    'voucher-exists': 'Промокод "{code}" уже есть.',
  },
  /** Why a voucher is refused; behind its code. */
  problems: {
    'not-yet': 'действует только с {at}.',
    expired: 'действовал до {at}.',
    'used-up': 'уже использован.',
    'budget-spent': 'его бюджет исчерпан.',
    'no-line': 'не подходит ни к одному из этих мест.',
    'no-benefit': 'уже дана большая скидка.',
    applied: 'уже есть в этой корзине.',
  },
  /** What is wrong with a file of vouchers, place by place. */
  fileProblems: {
    'bad-code': 'это не может быть кодом',
    'duplicate-code': 'этот код встречается дважды',
    'unknown-effect': 'неизвестное действие на цену',
    'bad-value': 'не сумма и не процент',
    'bad-date': 'не дата',
    'bad-count': 'не число использований',
    'below-used': 'меньше, чем уже использовано',
    'unknown-product': 'нет ни тарифа, ни зоны с таким названием',
    'unknown-seat': 'такого места нет',
    'unknown-event': 'такого мероприятия нет',
    'unknown-channel': 'такого канала продаж нет',
    'not-yes-or-no': 'ни да, ни нет',
    'too-long': 'слишком длинно',
    'card-number': 'похоже на номер банковской карты',
    'no-rows': 'в нём нет ни одного промокода',
    'too-many-rows': 'слишком много промокодов',
  },
}
