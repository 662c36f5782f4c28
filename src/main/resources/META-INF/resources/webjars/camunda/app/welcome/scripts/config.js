export default {
  app: { vendor: '督办', name: '个人信息' },
  // the first that matches the browser's language without its region; Chinese for all others
  locales: { availableLocales: ['zh-CN', 'en'], fallbackLocale: 'zh-CN' },
  disableWelcomeMessage: true,
  links: [],
  customScripts: ['../duban/shell']
};
