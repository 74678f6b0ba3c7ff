/** German words of the shell for printers, templates and the bridge. */
export const dePrinting = {
  groups: {},
  commands: {},
  options: {
    printerRole: 'Was gedruckt wird: ticket, receipt, badge oder report',
    printerAddress: 'Adresse des Druckers; "" nimmt den einer anderen Rolle',
    templateName: 'Name einer Vorlage im Vorlagenordner; "" nimmt die mitgelieferte',
  },
  answers: {
    printersSet: '{till}: {printers}',
  },
}
