/** The sub-commands about scanners and the set-up of terminals, in English. */
export const enScanning = {
  groups: {
    scanner: 'Scanners of the tills',
    'setup-code': 'QR codes that set terminals up',
  },
  commands: {
    'scanner set': 'Set the scanners of a till',
    'scanner list': 'List the scanners that are plugged in',
    'scanner test': 'Wait for a code from a scanner and show it',
    'scanner calibrate': 'Teach a till the keyboard layout its scanner types under',
    'setup-code make': 'Make a QR code that sets a terminal up; taken at its sign-in screen',
    'setup-code apply': 'Set a terminal up with the digits of a code',
  },
  options: {
    scannerAddress: 'Address: keyboard:?prefix=aim, hid:05e0:1300, serial:/dev/ttyACM0; "" sets none',
    scannerSeconds: 'How long to wait',
    typedText: 'What the scanner typed of the barcode; read from standard input when left out',
    pngFile: 'Also write the code as a picture to this file',
    setupLanguage: 'Language: en, bg, ru, fr or de',
    setupHall: 'Only events in this hall are listed; by name or id',
    setupOutlet: 'Outlet of the till, by name',
    setupTickets: 'Address of the ticket printer',
    setupReceipts: 'Address of the receipt printer',
    setupHours: 'How many hours the code is valid',
  },
  answers: {
    scannersSet: '{till}: {scanners}',
    scanThis: 'Scan this code, then press Enter if the scanner does not.',
    nothingScanned: 'Nothing was scanned.',
    setupMade: 'Code {number} for {till}, valid until {until}: {code}',
    setupApplied: '{till} is set up.',
  },
}
