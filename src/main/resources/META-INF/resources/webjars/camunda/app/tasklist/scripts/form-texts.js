/*
 * The renderer of Camunda Forms speaks English only. This puts its fixed texts into Chinese after it has drawn them.
 * Texts of the form itself (labels, options, what people typed) are never touched.
 */
import { chinese } from '../../duban/locale.js';
import { onPageChange } from '../../duban/shell.js';

const WEEKDAYS = { Sun: '日', Mon: '一', Tue: '二', Wed: '三', Thu: '四', Fri: '五', Sat: '六' };
const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October',
  'November', 'December'];

const PLACEHOLDERS = { Search: '输入文字查找', 'yyyy/mm/dd': '年/月/日', 'yyyy/m/d': '年/月/日', 'hh:mm': '时:分',
  'hh:mm ?m': '时:分' };

const TEXTS = {
  Select: '请选择',
  'No results': '没有符合的选项',
  'All values selected': '已全部选择',
  'Add new': '新增一条',
  'Nothing to show.': '没有内容。',
  'No content to show.': '没有内容。',
  'Field is required.': '此项必填。',
  'Field must be a valid email.': '请填写正确的电子邮箱。',
  'Field must be a valid  international phone number. (e.g. +4930664040900)': '请填写带国家代码的电话号码，如 +8653212345678。',
  'Date and time must both be entered.': '日期和时间都要填写。',
  'Value is not a number.': '请填写数字。',
  "External content couldn't be loaded.": '外部内容未能加载。'
};

const PATTERNS = [
  [/^Field must have minimum value of (.+)\.$/, '不得小于$1。'],
  [/^Field must have maximum value of (.+)\.$/, '不得大于$1。'],
  [/^Field must have minimum length of (.+)\.$/, '至少填写$1个字。'],
  [/^Field must have maximum length of (.+)\.$/, '最多填写$1个字。'],
  [/^Field must match pattern .+\.$/, '填写的格式不正确。'],
  [/^Please select a valid value, the two nearest valid values are (.+) and (.+)\.$/, '数值不符合要求，最接近的是$1和$2。'],
  [/^Value is expected to .+$/, '填写的内容不符合要求。'],
  [/^Expand all \((\d+)\)$/, '全部展开（$1）'],
  [/^Collapse$/, '收起'],
  [/^Remove list item (\d+)$/, '删除第$1条'],
  [/^Remove tag (.*)$/, '移除$1'],
  [/^Next page$/, '下一页'],
  [/^Previous page$/, '上一页'],
  [/^Skip to search$/, '转到查找'],
  [/^Increment$/, '增加'],
  [/^Decrement$/, '减少'],
  [/^Previous month$/, '上个月'],
  [/^Next month$/, '下个月']
];

// only these elements carry texts of the renderer; labels and options are the form's own
const OWN = '.fjs-form-field-error, .fjs-form-field-error li, .fjs-select-placeholder, .fjs-taglist-skip-link, '
  + '.fjs-dropdownlist-empty, .fjs-repeat-render-add, .fjs-repeat-render-collapse, .fjs-repeat-render-remove';

function translate(text) {
  const plain = text.trim();
  if (Object.prototype.hasOwnProperty.call(TEXTS, plain)) {
    return TEXTS[plain];
  }
  const match = PATTERNS.find(([pattern]) => pattern.test(plain));
  return match ? plain.replace(match[0], match[1]) : null;
}

/* Text nodes are changed, never replaced: the renderer holds on to them. */
function translateTextsOf(element) {
  for (const node of element.childNodes) {
    if (node.nodeType === Node.TEXT_NODE) {
      const text = translate(node.data);
      if (text !== null && text !== node.data) {
        node.data = text;
      }
    }
  }
}

function translateCalendar(calendar) {
  for (const day of calendar.querySelectorAll('.flatpickr-weekday')) {
    const name = WEEKDAYS[day.textContent.trim()];
    if (name) {
      day.textContent = name;
    }
  }
  for (const month of calendar.querySelectorAll('.flatpickr-monthDropdown-month, .cur-month')) {
    const number = MONTHS.indexOf(month.textContent.trim());
    if (number >= 0) {
      month.textContent = number + 1 + '月';
    }
  }
}

function translateForms() {
  for (const form of document.querySelectorAll('.fjs-container')) {
    form.querySelectorAll(OWN).forEach(translateTextsOf);
    for (const input of form.querySelectorAll('input[placeholder]')) {
      const text = PLACEHOLDERS[input.placeholder];
      if (text) {
        input.placeholder = text;
      }
    }
    for (const element of form.querySelectorAll('button[aria-label], button[title], a[aria-label], [role=button][aria-label]')) {
      for (const attribute of ['aria-label', 'title']) {
        const text = element.hasAttribute(attribute) && translate(element.getAttribute(attribute));
        if (text) {
          element.setAttribute(attribute, text);
        }
      }
    }
  }
  document.querySelectorAll('.flatpickr-calendar').forEach(translateCalendar);
}

if (chinese) {
  onPageChange(translateForms, { characterData: true, attributes: true, attributeFilter: ['placeholder'] });
}
