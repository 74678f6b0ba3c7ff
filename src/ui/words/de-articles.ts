/** Articles, in German. */
import type { ArticleWords } from './en-articles.ts'
import { plural } from './plural.ts'

export const deArticles: ArticleWords = {
  screens: { articles: 'Artikel' },
  commands: {
    articles: 'Artikel',
    'take-article': 'Nehmen',
    'take-nth': 'Nehmen',
    'drop-article': 'Eins weniger',
    'next-tab': 'Weiter',
    'previous-tab': 'Zurück',
  },
  help: {
    articles: 'Artikel: ein Reiter je Art, mit Karten oder allein verkauft',
    'take-article': 'Einen des gewählten Artikels in den Warenkorb legen',
    'take-nth': 'Einen des ersten, zweiten ... Artikels in den Warenkorb legen',
    'drop-article': 'Einen des gewählten Artikels aus dem Warenkorb nehmen',
    'next-tab': 'Die Artikel der nächsten Art',
    'previous-tab': 'Die Artikel der Art davor',
  },
  none: 'Kein Artikel ist im Verkauf.',
  taken: '{name}: {count} im Warenkorb, zusammen {total}.',
  gone: '{name} ist aus dem Warenkorb.',
  sold: 'Verkauft, {total}. Code {code}.',
  pieces: plural({ one: '{count} Artikel', other: '{count} Artikel' }),
  eanUnknown: 'Unbekannter Artikel. Administrator: guichet article add --ean {code}',
  refusals: {
    'article-unknown': 'Einen Artikel "{article}" gibt es nicht.',
    'article-exists': 'Einen Artikel "{article}" gibt es schon.',
    'article-not-on-sale': '"{article}" ist nicht mehr im Verkauf und nicht mehr im Warenkorb.',
  },
}
