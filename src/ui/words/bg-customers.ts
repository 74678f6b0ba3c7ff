/** Finding, adding and looking up customers, in Bulgarian. */
import type { CustomerWords } from './en-customers.ts'

export const bgCustomers: CustomerWords = {
  search: 'Търсене',
  hint: 'Име, телефон или имейл; стига началото.',
  none: 'Няма такъв. F2 добавя клиент.',
  cut: 'Има още: пишете нататък.',
  same: 'Същият телефон или имейл: Enter взема един, F2 добавя друг човек.',
  name: 'Име',
  phone: 'Телефон',
  email: 'Имейл',
  enough: 'Стига име, телефон или имейл.',
  another: 'Enter добавя друг човек със същия телефон или имейл.',
  chosen: 'Клиент: {name}',
  nobody: 'Не е избран клиент.',
  noOrders: 'Още няма покупки и резервации.',
  sale: 'продажба',
  refund: 'връщане',
  reservation: 'резервация',
  merged: 'Записан и като: {names}',
}
