/** English words of the shell for printers, templates and the bridge. */
export const enPrinting = {
  groups: {},
  commands: {},
  options: {
    printerRole: 'What is printed: ticket, receipt, badge or report',
    printerAddress: 'Address of the printer; "" takes that of another role',
    templateName: 'Name of a template in the template folder; "" takes the shipped one',
  },
  answers: {
    printersSet: '{till}: {printers}',
  },
}
