/** Bulgarian words of tenders, tariffs of several seats, discounts and fees. */
export const bgPrices = {
  commands: {
    account: 'Сметка',
    complimentary: 'Безпл.',
    'take-back': 'Назад',
    'mark-seat': 'Маркирай',
    'mark-seats': 'Всички',
    'tariff-of-all': 'Тарифа',
  },
  help: {
    account: 'По сметка на клиента: въведеното или остатъкът',
    complimentary: 'Безплатни са всички или маркираните в кошницата; бележка или клиент казват за кого',
    'take-back': 'Връща последното от няколко плащания',
    'mark-seat': 'Маркира мястото за тарифа; такса: начислена или не',
    'mark-seats': 'Маркира всички места; отново: нито едно',
    'tariff-of-all': 'Следващата тарифа за всички места',
  },
  prices: {
    left: 'Остава',
    takeBackFirst: 'Първо върнете платеното (Del).',
    discount: 'Отстъпка',
    noTariffForAll: 'Няма друга тарифа за всички тези места.',
    forMarked: 'За отбелязаните ({count})',
    feeHint: 'Space: с таксата или без нея.',
    itemHint: 'Del маха една бройка.',
    seatsOnly: 'Тарифи имат само местата: изберете място или отбележете няколко.',
  },
}
