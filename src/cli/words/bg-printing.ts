/** Bulgarian words of the shell for printers, templates and the bridge. */
export const bgPrinting = {
  groups: {},
  commands: {
    devices: 'Показва включените принтери и скенери; проверява един',
    drawer: 'Отваря чекмеджето на каса; остава в дневника',
  },
  options: {
    printerRole: 'Какво се печата: ticket, receipt, badge или report',
    printerAddress: 'Адрес на принтера; "" взема този на друга роля',
    templateName: 'Име на образец в папката с образци; "" взема готовия',
    print: 'Печата документите сега, на принтерите на тази каса',
    printOn: 'Печата документите сега, на принтера с този адрес',
    testPrint: 'Печата пробна страница',
    printerStatus: 'Пита принтера за състоянието му',
    drawerReason: 'Защо се отваря чекмеджето',
    drawerOf: 'Отваря чекмеджето на този принтер; остава в дневника',
  },
  answers: {
    printersSet: '{till}: {printers}',
    papersPrinted: 'Отпечатани: {count}',
    papersNotPrinted: 'Неотпечатани: {count} ({reason})',
    testPrinted: 'Пробната страница е изпратена на {printer}',
    testAcknowledged: '{printer} отпечата пробната страница',
    statusReady: '{printer}: готов',
    statusUnknown: '{printer}: достъпен е, но не може да каже състоянието си',
    drawerOpened: 'Чекмеджето на {printer} е отворено',
    noDevices: 'Няма включено познато устройство',
    needsPackage: 'инсталирайте пакета {package} на Debian',
    needsUdev: 'не може да се отвори: сложете {rule} в /etc/udev/rules.d и включете отново',
  },
}
