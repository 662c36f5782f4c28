/* Cockpit names the kinds of incident in English, whatever its texts say. */
import { chinese } from '../../duban/locale.js';
import { onPageChange } from '../../duban/shell.js';

const KINDS = { 'Failed Job': '后台作业失败', 'Failed External Task': '外部任务失败' };

if (chinese) {
  onPageChange(() => {
    for (const cell of document.querySelectorAll('td.type')) {
      const kind = KINDS[cell.textContent.trim()];
      if (kind) {
        const text = [...cell.childNodes].find((node) => node.nodeType === Node.TEXT_NODE && node.data.trim());
        if (text) {
          text.data = kind;
        }
      }
    }
  }, { characterData: true });
}
