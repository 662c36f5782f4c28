import { chinese, locale } from '../../duban/locale.js';

export default {
  app: { vendor: '督办', name: '待办任务' },
  locales: { availableLocales: ['zh-CN', 'en'], fallbackLocale: locale },
  disableWelcomeMessage: true,
  // they bring ../duban/shell with them
  customScripts: ['scripts/form-texts', 'scripts/task-view'],
  shortcuts: {
    claimTask: { key: 'ctrl+alt+c', description: chinese ? '认领当前任务' : 'claim the selected task' },
    focusFilter: { key: 'ctrl+shift+f', description: chinese ? '转到第一个筛选器' : 'go to the first filter' },
    focusList: { key: 'ctrl+alt+l', description: chinese ? '转到列表中的第一项任务' : 'go to the first task in the list' },
    focusForm: { key: 'ctrl+alt+f', description: chinese ? '转到表单的第一个输入项' : 'go to the first field of the form' }
  }
};
