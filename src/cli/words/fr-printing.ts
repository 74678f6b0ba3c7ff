/** French words of the shell for printers, templates and the bridge. */
export const frPrinting = {
  groups: {},
  commands: {
    devices: 'Lister les imprimantes et lecteurs branchés ; en essayer un',
    drawer: 'Ouvrir le tiroir-caisse d’un poste ; noté au journal',
  },
  options: {
    printerRole: 'Ce qui s’imprime : ticket, receipt, badge ou report',
    printerAddress: 'Adresse de l’imprimante ; "" prend celle d’un autre rôle',
    templateName: 'Nom d’un modèle du dossier des modèles ; "" prend celui fourni',
    print: 'Imprimer les papiers maintenant, sur les imprimantes de ce poste',
    printOn: 'Imprimer les papiers maintenant, sur l’imprimante à cette adresse',
    testPrint: 'Imprimer une page d’essai',
    printerStatus: 'Demander son état à une imprimante',
    drawerReason: 'Pourquoi le tiroir est ouvert',
    drawerOf: 'Ouvrir le tiroir de cette imprimante ; noté au journal',
  },
  answers: {
    printersSet: '{till} : {printers}',
    papersPrinted: 'Imprimés : {count}',
    papersNotPrinted: 'Non imprimés : {count} ({reason})',
    testPrinted: 'La page d’essai est envoyée à {printer}',
    testAcknowledged: '{printer} a imprimé la page d’essai',
    statusReady: '{printer} : prête',
    statusUnknown: '{printer} : joignable, mais ne dit rien de son état',
    drawerOpened: 'Le tiroir de {printer} est ouvert',
    noDevices: 'Rien de connu n’est branché',
    needsPackage: 'installez le paquet Debian {package}',
    needsUdev: 'ne peut être ouvert : copiez {rule} dans /etc/udev/rules.d et rebranchez',
  },
}
