import type { AccreditationShellWords } from './en-accreditations.ts'

/** The sub-commands about accreditations, in Bulgarian. */
export const bgAccreditations: AccreditationShellWords = {
  groups: {
    accreditation: 'Акредитации на фестивал и техните баджове',
  },
  commands: {
    'import accreditations': 'Внасяне на хората на фестивал (CSV, JSON или XML); отново: обновяване',
    'accreditation list': 'Списък или търсене на акредитации',
    'accreditation show': 'Показване на акредитация',
    'accreditation activate': 'Активиране на акредитация и предаване на баджа, веднъж',
    'accreditation reprint': 'Печат на баджа отново',
  },
  options: {
    peopleFormat: 'Формат на файла: csv, json или xml; без него се разпознава',
    peopleEncoding: 'Кодировка: utf-8, windows-1251 или windows-1252; без нея се разпознава',
    feeTax: 'Данъчна ставка на таксите в проценти; без нея остава записаната',
    accreditationText: 'Търсене по име, организация, номер или код на баджа',
    accreditationStatus: 'Само: new, active, handed-out или withdrawn',
    badgeReason: 'Причина: not-printed, damaged, lost или текст',
  },
  answers: {
    accreditationsImported: '{added} добавени, {changed} променени, {withdrawn} оттеглени, {unchanged} без промяна.',
    accreditationsLeftOut: '{count} не са нито Approved, нито Printed и са пропуснати.',
    accreditationsToPay: 'Активни: {active}; за плащане: {toPay}.',
    accreditationsNoFees: 'Във файла няма такси: добавените са безплатни.',
    badgeActivated: '{name}: активирана, {category}, {code}',
    badgeAgain: '{name}: баджът е отпечатан отново, {code}',
  },
}
