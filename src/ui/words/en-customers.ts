/** Finding, adding and looking up customers, in English. */
export const enCustomers = {
  search: 'Search',
  hint: 'Name, phone or e-mail; the beginning is enough.',
  none: 'Nobody is found. F2 adds a customer.',
  cut: 'There are more: type on.',
  same: 'The same phone or e-mail: Enter takes one, F2 adds another person.',
  name: 'Name',
  phone: 'Phone',
  email: 'E-mail',
  enough: 'A name, a phone or an e-mail is enough.',
  another: 'Enter adds another person with the same phone or e-mail.',
  chosen: 'Customer: {name}',
  nobody: 'No customer is chosen.',
  noOrders: 'Nothing bought or reserved yet.',
  sale: 'sale',
  refund: 'refund',
  reservation: 'reservation',
  merged: 'Also entered as: {names}',
}

export type CustomerWords = typeof enCustomers
