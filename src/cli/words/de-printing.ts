/** German words of the shell for printers, templates and the bridge. */
export const dePrinting = {
  groups: {},
  commands: {
    devices: 'Angeschlossene Drucker und Scanner zeigen; einen prüfen',
    drawer: 'Die Kassenlade einer Kasse öffnen; steht im Journal',
  },
  options: {
    printerRole: 'Was gedruckt wird: ticket, receipt, badge oder report',
    printerAddress: 'Adresse des Druckers; "" nimmt den einer anderen Rolle',
    templateName: 'Name einer Vorlage im Vorlagenordner; "" nimmt die mitgelieferte',
    print: 'Die Papiere jetzt drucken, auf den Druckern dieser Kasse',
    printOn: 'Die Papiere jetzt drucken, auf dem Drucker dieser Adresse',
    testPrint: 'Eine Testseite drucken',
    printerStatus: 'Einen Drucker nach seinem Zustand fragen',
    drawerReason: 'Warum die Lade geöffnet wird',
    drawerOf: 'Die Lade an diesem Drucker öffnen; steht im Journal',
  },
  answers: {
    printersSet: '{till}: {printers}',
    papersPrinted: 'Gedruckt: {count}',
    papersNotPrinted: 'Nicht gedruckt: {count} ({reason})',
    testPrinted: 'Die Testseite ist an {printer} gesendet',
    testAcknowledged: '{printer} hat die Testseite gedruckt',
    statusReady: '{printer}: bereit',
    statusUnknown: '{printer}: erreichbar, kann seinen Zustand aber nicht sagen',
    drawerOpened: 'Die Lade an {printer} wurde geöffnet',
    noDevices: 'Nichts Bekanntes ist angeschlossen',
    needsPackage: 'installieren Sie das Debian-Paket {package}',
    needsUdev: 'darf nicht geöffnet werden: {rule} nach /etc/udev/rules.d kopieren und neu einstecken',
  },
}
