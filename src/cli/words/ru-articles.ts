/** Russian words of articles in the shell. */
export const ruArticles = {
  groups: { article: 'Товары: программки, напитки, сувениры' },
  commands: {
    'article add': 'Добавить товар',
    'article list': 'Показать товары',
    'article set': 'Изменить товар, выставить на продажу или снять',
  },
  options: {
    articleName: 'Название, каким его видят кассир и чек',
    articleType: 'Вид: вкладка, где он стоит',
    articlePrice: 'Цена в копейках',
    articleEan: 'Номер под штрихкодом: EAN-13, EAN-8 или UPC-A; "" если его нет',
    articleOnSale: 'В продаже: yes или no',
    articleRename: 'Другое название',
    sellArticle: 'Товары вместе с местами или отдельно, по названию, EAN или id: "Программка=2" Вода',
    sellGiftCard: 'Подарочные карты в той же продаже: КОПЕЙКИ за новую, КОД=КОПЕЙКИ пополняет',
  },
  answers: { articleSaved: 'Товар {name} ({id})' },
}
