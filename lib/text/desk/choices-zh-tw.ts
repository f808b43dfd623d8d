import type { Choices } from '../desk-texts.ts';

export const choicesZhTw: Choices = {
  'first.open': '打開賣家後台的「所有訂單」，從新到舊翻頁，約 2 分鐘。',
  'first.import': '在「匯入訂單」裡選入訂單匯出檔案，一次補齊 30 天（可以跳過）。',
  'first.see': '看結論：右上角的圖示、這個面板，或賣家後台頁面右下角的一行。',
  'first.done': '已完成',
  'first.toDo': '還沒做',
  'first.openList': '打開「所有訂單」',
  'first.goImport': '去匯入訂單',
  'first.goOverview': '去看總覽',
  'register.title': '公司註冊地',
  'register.mainland': '中國內地',
  'register.hong-kong': '香港',
  'register.macau': '澳門',
  'register.elsewhere': '其他地區',
  'register.note': '規則包適用於前三地註冊的賣家。選「其他地區」時，結論旁會寫明不清楚是否適用。',
  'first.stores': '類目和時區',
  'first.storesLater': '讀到第一頁以後，可以在這裡選每家店鋪的類目和活動時區。',
  'demo.title': '先隨便看看',
  'demo.add': '放入示範店鋪',
  'demo.about': '一家編出來的店鋪，有快超標的指標和待發的訂單。不碰您的記錄，隨時可以移除。',
};
