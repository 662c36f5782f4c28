import { locale } from '../../duban/locale.js';

export default {
  app: { vendor: '督办', name: '系统管理' },
  locales: { availableLocales: ['zh-CN', 'en'], fallbackLocale: locale },
  disableWelcomeMessage: true,
  customScripts: ['../duban/shell']
};
