export default {
  app: { vendor: '督办', name: '待办任务' },
  // the first that matches the browser's language without its region; Chinese for all others
  locales: { availableLocales: ['zh-CN', 'en'], fallbackLocale: 'zh-CN' },
  disableWelcomeMessage: true,
  // form-texts brings ../duban/shell with it
  customScripts: ['scripts/form-texts'],
  shortcuts: {
    claimTask: { key: 'ctrl+alt+c', description: '认领当前任务 · claim the selected task' },
    focusFilter: { key: 'ctrl+shift+f', description: '转到第一个筛选器 · go to the first filter' },
    focusList: { key: 'ctrl+alt+l', description: '转到列表中的第一项任务 · go to the first task in the list' },
    focusForm: { key: 'ctrl+alt+f', description: '转到表单的第一个输入项 · go to the first field of the form' }
  }
};
