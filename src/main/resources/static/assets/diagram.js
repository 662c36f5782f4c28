/* Draws [data-bpmn] (address of the model) with bpmn-js and colours the way taken from data-marks: [{id, at, until, late}].
   The classes are those of the replay in app.js: p passed, c current, late; a slider on the page moves them. */
(function () {
  'use strict';
  var END = 2147483647;
  // bpmn-js writes markup with style attributes, which our policy refuses with an error for each: leave them out at once
  var quietly = function (make) {
    var own = Object.getOwnPropertyDescriptor(Element.prototype, 'innerHTML');
    Object.defineProperty(Element.prototype, 'innerHTML', {
      configurable: true, get: own.get,
      set: function (html) { own.set.call(this, String(html).replace(/ style="[^"]*"/g, '')); }
    });
    try { return make(); } finally { Object.defineProperty(Element.prototype, 'innerHTML', own); }
  };
  var place = function (box, viewer) {
    var canvas = viewer.get('canvas'), inner = canvas.viewbox().inner;
    var room = box.parentElement.clientWidth, scale = Math.max(0.62, Math.min(1, room / (inner.width + 20)));
    box.style.width = Math.max(room, Math.ceil((inner.width + 20) * scale)) + 'px';
    box.style.height = Math.ceil((inner.height + 40) * scale) + 'px';
    canvas.resized();
    canvas.viewbox({ x: inner.x - 10, y: inner.y - 10, width: box.clientWidth / scale, height: box.clientHeight / scale });
  };
  var mark = function (box, viewer) {
    var marks = JSON.parse(box.dataset.marks), slider = document.querySelector('[data-replay]');
    marks.forEach(function (m) {
      var g = box.querySelector('g[data-element-id="' + m.id + '"]');
      if (!g) return;
      if (m.late) g.classList.add('late');
      if (slider) {
        // an element passed more than once shows its last visit that lies before the chosen moment
        (g.visits = g.visits || []).push(m);
      } else {
        g.classList.remove('p', 'c');
        g.classList.add(m.until === END ? 'c' : 'p');
      }
    });
    if (!slider) return;
    var show = function () {
      var row = document.querySelector('[data-rec="' + slider.value + '"]'), v = row ? +row.dataset.moment : +slider.value;
      Array.prototype.forEach.call(box.querySelectorAll('g[data-element-id]'), function (g) {
        if (!g.visits) return;
        var last = g.visits.filter(function (m) { return m.at <= v; }).pop();
        var now = !!last && last.until !== null && v < last.until;
        g.classList.toggle('c', now); g.classList.toggle('p', !!last && !now);
        g.classList.toggle('late', !!last && last.late);
      });
    };
    slider.addEventListener('input', show);
    document.addEventListener('click', function (e) { if (e.target.closest && e.target.closest('[data-step]')) show(); });
    show();
  };
  Array.prototype.forEach.call(document.querySelectorAll('[data-bpmn]'), function (box) {
    fetch(box.dataset.bpmn, { credentials: 'same-origin' })
      .then(function (answer) { if (!answer.ok) throw new Error(answer.status); return answer.text(); })
      .then(function (xml) {
        var viewer = quietly(function () { return new window.BpmnJS({ container: box }); });
        // where it measures texts: its own one would come with a style attribute
        if (!document.getElementById('helper-svg')) {
          var helper = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
          helper.id = 'helper-svg'; helper.setAttribute('width', 0); helper.setAttribute('height', 0);
          helper.setAttribute('aria-hidden', 'true'); helper.style.visibility = 'hidden'; helper.style.position = 'fixed';
          document.body.appendChild(helper);
        }
        return viewer.importXML(xml).then(function () {
          // the mark is a link to bpmn.io; its light box would need styles that our policy forbids
          var logo = box.querySelector('.bjs-powered-by');
          if (logo) logo.addEventListener('click', function (e) { e.stopImmediatePropagation(); }, true);
          place(box, viewer);
          mark(box, viewer);
        });
      })
      .catch(function () { box.hidden = true; var words = document.getElementById('process-words'); if (words) words.open = true; });
  });
})();
