/** Подкоманды сканеров и настройки терминалов, по-русски. */
export const ruScanning = {
  groups: {
    scanner: 'Сканеры касс',
    'setup-code': 'QR-коды, которые настраивают терминалы',
  },
  commands: {
    'scanner set': 'Задать сканеры кассы',
    'scanner list': 'Показать подключённые сканеры',
    'scanner test': 'Дождаться кода от сканера и показать его',
    'scanner calibrate': 'Научить кассу раскладке, в которой печатает её сканер',
    'setup-code make': 'Сделать QR-код, который настраивает терминал; принимается на экране входа',
    'setup-code apply': 'Настроить терминал цифрами кода',
  },
  options: {
    scannerAddress: 'Адрес: keyboard:?prefix=aim, hid:05e0:1300, serial:/dev/ttyACM0; "" — ни одного',
    scannerSeconds: 'Сколько секунд ждать',
    typedText: 'Что сканер напечатал со штрихкода; иначе читается стандартный ввод',
    pngFile: 'Записать код и картинкой в этот файл',
    setupLanguage: 'Язык: en, bg, ru, fr или de',
    setupHall: 'Показывать только события этого зала; название или номер',
    setupOutlet: 'Точка продажи кассы, по названию',
    setupTickets: 'Адрес принтера билетов',
    setupReceipts: 'Адрес принтера чеков',
    setupHours: 'Сколько часов действует код',
  },
  answers: {
    scannersSet: '{till}: {scanners}',
    scanThis: 'Отсканируйте этот код, затем Enter, если сканер его не нажимает.',
    nothingScanned: 'Ничего не отсканировано.',
    setupMade: 'Код {number} для {till}, действует до {until}: {code}',
    setupApplied: '{till} настроена.',
  },
}
