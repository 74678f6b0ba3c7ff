/** Articles, in Russian. */
import type { ArticleWords } from './en-articles.ts'
import { plural } from './plural.ts'

export const ruArticles: ArticleWords = {
  screens: { articles: 'Товары' },
  commands: {
    articles: 'Товары',
    'take-article': 'Взять',
    'take-nth': 'Взять',
    'drop-article': 'Убрать один',
    'next-tab': 'Дальше',
    'previous-tab': 'Назад',
  },
  help: {
    articles: 'Товары: вкладка на каждый вид, с билетами или отдельно',
    'take-article': 'Положить один выбранный товар в корзину',
    'take-nth': 'Положить первый, второй ... товар в корзину',
    'drop-article': 'Убрать один выбранный товар из корзины',
    'next-tab': 'Товары следующего вида',
    'previous-tab': 'Товары предыдущего вида',
  },
  none: 'Нет товаров в продаже.',
  taken: '{name}: {count} в корзине, всего {total}.',
  gone: '{name}: больше нет в корзине.',
  sold: 'Продано, {total}. Код {code}.',
  pieces: plural({ one: '{count} товар', few: '{count} товара', many: '{count} товаров', other: '{count} товара' }),
  eanUnknown: 'Неизвестный товар. Администратор: guichet article add --ean {code}',
  refusals: {
    'article-unknown': 'Товара "{article}" нет.',
    'article-exists': 'Товар "{article}" уже есть.',
    'article-not-on-sale': '"{article}" больше не продаётся и убран из корзины.',
  },
}
