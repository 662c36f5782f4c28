/* What stays on the client; requests are htmx's. No page has a script of its own: behaviour hangs on data attributes. */
(function () {
  'use strict';
  var all = function (selector, root) { return Array.prototype.slice.call((root || document).querySelectorAll(selector)); };
  document.documentElement.classList.add('js');

  // menus close on outside click and Escape; "/" goes to the search
  document.addEventListener('click', function (e) {
    all('details.menu[open]').forEach(function (d) { if (!d.contains(e.target)) d.open = false; });
  });
  document.addEventListener('keydown', function (e) {
    if (e.key === 'Escape') all('details.menu[open]').forEach(function (d) { d.open = false; d.querySelector('summary').focus(); });
    if (e.key === '/' && !/INPUT|TEXTAREA|SELECT/.test(document.activeElement.tagName)) {
      var find = document.querySelector('.find');
      if (find && find.offsetParent) { find.focus(); e.preventDefault(); }
    }
  });
  document.addEventListener('click', function (e) { if (e.target.closest && e.target.closest('[data-print]')) window.print(); });

  // a file that is too large is refused before it travels: form[data-most], in bytes
  document.addEventListener('submit', function (e) {
    var most = +e.target.dataset.most, input = most && e.target.querySelector('input[type=file]'), place = e.target.querySelector('[data-error]');
    if (!input || !place) return;
    var large = Array.prototype.filter.call(input.files, function (f) { return f.size > most; })[0];
    place.hidden = !large;
    input.classList.toggle('bad', !!large);
    if (large) { place.textContent = e.target.dataset.tooLarge.replace('{0}', large.name); input.focus(); e.preventDefault(); }
  });

  // a form is sent once: the second click of a double click goes nowhere
  document.addEventListener('submit', function (e) {
    var form = e.target;
    if (e.defaultPrevented || form.method !== 'post') return;
    if (form.dataset.sent) { e.preventDefault(); return; }
    if (e.submitter && e.submitter.hasAttribute('data-again')) return;
    form.dataset.sent = 'true';
  });
  window.addEventListener('pageshow', function () { all('form[data-sent]').forEach(function (f) { delete f.dataset.sent; }); });
  document.addEventListener('htmx:beforeRequest', function (e) {
    var form = e.target.closest && e.target.closest('form');
    if (!form || e.detail.requestConfig.verb === 'get') return;
    if (form.dataset.busy) e.preventDefault(); else form.dataset.busy = 'true';
  });
  document.addEventListener('htmx:afterRequest', function (e) {
    var form = e.target.closest && e.target.closest('form');
    if (form) delete form.dataset.busy;
  });

  // htmx: the token against forged requests, and a word when nothing came back
  document.addEventListener('htmx:configRequest', function (e) {
    var meta = document.querySelector('meta[name=csrf]');
    if (meta && e.detail.verb !== 'get') e.detail.headers[meta.dataset.header] = meta.content;
  });
  ['htmx:sendError', 'htmx:timeout'].forEach(function (name) {
    document.addEventListener(name, function () {
      var place = document.getElementById('messages');
      place.textContent = '';
      place.appendChild(document.getElementById('no-connection').content.cloneNode(true));
    });
  });

  // rows of a form that do not apply: data-hide-when="decision!=object", with & for "and", | for "or"; a hidden row is not sent
  var valueOf = function (form, name) {
    var fields = all('[name="' + name + '"]', form), checked = fields.filter(function (f) { return f.checked; })[0];
    if (!fields.length) return '';
    if (/radio|checkbox/.test(fields[0].type)) return checked ? checked.value : '';
    return fields[0].value;
  };
  var holds = function (form, condition) {
    return condition.split('|').some(function (alternative) {
      return alternative.split('&').every(function (term) {
        var parts = /^\s*([\w.-]+)\s*(!?=)\s*(.*?)\s*$/.exec(term);
        return parts && (valueOf(form, parts[1]) === parts[3]) === (parts[2] === '=');
      });
    });
  };
  var hide = function (form) {
    all('[data-hide-when]', form).forEach(function (row) {
      row.hidden = holds(form, row.dataset.hideWhen);
      all('input,select,textarea', row).forEach(function (c) {
        if (row.hidden && !c.disabled) { c.disabled = true; c.dataset.rest = 'true'; }
        if (!row.hidden && c.dataset.rest) { c.disabled = false; delete c.dataset.rest; }
      });
    });
  };
  ['input', 'change'].forEach(function (name) {
    document.addEventListener(name, function (e) { if (e.target.form) hide(e.target.form); });
  });

  // form[data-with="#other"]: what stands in another form goes with it
  document.addEventListener('submit', function (e) {
    var other = e.target.dataset.with && document.querySelector(e.target.dataset.with);
    if (!other) return;
    all('[data-copied]', e.target).forEach(function (c) { c.remove(); });
    var light = e.target.querySelector('[name=light]');
    if (light) light.value = new URLSearchParams(location.search).get('light') || '';
    all('input,select', other).forEach(function (f) {
      if (!f.name || !f.value) return;
      var copy = document.createElement('input');
      copy.type = 'hidden'; copy.name = f.name; copy.value = f.value; copy.dataset.copied = 'true';
      e.target.appendChild(copy);
    });
  });

  // form[data-keep]: what is typed stays in this tab until it was sent, through a lost session and a slip of the back button
  var keep = {
    key: function (form) { return 'typed:' + form.getAttribute('action'); },
    fields: function (form) { return all('input,textarea,select', form).filter(function (f) { return f.name && !/hidden|password|file/.test(f.type); }); },
    save: function (form) {
      var values = {};
      keep.fields(form).forEach(function (f) {
        if (/radio|checkbox/.test(f.type)) { if (f.checked) values[f.name] = (values[f.name] || []).concat(f.value); } else if (f.value) values[f.name] = [f.value];
      });
      try { sessionStorage.setItem(keep.key(form), JSON.stringify(values)); } catch (ignored) { /* storage may be closed to us */ }
    },
    restore: function (form) {
      var values = null, changed = false;
      try { values = JSON.parse(sessionStorage.getItem(keep.key(form))); } catch (ignored) { return; }
      if (!values || form.querySelector('[data-first]')) return;
      keep.fields(form).forEach(function (f) {
        var given = values[f.name];
        if (!given) return;
        if (/radio|checkbox/.test(f.type)) { var on = given.indexOf(f.value) >= 0; changed = changed || on !== f.checked; f.checked = on; } else if (f.value !== given[0]) { f.value = given[0]; changed = true; }
      });
      var note = form.querySelector('[data-kept]');
      if (note && changed) note.hidden = false;
    },
    forget: function () {
      try { Object.keys(sessionStorage).forEach(function (k) { if (!k.indexOf('typed:')) sessionStorage.removeItem(k); }); } catch (ignored) { /* nothing kept */ }
    }
  };
  document.addEventListener('input', function (e) { if (e.target.form && e.target.form.matches('[data-keep]')) keep.save(e.target.form); });
  document.addEventListener('change', function (e) { if (e.target.form && e.target.form.matches('[data-keep]')) keep.save(e.target.form); });

  // a table with boxes to tick: table[data-select] and a .bulk bar that appears with the first tick
  var sync = function (table) {
    var boxes = all('tbody input[type=checkbox]', table), head = table.querySelector('thead input[type=checkbox]');
    var n = boxes.filter(function (b) { return b.checked; }).length;
    boxes.forEach(function (b) { b.closest('tr').classList.toggle('on', b.checked); });
    all('[data-count]').forEach(function (c) { c.textContent = n; });
    all('.bulk').forEach(function (b) { b.hidden = !n; });
    if (head) { head.checked = n > 0 && n === boxes.length; head.indeterminate = n > 0 && n < boxes.length; }
  };
  document.addEventListener('change', function (e) {
    var table = e.target.closest('table[data-select]');
    if (!table) return;
    if (e.target.closest('thead')) all('tbody input[type=checkbox]', table).forEach(function (b) { b.checked = e.target.checked; });
    sync(table);
  });
  document.addEventListener('click', function (e) {
    if (!e.target.closest || !e.target.closest('[data-clear]')) return;
    all('table[data-select]').forEach(function (t) { all('tbody input[type=checkbox]', t).forEach(function (b) { b.checked = false; }); sync(t); });
  });

  // height of rows: buttons [data-density=dense|] for table[data-dense]; remembered by this browser
  var dense = function (on) {
    all('table[data-dense]').forEach(function (t) { t.classList.toggle('dense', on); });
    all('[data-density]').forEach(function (b) { b.setAttribute('aria-pressed', String((b.dataset.density === 'dense') === on)); });
  };
  document.addEventListener('click', function (e) {
    var button = e.target.closest && e.target.closest('[data-density]');
    if (!button) return;
    dense(button.dataset.density === 'dense');
    try { localStorage.setItem('density', button.dataset.density); } catch (ignored) { /* storage may be closed to us */ }
  });

  // replay: everything after the chosen moment steps back
  var replay = function (slider) {
    var v = +slider.value, last = null, out = document.querySelector('[data-replay-out]');
    all('[data-at]').forEach(function (el) {
      var at = +el.dataset.at, until = el.dataset.until ? +el.dataset.until : Infinity;
      var now = at <= v && v < until && !!el.dataset.until;
      el.classList.toggle('c', now); el.classList.toggle('p', at <= v && !now);
    });
    all('[data-rec]').forEach(function (r) {
      var at = +r.dataset.rec;
      r.classList.toggle('text-opacity-50', at > v); r.classList.toggle('future', at > v); r.classList.toggle('on', at === v);
      if (at === v) last = r;
    });
    if (out && last) out.textContent = last.dataset.say;
    slider.setAttribute('aria-valuetext', out ? out.textContent : v);
  };
  document.addEventListener('input', function (e) { if (e.target.matches('[data-replay]')) replay(e.target); });
  document.addEventListener('click', function (e) {
    var step = e.target.closest && e.target.closest('[data-step]'), slider = document.querySelector('[data-replay]');
    if (!step || !slider) return;
    slider.value = step.dataset.step === 'first' ? slider.min : step.dataset.step === 'last' ? slider.max : +slider.value + (+step.dataset.step);
    replay(slider);
  });

  var ready = function (root) {
    if (document.querySelector('#messages .note-g:not([data-keeps]),[data-forget]')) keep.forget();
    all('form[data-keep]', root).forEach(keep.restore);
    all('form', root).forEach(hide);
    if (root.matches && root.closest('form')) hide(root.closest('form'));
    all('table[data-select]').forEach(sync);
    all('[data-replay]', root).forEach(replay);
    var stored = null;
    try { stored = localStorage.getItem('density'); } catch (ignored) { /* storage may be closed to us */ }
    dense(stored === 'dense');
    var first = (root.querySelector ? root : document).querySelector('[data-first]');
    if (first) first.focus({ preventScroll: root === document });
  };
  document.addEventListener('htmx:load', function (e) { if (e.detail.elt !== document.body) ready(e.detail.elt); });
  ready(document);
})();
