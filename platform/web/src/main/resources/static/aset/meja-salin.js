// Copies of the desk on this device, for an officer who asked for it: the inbox, and those cases that the server marks as fit to be kept.
// No text lives here; words come in data attributes and in templates.
(() => {
  'use strict';
  const device = window.satuLuring;
  const panel = document.getElementById('luring');
  const words = document.getElementById('luring-kata');
  if (!device || !words) return;
  const INBOX = '/meja';
  const REVISION = 'satu-revision';
  const QUEUED = /^\/meja\/[^/]+\/(terima|serahkan|kemajuan|tanya|kembalikan|naikkan|selesaikan)$/;
  const HALF_A_DAY = 12 * 3600 * 1000;
  const root = document.documentElement;
  const all = (selector, from) => [...from.querySelectorAll(selector)];
  const written = (at, parts) => new Intl.DateTimeFormat(root.lang, { ...parts, timeZone: words.dataset.zone }).format(new Date(at)).replace(',', '');
  const time = at => [written(at, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }),
    written(at, { hour: '2-digit', minute: '2-digit', hour12: false }), words.dataset.zoneName].join(' ');
  device.time = time;
  device.copy = root.dataset.salinan;

  // This page is a copy: what it is worth, and since when.
  if (device.copy) {
    const note = document.getElementById('luring-salinan');
    const slot = note.querySelector('[data-slot=copy]');
    const tell = () => {
      const back = navigator.onLine !== false;
      slot.textContent = (back ? slot.dataset.back : slot.dataset.pattern).replace('{0}', time(device.copy));
      note.querySelector('a').hidden = !back;
    };
    note.querySelector('a').href = location.pathname;
    ['online', 'offline'].forEach(change => addEventListener(change, tell));
    tell();
    note.hidden = false;
    const missing = document.getElementById('luring-tiada');
    if (missing) missing.hidden = !new URLSearchParams(location.search).has('tanpa-salinan');
  }

  const load = async path => {
    const answer = await fetch(path, { cache: 'no-store', headers: { Accept: 'text/html' } });
    if (!answer.ok) return null;
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    return page.querySelector('meta[name=petugas]')?.content === device.officer ? page : null;
  };
  // What lives only with signal is left out: forms that cannot wait, other pages' texts, proofs of a session, live parts, pictures, and cases that are not to be kept.
  const stripped = (page, at) => {
    page.documentElement.dataset.salinan = at;
    all('input[name=_csrf]', page).forEach(each => { each.value = ''; });
    all('form[action*="_csrf="]', page).forEach(form => form.setAttribute('action', form.getAttribute('action').replace(/[?&]_csrf=[^&]*/, '')));
    ['hx-get', 'hx-trigger', 'hx-select', 'hx-swap', 'data-arus'].forEach(name => all(`[${name}]`, page).forEach(each => each.removeAttribute(name)));
    all('tr[data-row]:not([data-simpan]), form[method=get], input[form=sekaligus], [data-testid=templates], #luring, [data-testid=flash], meta[name=htmx-config], script[src*=htmx]', page).forEach(each => each.remove());
    all('main form[method=post]', page).filter(form => !QUEUED.test(form.getAttribute('action'))).forEach(form => (form.closest('details') || form).remove());
    all('.proof img', page).forEach(picture => picture.replaceWith(picture.alt));
    return page;
  };
  const assets = page => [...new Set(all('link[href^="/aset/"], script[src^="/aset/"], use[href^="/aset/"]', page)
    .map(each => (each.getAttribute('href') || each.getAttribute('src')).split('#')[0]))];

  const put = (copies, path, page, revision) => {
    const at = new Date().toISOString();
    const html = `<!DOCTYPE html>\n${stripped(page, at).documentElement.outerHTML}`;
    return copies.put(path, new Response(html, {
      headers: { 'content-type': 'text/html;charset=UTF-8', [device.keptAt]: at, [REVISION]: revision },
    }));
  };
  const upToDate = (copy, revision) => copy && copy.headers.get(REVISION) === revision
    && Date.now() - Date.parse(copy.headers.get(device.keptAt)) < HALF_A_DAY;

  let busy = false;
  const renew = async () => {
    if (busy || !device.on() || navigator.onLine === false) return;
    busy = true;
    try {
      const inbox = await load(INBOX);
      // Asked in the same breath as the store is opened: who logs out meanwhile leaves nothing.
      if (!inbox || !device.on()) return;
      const copies = await caches.open(device.store);
      const cases = all('tr[data-simpan]', inbox).map(row => ({ path: row.querySelector('a.title').getAttribute('href'), revision: row.dataset.simpan }));
      let otherBuild = false;
      for (const asset of assets(inbox)) {
        if (await copies.match(asset)) continue;
        otherBuild = true;
        await copies.add(asset);
      }
      await put(copies, INBOX, inbox, '');
      for (const one of cases) {
        if (!otherBuild && upToDate(await copies.match(one.path), one.revision)) continue;
        const page = await load(one.path);
        const fit = page?.querySelector('#luring-kata[data-simpan]');
        if (!fit) { await copies.delete(one.path); one.path = null; continue; }
        for (const asset of assets(page)) { if (!await copies.match(asset)) await copies.add(asset); }
        await put(copies, one.path, page, fit.dataset.simpan);
      }
      const wanted = new Set([INBOX, ...cases.map(one => one.path)]);
      for (const request of await copies.keys()) {
        const { pathname } = new URL(request.url);
        if (pathname.startsWith(INBOX) && !wanted.has(pathname)) await copies.delete(request);
      }
      if (!device.on()) await device.wipe();
    } catch { /* the signal went away in between: what is kept stays */ } finally { busy = false; await show(); }
  };
  device.renew = renew;

  const show = async () => {
    if (!panel) return;
    const chosen = panel.querySelector('input[role=switch]');
    const state = panel.querySelector('[data-slot=kept]');
    chosen.checked = device.on();
    state.hidden = !device.on();
    if (!device.on()) return;
    const copies = await caches.open(device.store);
    const paths = (await copies.keys()).map(request => new URL(request.url).pathname).filter(path => path.startsWith(`${INBOX}/`));
    const at = (await copies.match(INBOX))?.headers.get(device.keptAt);
    state.textContent = at ? state.dataset.pattern.replace('{0}', paths.length).replace('{1}', time(at)) : state.dataset.busy;
    panel.dataset.kept = at ? paths.length : '';
  };

  device.ready.then(async () => {
    if (panel && !device.copy) {
      panel.hidden = false;
      panel.querySelector('input[role=switch]').addEventListener('change', async event => {
        const { target } = event;
        target.disabled = true;
        if (target.checked) await device.turnOn().then(renew).catch(() => { /* refused by the browser: the switch stays off */ });
        else if (await device.mayWipe()) await device.wipe();
        target.disabled = false;
        await show();
        document.dispatchEvent(new CustomEvent('luring'));
      });
    }
    await show();
    if (panel && !device.copy) await renew();
  });
})();
