/** English words of the shell for printers, templates and the bridge. */
export const enPrinting = {
  groups: {},
  commands: {
    devices: 'List printers and scanners that are plugged in; test one',
    drawer: 'Open the cash drawer of a till; kept in the journal',
  },
  options: {
    printerRole: 'What is printed: ticket, receipt, badge or report',
    printerAddress: 'Address of the printer; "" takes that of another role',
    templateName: 'Name of a template in the template folder; "" takes the shipped one',
    print: 'Print the papers now, on the printers of this till',
    printOn: 'Print the papers now, on the printer at this address',
    testPrint: 'Print a test page',
    printerStatus: 'Ask a printer how it is',
    drawerReason: 'Why the drawer is opened',
    drawerOf: 'Open the cash drawer on this printer; kept in the journal',
  },
  answers: {
    printersSet: '{till}: {printers}',
    papersPrinted: 'Printed: {count}',
    papersNotPrinted: 'Not printed: {count} ({reason})',
    testPrinted: 'The test page is sent to {printer}',
    testAcknowledged: '{printer} has printed the test page',
    statusReady: '{printer}: ready',
    statusUnknown: '{printer}: it can be reached but cannot say how it is',
    drawerOpened: 'The drawer of {printer} was opened',
    noDevices: 'Nothing is plugged in that is known here',
    needsPackage: 'install the Debian package {package}',
    needsUdev: 'may not be opened: install {rule} to /etc/udev/rules.d and plug it in again',
  },
}
