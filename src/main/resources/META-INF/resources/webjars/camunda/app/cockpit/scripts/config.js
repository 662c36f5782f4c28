export default {
  app: { vendor: '督办', name: '流程监控' },
  // the first that matches the browser's language without its region; Chinese for all others
  locales: { availableLocales: ['zh-CN', 'en'], fallbackLocale: 'zh-CN' },
  disableWelcomeMessage: true,
  // incident-words brings ../duban/shell with it
  customScripts: ['scripts/incident-words']
};
