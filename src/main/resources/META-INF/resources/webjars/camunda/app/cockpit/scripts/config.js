import { locale } from '../../duban/locale.js';

export default {
  app: { vendor: '督办', name: '流程监控' },
  locales: { availableLocales: ['zh-CN', 'en'], fallbackLocale: locale },
  disableWelcomeMessage: true,
  // incident-words brings ../duban/shell with it
  customScripts: ['scripts/incident-words']
};
