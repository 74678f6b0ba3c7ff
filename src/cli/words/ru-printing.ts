/** Russian words of the shell for printers, templates and the bridge. */
export const ruPrinting = {
  groups: {},
  commands: {
    devices: 'Показать подключённые принтеры и сканеры; проверить один',
    drawer: 'Открыть денежный ящик кассы; записывается в журнал',
  },
  options: {
    printerRole: 'Что печатается: ticket, receipt, badge или report',
    printerAddress: 'Адрес принтера; "" берёт принтер другой роли',
    templateName: 'Имя шаблона в папке шаблонов; "" берёт поставляемый',
    print: 'Напечатать документы сейчас, на принтерах этой кассы',
    printOn: 'Напечатать документы сейчас, на принтере по этому адресу',
    testPrint: 'Напечатать пробную страницу',
    printerStatus: 'Спросить состояние принтера',
    drawerReason: 'Зачем открывается ящик',
    drawerOf: 'Открыть ящик на этом принтере; записывается в журнал',
  },
  answers: {
    printersSet: '{till}: {printers}',
    papersPrinted: 'Напечатано: {count}',
    papersNotPrinted: 'Не напечатано: {count} ({reason})',
    testPrinted: 'Пробная страница отправлена на {printer}',
    testAcknowledged: '{printer} напечатал пробную страницу',
    statusReady: '{printer}: готов',
    statusUnknown: '{printer}: доступен, но не может сообщить состояние',
    drawerOpened: 'Ящик на {printer} открыт',
    noDevices: 'Ничего знакомого не подключено',
    needsPackage: 'установите пакет Debian {package}',
    needsUdev: 'нельзя открыть: положите {rule} в /etc/udev/rules.d и подключите заново',
  },
}
