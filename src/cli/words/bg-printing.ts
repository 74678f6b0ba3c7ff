/** Bulgarian words of the shell for printers, templates and the bridge. */
export const bgPrinting = {
  groups: {},
  commands: {},
  options: {
    printerRole: 'Какво се печата: ticket, receipt, badge или report',
    printerAddress: 'Адрес на принтера; "" взема този на друга роля',
    templateName: 'Име на образец в папката с образци; "" взема готовия',
  },
  answers: {
    printersSet: '{till}: {printers}',
  },
}
