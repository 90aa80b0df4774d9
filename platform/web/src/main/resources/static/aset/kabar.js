// Live news for officers: how many notices are unread, and that one is new. Every page shows the same when it is loaded again;
// no text lives here; words come in data attributes.
(() => {
  'use strict';
  const bell = document.querySelector('[data-arus]');
  if (!bell || !window.EventSource) return;
  const AGAIN = 30000;
  const SHOWN = 12000;
  const MOST = 99;
  const count = bell.querySelector('.count');
  const place = document.getElementById('kabar-baru');
  let source = null;
  let timer = 0;
  let known = null;

  const announce = () => {
    if (!place || location.pathname === bell.pathname) return;
    const link = document.createElement('a');
    link.className = 'note hand';
    link.href = bell.href;
    link.textContent = bell.dataset.baru;
    place.replaceChildren(link);
    setTimeout(() => link.remove(), SHOWN);
  };
  const heard = (unread, fresh) => {
    const before = known;
    known = unread;
    count.hidden = unread === 0;
    count.textContent = unread > MOST ? `${MOST}+` : unread;
    if (before === null) return;
    if (fresh || unread !== before) document.body.dispatchEvent(new CustomEvent('kabar'));
    if (fresh || unread > before) announce();
  };
  const close = () => {
    clearTimeout(timer);
    if (source) source.close();
    source = null;
  };
  const open = () => {
    if (source || document.hidden) return;
    source = new EventSource(bell.dataset.arus);
    source.addEventListener('jumlah', event => heard(Number(event.data), false));
    source.addEventListener('baru', event => heard(Number(event.data), true));
    source.addEventListener('error', () => {
      if (source && source.readyState === EventSource.CLOSED) { close(); timer = setTimeout(open, AGAIN); }
    });
  };
  // A hidden window gives its connection back: a browser has six for one address, and they are for pages.
  document.addEventListener('visibilitychange', () => { if (document.hidden) close(); else open(); });
  addEventListener('pagehide', close);
  addEventListener('pageshow', open);
  open();
})();
