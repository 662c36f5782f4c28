import { locale } from '../../duban/locale.js';

export default {
  app: { vendor: '督办', name: '个人信息' },
  locales: { availableLocales: ['zh-CN', 'en'], fallbackLocale: locale },
  disableWelcomeMessage: true,
  links: [],
  customScripts: ['../duban/shell']
};
