/** Russian words of the shell for printers, templates and the bridge. */
export const ruPrinting = {
  groups: {},
  commands: {},
  options: {
    printerRole: 'Что печатается: ticket, receipt, badge или report',
    printerAddress: 'Адрес принтера; "" берёт принтер другой роли',
    templateName: 'Имя шаблона в папке шаблонов; "" берёт поставляемый',
  },
  answers: {
    printersSet: '{till}: {printers}',
  },
}
