/* The review page: source beside draft, keys, what is not saved yet. Requests are htmx's. */
(function () {
  'use strict';
  var all = function (selector, root) { return Array.prototype.slice.call((root || document).querySelectorAll(selector)); };
  var byId = function (id) { return document.getElementById(id); };
  var typing = function (e) { return e && /INPUT|TEXTAREA|SELECT/.test(e.tagName); };

  // the field in focus lights up its source, data-src="id id"
  document.addEventListener('focusin', function (e) {
    var field = e.target.closest && e.target.closest('[data-src]');
    if (!field) return;
    all('mark.on').forEach(function (m) { m.classList.remove('on'); });
    field.dataset.src.split(' ').forEach(function (id, i) {
      var mark = byId(id), box = mark && mark.closest('.tall');
      if (mark) mark.classList.add('on');
      if (box && !i) box.scrollTop = mark.offsetTop - box.offsetTop - box.clientHeight / 3;
    });
  });

  // colours of the source follow the findings: #doubts names the marks that are in doubt now
  var colour = function () {
    var doubts = byId('doubts');
    if (!doubts) return;
    all('mark.q,mark.k').forEach(function (m) { m.classList.remove('q', 'k'); });
    ['q', 'k'].forEach(function (kind) {
      (doubts.dataset[kind] || '').split(' ').forEach(function (id) { var m = id && byId(id); if (m) m.classList.add(kind); });
    });
  };
  document.addEventListener('htmx:afterSettle', colour);

  // what a person typed stays until the server has kept it: through a gone network, a lost session, a newer version
  var pending = {
    key: 'unsaved:' + location.pathname,
    read: function () { try { return JSON.parse(sessionStorage.getItem(pending.key)) || {}; } catch (ignored) { return {}; } },
    write: function (values) { try { sessionStorage.setItem(pending.key, JSON.stringify(values)); } catch (ignored) { /* storage may be closed to us */ } },
    put: function (name, label, value) { var v = pending.read(); v[name] = { label: label, value: value }; pending.write(v); },
    drop: function (name) { var v = pending.read(); delete v[name]; pending.write(v); },
    show: function () {
      var box = byId('unsaved'), values = pending.read(), names = Object.keys(values);
      if (!box) return;
      box.hidden = !names.length;
      var list = box.querySelector('ul');
      list.textContent = '';
      names.forEach(function (name) {
        var line = document.createElement('li');
        line.textContent = values[name].label + '：' + values[name].value;
        list.appendChild(line);
      });
      var status = byId('saved');
      if (status) status.hidden = names.length > 0;
    }
  };
  var saving = function (e) {
    var field = e.detail.elt;
    return field && field.name && /\/fields(\?|$)/.test(e.detail.pathInfo ? e.detail.pathInfo.requestPath : '') && typing(field) ? field : null;
  };
  document.addEventListener('htmx:beforeRequest', function (e) {
    var field = saving(e), label = field && document.querySelector('label[for="' + field.id + '"]');
    if (field) pending.put(field.name, label ? label.textContent : field.getAttribute('data-label') || '', field.value);
  });
  document.addEventListener('htmx:afterRequest', function (e) {
    var field = saving(e), xhr = e.detail.xhr, status = xhr ? xhr.status : 0;
    if (!field) return;
    var lost = !status || status === 401 || status === 403 || status === 409 || status >= 500 || xhr.getResponseHeader('HX-Redirect');
    if (!lost) pending.drop(field.name);
    field.classList.toggle('bad', !e.detail.successful);
    if (lost || !byId('unsaved').hidden) pending.show();
  });
  document.addEventListener('click', function (e) {
    var button = e.target.closest && e.target.closest('[data-unsaved]');
    if (!button) return;
    if (button.dataset.unsaved === 'drop') { pending.write({}); pending.show(); return; }
    var values = pending.read(), names = Object.keys(values);
    var next = function () {
      var name = names.shift();
      if (!name) return;
      var sent = { version: byId('version').value, open: byId('open').value };
      sent[name] = values[name].value;
      // htmx.ajax answers when the request has ended, however it did: the version tells whether it was kept
      var before = sent.version;
      window.htmx.ajax('POST', location.pathname + '/fields', { source: '#unsaved', target: '#structure', swap: 'outerHTML', values: sent }).then(function () {
        if (byId('version').value !== before) { pending.drop(name); pending.show(); byId('messages').textContent = ''; next(); }
      }, function () { /* said where it stands */ });
    };
    next();
  });

  // focus stays where the person works, though what they worked on was drawn anew
  var back = null;
  var control = function (box) { return box && (box.querySelector('.btn-primary') || box.querySelector('input:not([type=hidden]),textarea,select') || box.querySelector('button,a')); };
  var number = function (at) { var n = /\[(\d+)\]$/.exec(at); return n ? +n[1] : -1; };
  var moved = function (at, how) {
    var step = how === 'UP' ? -1 : how === 'DOWN' || how === 'ADD' ? 1 : 0;
    return at.replace(/\[(\d+)\]$/, function (all, n) { return '[' + Math.max(0, +n + step) + ']'; });
  };
  document.addEventListener('htmx:beforeRequest', function (e) {
    var at = e.detail.elt, card = at.closest && at.closest('[data-doubt]'), values = e.detail.requestConfig.parameters;
    var how = values && (values.how || values.get && values.get('how')), place = values && (values.at || values.get && values.get('at'));
    if (card) back = { card: all('[data-doubt]').indexOf(card) };
    else if (how) back = { how: how, at: place || '', typing: typing(document.activeElement), items: all('[data-at]').length };
    else if (at.id) back = { id: at.id };
    else back = null;
  });
  document.addEventListener('htmx:afterSettle', function () {
    var to = null, kept = document.activeElement;
    // what was moved takes its place along: htmx has put the focus on who stands there now
    if (!back || (!back.how && kept && kept !== document.body)) return;
    if (back.card >= 0) {
      var cards = all('[data-doubt]');
      to = control(cards[Math.min(back.card, cards.length - 1)]) || document.querySelector('#submission button:not([disabled])');
    } else if (back.how) {
      var block = null, at = moved(back.at, back.how);
      if (back.how === 'ADD_MEASURE' || !back.at) { var blocks = all('#open-item [data-at]'); block = blocks[blocks.length - 1]; }
      if (!block && back.at && number(back.at) < 0) {
        var entries = all('[data-at^="' + back.at + '["]');
        block = entries[entries.length - 1];
      }
      while (!block && at && number(at) >= 0) {
        block = document.querySelector('[data-at="' + at + '"]');
        if (!block && number(at) === 0) break;
        if (!block) at = at.replace(/\[(\d+)\]$/, function (m, n) { return '[' + (n - 1) + ']'; });
      }
      var fields = back.typing || /^ADD/.test(back.how);
      to = block && (fields ? block.querySelector('textarea,input:not([type=hidden])') : block.querySelector('button[value="' + back.how + '"]'));
      to = to || document.querySelector('tr.on a') || document.querySelector('#items tbody a');
    } else if (back.id) to = byId(back.id);
    back = null;
    if (to && !to.disabled) to.focus();
  });

  // keys
  var commit = function () {
    var field = document.activeElement;
    if (typing(field) && field.value !== field.defaultValue && field.defaultValue !== undefined) field.dispatchEvent(new Event('change', { bubbles: true }));
  };
  var press = function (button) { if (button && !button.disabled) { commit(); button.click(); } };
  var doubt = function (step) {
    var doubts = all('[data-doubt]'), at = doubts.findIndex(function (d) { return d.contains(document.activeElement); });
    var to = doubts.length && control(doubts[Math.max(0, Math.min(doubts.length - 1, at + step))]);
    if (to) to.focus();
    return !!to;
  };
  var moves = { ArrowUp: 'UP', ArrowDown: 'DOWN', KeyM: 'JOIN', KeyS: 'SPLIT', KeyA: 'ADD', Delete: 'REMOVE' };
  document.addEventListener('keydown', function (e) {
    var field = document.activeElement, here = typing(field), meta = e.ctrlKey || e.metaKey, keys = byId('keys');
    if (e.isComposing || keys && keys.open) return;
    var untouched = !here || field.tagName === 'SELECT' || field.value === field.defaultValue;
    if (meta && !e.altKey && /^[zy]$/i.test(e.key) && untouched) {
      press(byId(/y/i.test(e.key) || e.shiftKey ? 'redo' : 'undo')); e.preventDefault();
    } else if (e.altKey && !meta && /^Key[JK]$/.test(e.code)) {
      if (doubt(e.code === 'KeyJ' ? 1 : -1)) e.preventDefault();
    } else if (e.altKey && !meta && moves[e.code]) {
      var block = field.closest && field.closest('[data-at]');
      if (block) { press(block.querySelector('[data-moves] button[value="' + moves[e.code] + '"]')); e.preventDefault(); }
    } else if (!here && !meta && !e.altKey && /^[jk]$/i.test(e.key)) {
      if (doubt(/j/i.test(e.key) ? 1 : -1)) e.preventDefault();
    } else if (!here && !meta && !e.altKey && e.key === '?' && keys) {
      keys.showModal(); e.preventDefault();
    }
  });
  document.addEventListener('click', function (e) { if (e.target.closest && e.target.closest('[data-keys]')) byId('keys').showModal(); });

  colour();
  pending.show();
})();
