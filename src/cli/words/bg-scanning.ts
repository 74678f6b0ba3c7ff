/** Подкомандите за скенери и настройка на терминали, на български. */
export const bgScanning = {
  groups: {
    scanner: 'Скенери на касите',
    'setup-code': 'QR кодове, които настройват терминали',
  },
  commands: {
    'scanner set': 'Задава скенерите на каса',
    'scanner list': 'Показва включените скенери',
    'scanner test': 'Изчаква код от скенер и го показва',
    'scanner calibrate': 'Научава касата на клавиатурната подредба, с която пише скенерът',
    'setup-code make': 'Прави QR код, който настройва терминал; приема се на екрана за вход',
    'setup-code apply': 'Настройва терминал с цифрите на код',
  },
  options: {
    scannerAddress: 'Адрес: keyboard:?prefix=aim, hid:05e0:1300, serial:/dev/ttyACM0; "" не задава нито един',
    scannerSeconds: 'Колко секунди да се чака',
    typedText: 'Какво е написал скенерът от баркода; ако липсва, се чете от стандартния вход',
    pngFile: 'Записва кода и като картинка в този файл',
    setupLanguage: 'Език: en, bg, ru, fr или de',
    setupHall: 'Показват се само събитията в тази зала; име или номер',
    setupOutlet: 'Място на продажба на касата, по име',
    setupTickets: 'Адрес на принтера за билети',
    setupReceipts: 'Адрес на принтера за бележки',
    setupHours: 'Колко часа важи кодът',
  },
  answers: {
    scannersSet: '{till}: {scanners}',
    scanThis: 'Сканирайте този код, после Enter, ако скенерът не го натиска.',
    nothingScanned: 'Нищо не е сканирано.',
    setupMade: 'Код {number} за {till}, важи до {until}: {code}',
    setupApplied: '{till} е настроена.',
  },
}
