/** Die Unterbefehle zu Scannern und zum Einrichten von Terminals, auf Deutsch. */
export const deScanning = {
  groups: {
    scanner: 'Scanner der Kassen',
    'setup-code': 'QR-Codes, die Terminals einrichten',
  },
  commands: {
    'scanner set': 'Die Scanner einer Kasse festlegen',
    'scanner list': 'Die angeschlossenen Scanner auflisten',
    'scanner test': 'Auf einen Code von einem Scanner warten und ihn zeigen',
    'scanner calibrate': 'Einer Kasse die Tastaturbelegung beibringen, unter der ihr Scanner tippt',
    'setup-code make': 'Einen QR-Code machen, der ein Terminal einrichtet; er gilt an dessen Anmeldung',
    'setup-code apply': 'Ein Terminal mit den Ziffern eines Codes einrichten',
  },
  options: {
    scannerAddress: 'Adresse: keyboard:?prefix=aim, hid:05e0:1300, serial:/dev/ttyACM0; "" legt keinen fest',
    scannerSeconds: 'Wie viele Sekunden gewartet wird',
    typedText: 'Was der Scanner vom Strichcode getippt hat; fehlt es, wird die Standardeingabe gelesen',
    pngFile: 'Den Code auch als Bild in diese Datei schreiben',
    setupLanguage: 'Sprache: en, bg, ru, fr oder de',
    setupHall: 'Nur Veranstaltungen in diesem Saal werden gelistet; Name oder Id',
    setupOutlet: 'Verkaufsstelle der Kasse, mit Namen',
    setupTickets: 'Adresse des Ticketdruckers',
    setupReceipts: 'Adresse des Bondruckers',
    setupHours: 'Wie viele Stunden der Code gilt',
  },
  answers: {
    scannersSet: '{till}: {scanners}',
    scanThis: 'Diesen Code scannen; dann Enter, wenn der Scanner es nicht selbst drückt.',
    nothingScanned: 'Es wurde nichts gescannt.',
    setupMade: 'Code {number} für {till}, gültig bis {until}: {code}',
    setupApplied: '{till} ist eingerichtet.',
  },
}
