/** Russian words of tenders, tariffs of several seats, discounts and fees. */
export const ruPrices = {
  commands: {
    account: 'Счёт',
    complimentary: 'Беспл.',
    'take-back': 'Вернуть',
    'mark-seat': 'Отметить',
    'mark-seats': 'Все',
    'tariff-of-all': 'Тариф',
  },
  help: {
    account: 'На счёт клиента: введённая сумма или остаток',
    complimentary: 'Бесплатно всё или отмеченные в корзине места; примечание или клиент говорят, для кого',
    'take-back': 'Вернуть последнюю из нескольких оплат',
    'mark-seat': 'Отметить место для тарифа; сбор: брать или нет',
    'mark-seats': 'Отметить все места; ещё раз: ни одного',
    'tariff-of-all': 'Следующий тариф для всех мест',
  },
  prices: {
    left: 'Осталось',
    takeBackFirst: 'Сначала верните полученное (Del).',
    discount: 'Скидка',
    noTariffForAll: 'Другого тарифа для всех этих мест нет.',
    forMarked: 'Для отмеченных ({count})',
    feeHint: 'Space: взять сбор или нет.',
    itemHint: 'Del убирает одну штуку.',
    seatsOnly: 'Тариф бывает только у мест: выберите место или отметьте несколько.',
  },
}
