/*
 * What a task in Tasklist lacks: the way to the same task on Duban's page, where evidence is attached and the whole
 * matter can be read, and its limit as a date beside the vendor's "in 6 days".
 */
import { chinese } from '../../duban/locale.js';
import { onPageChange } from '../../duban/shell.js';

const OPEN = chinese ? '在督办页面打开（可上传佐证材料、查看全部情况）' : 'Open on Duban’s page (attach evidence, see the whole matter)';
// kept by Duban's page of the matter; here they are empty or unknown to our processes
const HIDDEN_TABS = ['办理记录', '说明', 'History', 'Description'];

function openTask() {
  const query = new URLSearchParams(location.hash.split('?')[1] || '');
  return query.get('task');
}

function addLink(header) {
  const id = openTask();
  let link = header.querySelector('.duban-open');
  if (!link) {
    link = document.createElement('a');
    link.className = 'duban-open';
    link.textContent = OPEN;
    header.querySelector('.names').after(link);
  }
  const href = new URL('/tasks/' + encodeURIComponent(id), location.href).pathname;
  if (link.getAttribute('href') !== href) {
    link.setAttribute('href', href);
  }
}

/* The vendor keeps the full date in a tooltip; it is read from there, in the reader's own time zone. */
function showDate(header) {
  const due = header.querySelector('.due-date [am-time-ago]');
  const full = due && due.getAttribute('uib-tooltip');
  // a limit that ends with its day needs no hour
  const date = full && full.replace(/ 23:59$| 11:59 PM$/, '').replace(/ 星期.$/, '');
  let shown = header.querySelector('.duban-due');
  if (!date) {
    if (shown) {
      shown.remove();
    }
    return;
  }
  if (!shown) {
    shown = document.createElement('span');
    shown.className = 'duban-due';
    due.after(shown);
  }
  if (shown.textContent !== date) {
    shown.textContent = date;
  }
}

/* A task without a limit has none to be set here. */
function dressHeader(header) {
  const empty = header.querySelector('.due-date a[translate]');
  if (empty) {
    empty.closest('li').classList.add('duban-hidden');
  }
}

function dressTask() {
  const header = document.querySelector('.task-card > header');
  if (header && openTask()) {
    addLink(header);
    showDate(header);
    dressHeader(header);
  }
  for (const tab of document.querySelectorAll('.nav-tabs > li > a')) {
    if (HIDDEN_TABS.includes(tab.textContent.trim())) {
      tab.parentElement.classList.add('duban-hidden');
    }
  }
}

/* What was wrong with one task says nothing about the next one. */
function forgetFailures() {
  document.querySelectorAll('[notifications-panel] .alert-danger button.close').forEach(button => button.click());
}

onPageChange(dressTask, { attributes: true, attributeFilter: ['uib-tooltip'] });
let task = openTask();
addEventListener('hashchange', () => {
  if (openTask() !== task) {
    task = openTask();
    forgetFailures();
  }
});
