import type { enPrinting } from './en-printing.ts'

/** German words of the print queue and the cash drawer. */
export const dePrinting: typeof enPrinting = {
  screens: {
    drawer: 'Lade öffnen',
  },
  commands: {
    'print-all': 'Alle',
    'print-seen': 'Ist da',
    'print-drop': 'Entfällt',
    drawer: 'Lade',
  },
  help: {
    'print-all': 'Alles wiederholen, wovon nichts herauskam',
    'print-seen': 'Das unklare Papier kam doch heraus: nichts wird gedruckt',
    'print-drop': 'Das Papier will niemand: nicht drucken',
    drawer: 'Kassenlade ohne Verkauf öffnen; der Grund wird notiert',
  },
  notices: {
    printAgain: 'Wird nochmal gedruckt.',
    printTwin: 'Druckt mit demselben Code: ein erstes Papier bitte vernichten.',
    printRenewed: 'Druckt mit neuen Codes; die alten gelten nicht mehr: {seats}',
    printSeen: 'Notiert: es kam heraus.',
    printDropped: 'Wird nicht gedruckt.',
    printReplaced: 'Gedruckt, aber nicht jedes Zeichen: {letters}',
    drawerFailed: 'Die Lade öffnete sich nicht: {reason}',
    drawerOpened: 'Die Lade ist offen.',
  },
  reasons: {
    notUnclear: 'Nur ein unklares Papier kann herausgekommen sein.',
  },
  prints: {
    none: 'Nichts wartet auf den Druck.',
    unknownHint: 'Unklar: sehen, ob es kam. Nochmal druckt mit neuen Codes.',
    drawerReason: 'Grund',
    roles: { ticket: 'Karte', receipt: 'Beleg', badge: 'Ausweis', report: 'Bericht' },
    states: {
      queued: 'wartet',
      sent: 'druckt',
      printed: 'gedruckt',
      failed: 'Fehler',
      unknown: 'unklar',
      replaced: 'ersetzt',
      dropped: 'verworfen',
    },
    problems: {
      'not-found': 'nicht gefunden',
      'not-permitted': 'kein Zugriff',
      unreachable: 'nicht erreichbar',
      busy: 'von anderem Programm belegt',
      'module-missing': 'Software fehlt',
      'module-unfit': 'Software passt nicht',
      'disk-full': 'Platte voll',
      offline: 'offline',
      'cover-open': 'Deckel offen',
      'paper-out': 'Papier zu Ende',
      'paper-low': 'Papier fast zu Ende',
      'printer-error': 'Druckerfehler',
      'no-answer': 'antwortet nicht',
      stalled: 'nimmt nichts mehr an',
      'link-lost': 'Verbindung verloren',
      'no-drawer': 'keine Kassenlade',
      unmappable: 'Zeichen ersetzt',
      'logo-missing': 'Logo fehlt',
      'unprintable-code': 'Code nicht druckbar',
    },
  },
}
