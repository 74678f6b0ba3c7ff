/** French words of the shell for printers, templates and the bridge. */
export const frPrinting = {
  groups: {},
  commands: {},
  options: {
    printerRole: 'Ce qui s’imprime : ticket, receipt, badge ou report',
    printerAddress: 'Adresse de l’imprimante ; "" prend celle d’un autre rôle',
    templateName: 'Nom d’un modèle du dossier des modèles ; "" prend celui fourni',
  },
  answers: {
    printersSet: '{till} : {printers}',
  },
}
