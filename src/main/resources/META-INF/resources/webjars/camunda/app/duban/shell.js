/*
 * Loaded by every Camunda webapp as a custom script, before the webapp itself starts.
 */
import { chinese, locale } from './locale.js';

const base = document.querySelector('base');
const appRoot = base.getAttribute('app-root');
const app = base.getAttribute('app-name');

const WORDS = chinese
  ? { tasklist: '待办任务', cockpit: '流程监控', admin: '系统管理', welcome: '个人信息', home: '返回督办' }
  : { tasklist: 'Tasklist', cockpit: 'Cockpit', admin: 'Admin', welcome: 'My profile', home: 'Back to Duban' };

document.documentElement.lang = locale;
document.documentElement.classList.add('duban-' + app);

/*
 * The webapps draw before their texts have arrived and then leave keys such as SEARCH_PLACEHOLDER on the page. They read
 * texts from this cache first: filling it before they start means that no key is ever seen, nor texts of an older version.
 */
async function fillTextCache() {
  const prefix = appRoot + '/app/' + app + '/locales/';
  const response = await fetch(prefix + locale + '.json', { cache: 'no-cache' });
  if (!response.ok) {
    return;
  }
  // .text() drops the byte order mark that the vendor's files begin with
  const texts = JSON.parse(await response.text());
  const cache = JSON.parse(localStorage.getItem('camunda-web') || '{}');
  cache[prefix + '_locales_data_' + locale + '_' + window.bust] = JSON.stringify(texts);
  localStorage.setItem('camunda-web', JSON.stringify(cache));
}

function setText(element, text) {
  if (element && element.textContent.trim() !== text) {
    element.textContent = text;
  }
}

/* The way back to Duban's own pages, and the names of the other webapps, which the vendor never translates. */
function dressHeader() {
  const brand = document.querySelector('[cam-widget-header] .navbar-brand');
  if (brand) {
    setText(brand.querySelector('.brand-name'), '督办 ' + WORDS[app]);
    if (brand.title !== WORDS[app]) {
      brand.title = WORDS[app];
    }
    if (!document.querySelector('.duban-home')) {
      const home = document.createElement('a');
      home.className = 'duban-home';
      home.href = new URL('/', location.href).pathname;
      home.textContent = WORDS.home;
      brand.after(home);
    }
  }
  for (const name of ['tasklist', 'cockpit', 'admin']) {
    setText(document.querySelector('.app-switch .dropdown-menu > li.' + name + ' > a'), WORDS[name]);
  }
  const title = '督办 ' + WORDS[app];
  if (/^(督办|Camunda)/.test(document.title) && document.title !== title) {
    document.title = title;
  }
}

/* Calls `work` once for any number of changes to the page that one frame brings. */
export function onPageChange(work, options) {
  let waiting = false;
  const run = () => {
    waiting = false;
    work();
  };
  new MutationObserver(() => {
    if (!waiting) {
      waiting = true;
      requestAnimationFrame(run);
    }
  }).observe(document.documentElement, { childList: true, subtree: true, ...options });
}

onPageChange(dressHeader);

try {
  await fillTextCache();
} catch (unavailable) {
  // without the cache the webapp fetches its texts itself
  console.warn(unavailable);
}
