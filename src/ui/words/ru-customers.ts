/** Finding, adding and looking up customers, in Russian. */
import type { CustomerWords } from './en-customers.ts'

export const ruCustomers: CustomerWords = {
  search: 'Поиск',
  hint: 'Имя, телефон или e-mail; достаточно начала.',
  none: 'Никого нет. F2 добавляет клиента.',
  cut: 'Есть ещё: печатайте дальше.',
  same: 'Тот же телефон или e-mail: Enter берёт одного, F2 добавляет другого.',
  name: 'Имя',
  phone: 'Телефон',
  email: 'E-mail',
  enough: 'Достаточно имени, телефона или e-mail.',
  another: 'Enter добавит другого человека с тем же телефоном или e-mail.',
  chosen: 'Клиент: {name}',
  nobody: 'Клиент не выбран.',
  noOrders: 'Покупок и броней ещё нет.',
  sale: 'продажа',
  refund: 'возврат',
  reservation: 'бронь',
  merged: 'Записан также как: {names}',
}
