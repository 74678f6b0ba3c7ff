/** Vouchers and gift cards, in Bulgarian. */
import type { VoucherWords } from './en-vouchers.ts'

export const bgVouchers: VoucherWords = {
  screens: { vouchers: 'Ваучери' },
  commands: {
    voucher: 'Ваучер',
    'apply-voucher': 'Приложи',
    'remove-voucher': 'Махни',
  },
  help: {
    voucher: 'Прилага ваучер към кошницата или го маха',
    'apply-voucher': 'Прилага въведения или сканиран ваучер',
    'remove-voucher': 'Маха избрания ваучер от кошницата',
  },
  label: 'Ваучер',
  code: 'Код',
  hint: 'Въведете или сканирайте кода, после Enter.',
  noneApplied: 'Няма приложен ваучер.',
  applied: 'Ваучер {code}: {off} по-малко, за плащане {total}.',
  removed: 'Ваучер {code} е махнат.',
  refusals: {
    'gift-card-unknown': 'Няма подаръчна карта {code}.',
    'gift-card-short': 'В подаръчната карта {code} има само {balance}.',
    'bad-vouchers':
      'Ваучерите не могат да се използват. Нищо не е записано; поправете тези места и внесете файла отново. {problems}',
    'voucher-unknown': 'Няма ваучер "{code}".',
    'voucher-refused': 'Ваучер {code}: {reason}',
    'voucher-exists': 'Вече има ваучер "{code}".',
  },
  /** Why a voucher is refused; behind its code. */
  problems: {
    'not-yet': 'валиден е едва от {at}.',
    expired: 'беше валиден до {at}.',
    'used-up': 'вече е използван.',
    'budget-spent': 'бюджетът му е изчерпан.',
    'no-line': 'не важи за нито едно от тези места.',
    'no-benefit': 'вече е дадена по-голяма отстъпка.',
    applied: 'вече е в тази кошница.',
  },
  /** What is wrong with a file of vouchers, place by place. */
  fileProblems: {
    'bad-code': 'това не може да е код',
    'duplicate-code': 'този код се среща два пъти',
    'unknown-effect': 'непознат ефект върху цената',
    'bad-value': 'нито сума, нито процент',
    'bad-date': 'не е дата',
    'bad-count': 'не е брой използвания',
    'below-used': 'по-малко от вече използваното',
    'unknown-product': 'няма тарифа или зона с такова име',
    'unknown-seat': 'няма такова място',
    'unknown-event': 'няма такова събитие',
    'unknown-channel': 'няма такъв канал',
    'not-yes-or-no': 'нито да, нито не',
    'too-long': 'твърде дълго',
    'card-number': 'може да е номер на банкова карта',
    'no-rows': 'в него няма ваучери',
    'too-many-rows': 'твърде много ваучери',
  },
}
